namespace Community.Web.Features.Moderation;

/// <summary>What waits on the moderators' desk.</summary>
/// <param name="Deleted">Posts deleted lately.</param>
/// <param name="Cases">Serial voting found lately, and not overturned.</param>
/// <param name="Answers">Answers of members to moderators that nobody has read.</param>
/// <param name="Suspended">Members who may not write now.</param>
/// <param name="Newcomers">Members who joined lately.</param>
public sealed record Desk(int Acts, int Deleted, int Cases, int Answers, int Suspended, int Newcomers);

/// <summary>Whoever is shown on the desk by name.</summary>
public sealed record DeskMember(int Id, string Name, DateTime At, int Reputation, int Posts);

public sealed class DeskQuery(CommunityDb db, TimeProvider clock) : IUseCase
{
    public const int RecentDays = 7, Most = 999, Rows = 10;

    /// <summary>One statement for all figures.</summary>
    public async Task<Desk> Find(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var piles = await Piles(now, now.AddDays(-RecentDays)).ToDictionaryAsync(p => p.Pile, p => p.Count, ct);
        int On(Pile pile) => piles.GetValueOrDefault(pile);
        return new(On(Pile.Acts), On(Pile.Deleted), On(Pile.Cases), On(Pile.Answers), On(Pile.Suspended), On(Pile.Newcomers));
    }

    /// <summary>Those who may not write now, and who is let in again next.</summary>
    public Task<List<DeskMember>> Suspended(CancellationToken ct) => SuspendedAt(clock.GetUtcNow().UtcDateTime).ToListAsync(ct);

    /// <summary>Who came last.</summary>
    public Task<List<DeskMember>> Newcomers(CancellationToken ct) => NewestMembers().ToListAsync(ct);

    /// <summary>Whose answer nobody has read, the oldest first.</summary>
    public Task<List<DeskMember>> Answers(CancellationToken ct) => UnreadAnswers().ToListAsync(ct);

    internal IQueryable<DeskMember> SuspendedAt(DateTime now) => db.Members.AsNoTracking().Where(m => m.SuspendedUntil > now)
        .OrderBy(m => m.SuspendedUntil).ThenBy(m => m.Id).Take(Rows).Select(m => new DeskMember(m.Id, m.Name, m.SuspendedUntil!.Value, m.Reputation, m.QuestionCount + m.AnswerCount));

    internal IQueryable<DeskMember> NewestMembers() => db.Members.AsNoTracking().Where(m => m.Kind == MemberKind.Person)
        .OrderByDescending(m => m.JoinedAt).ThenByDescending(m => m.Id).Take(Rows).Select(m => new DeskMember(m.Id, m.Name, m.JoinedAt, m.Reputation, m.QuestionCount + m.AnswerCount));

    internal IQueryable<DeskMember> UnreadAnswers()
        => (from m in db.ModeratorMessages.AsNoTracking()
            where m.AnswersId != null && m.ReadAt == null
            join writer in db.Members on m.MemberId equals writer.Id
            orderby m.Id
            select new DeskMember(writer.Id, writer.Name, m.At, writer.Reputation, writer.QuestionCount + writer.AnswerCount)).Take(Rows);

    /// <summary>Each counted no further than will be told. An empty one has no row.</summary>
    internal IQueryable<Counted> Piles(DateTime now, DateTime recent)
        => db.Acts.Where(a => a.IsLogged).OrderByDescending(a => a.Id).Take(Most + 1).Where(a => a.At > recent).Select(_ => Pile.Acts)
            .Concat(db.Posts.Everything().Where(p => p.DeletedAt > recent).Take(Most + 1).Select(_ => Pile.Deleted))
            .Concat(db.FraudCases.OrderByDescending(f => f.Id).Take(Most + 1).Where(f => f.FoundAt > recent && f.OverturnedAt == null).Select(_ => Pile.Cases))
            .Concat(db.ModeratorMessages.Where(m => m.AnswersId != null && m.ReadAt == null).Take(Most + 1).Select(_ => Pile.Answers))
            .Concat(db.Members.Where(m => m.SuspendedUntil > now).Take(Most + 1).Select(_ => Pile.Suspended))
            .Concat(db.Members.Where(m => m.Kind == MemberKind.Person && m.JoinedAt > recent).Take(Most + 1).Select(_ => Pile.Newcomers))
            .GroupBy(pile => pile).Select(g => new Counted(g.Key, g.Count()));

    internal enum Pile { Acts, Deleted, Cases, Answers, Suspended, Newcomers }

    internal sealed record Counted(Pile Pile, int Count);
}
