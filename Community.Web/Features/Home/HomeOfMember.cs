using Community.Web.Features.Boards;
using Community.Web.Features.Members;
using Community.Web.Features.Notifications;
using Community.Web.Features.Points;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Home;

/// <summary>A question of one's own that waits for the answer that solves it.</summary>
/// <param name="NewAnswers">By others, since the asker last did something there.</param>
public sealed record OpenQuestion(int Id, string Title, DateTime PostedAt, int AnswerCount, int NewAnswers)
{
    public string Address => QuestionAddress.Of(Id, Title);
}

/// <summary>What a member comes for.</summary>
/// <param name="Rank">On the board of this month.</param>
/// <param name="IsContributor">Answers, and so is shown first where an answer counts most.</param>
/// <param name="HasTags">Follows tags or has answered under some; without any there is nothing to wait for.</param>
/// <param name="Waiting">Unanswered questions in the member's tags, where an answer counts most first.</param>
public sealed record HomeOfMember(
    Standing Standing, OwnRank Rank, bool IsContributor, IReadOnlyList<OpenQuestion> MyOpen, IReadOnlyList<InboxRow> News, bool HasTags, IReadOnlyList<QuestionRow> Waiting);

public sealed class HomeOfMemberQuery(CommunityDb db, InboxPageQuery inbox, MemberTagsQuery tags, StandingQuery standing, BoardPageQuery boards, HomeOptions home) : IUseCase
{
    public async Task<HomeOfMember> Find(MemberCard me, CancellationToken ct)
    {
        var contributes = me.AnswerCount >= home.ContributorAnswers || me.Reputation >= home.ContributorReputation;
        var mine = await tags.Own(me.Id, contributes ? home.AnswersLookedAt : 0).ToListAsync(ct);
        return new(
            standing.Of(me), await boards.Own(BoardPeriod.Month, me, ct), contributes,
            await MyOpen(me.Reader, me.Id).ToListAsync(ct),
            await inbox.Rows(me.Reader, me.Id, null).Take(home.NewsRows).ToListAsync(ct),
            mine.Count > 0,
            mine.Count > 0 ? await Waiting(me.Reader, me.Id, mine).ToListAsync(ct) : []);
    }

    // Posts with a root are the answers; asked for answers, SQLite goes through all that are newer.
    internal IQueryable<OpenQuestion> MyOpen(Reader reader, int memberId) => db.Questions.ListedFor(reader).AsNoTracking()
        .Where(q => q.AuthorId == memberId && q.AcceptedId == null && q.ClosedAt == null).NewestFirst(null).Take(home.Rows)
        .Select(q => new OpenQuestion(q.Id, q.Title, q.PostedAt, q.AnswerCount,
            db.Posts.ListedFor(reader).Count(a => a.RootId == q.Id && a.AuthorId != memberId && a.PostedAt > q.AskerActiveAt)));

    /// <summary>Those without any answer first, then the hottest; chosen from the newest, so that it costs the same however many wait.</summary>
    internal IQueryable<QuestionRow> Waiting(Reader reader, int memberId, IReadOnlyList<int> tags) => db.Rows(db.Questions
        .ListedFor(reader).Unanswered().NewestFirst(null).Take(home.QuestionsLookedAt)
        .Where(q => q.ClosedAt == null && q.AuthorId != memberId && q.Tags.Any(t => tags.Contains(t.TagId))
            && !db.Answers.ListedFor(reader).Any(a => a.RootId == q.Id && a.AuthorId == memberId))
        .OrderBy(q => q.AnswerCount > 0 ? 1 : 0).ThenByDescending(q => q.Hot).ThenByDescending(q => q.Id).Take(home.Rows));
}
