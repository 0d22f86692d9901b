using Community.Web.Features.Boards;
using Community.Web.Features.Members;
using Community.Web.Features.Proof;

namespace Community.Tests.Support;

/// <summary>What leaderboards say.</summary>
public static class Standing
{
    extension(Site site)
    {
        public async Task<BoardPage> Board(Member? reader = null, string? period = "month", string? of = null, string? product = null, string? tag = null, string? after = null)
        {
            var me = reader is null ? null : await site.Do<MemberCardQuery, MemberCard?>(cards => cards.Find(reader.Id, default));
            return await site.Do<BoardPageQuery, BoardPage>(boards => boards.Find(me, new(period, of, product, tag, After: after), default));
        }

        /// <summary>Rank, name and reputation of the first page.</summary>
        public async Task<IReadOnlyList<(int Rank, string Name, int Reputation)>> Ranks(string period = "month", string? of = null, string? product = null, string? tag = null)
            => [.. (await site.Board(null, period, of, product, tag)).Rows.Select(r => (r.Rank, r.Name, r.Reputation))];

        /// <summary>What a member's rows say, by board; those that have come to nothing are left out.</summary>
        public async Task<Dictionary<Board, int>> Rows(Member member)
            => (await site.Read(db => db.BoardRows.AsNoTracking().Where(r => r.MemberId == member.Id && r.Reputation != 0).ToListAsync()))
                .ToDictionary(r => Community.Domain.Boards.Board.Read(r.Board)!.Value, r => r.Reputation);

        public Task<int> RankFinished() => site.Do<RankBoards, int>(rank => rank.Run(default));

    }
}
