namespace Community.Web.Features.Badges;

/// <summary>One badge of the catalogue.</summary>
/// <param name="Criterion">Counts what it asks for; the badge is earned where the count reaches what is needed.</param>
/// <param name="On">After which happenings it is worth a look, and where; without it, the night decides.</param>
internal sealed record BadgeEntry(Badge Badge, Func<Look, IQueryable<Tally>> Criterion, Func<IDomainEvent, Badge, Touched?>? On = null)
{
    /// <summary>Everything that the criterion counts far enough.</summary>
    public IQueryable<Tally> Reached(Look look)
    {
        var (number, needed) = (Badge.Number, Badge.Needed);
        return Named(Criterion(look).Where(t => t.Count >= needed), number);
    }

    /// <summary>What is earned and not held. Looks for what is held first: it is an index away, and what is counted may be long.</summary>
    public IQueryable<Tally> Earned(Look look)
    {
        var (db, number, needed) = (look.Db, Badge.Number, Badge.Needed);
        return Named(Criterion(look)
            .Where(t => !db.BadgeAwards.Any(a => a.Badge == number && a.MemberId == t.MemberId && a.SubjectId == t.SubjectId && a.LapsedAt == null))
            .Where(t => t.Count >= needed), number);
    }

    /// <summary>How far a member has come who does not hold it.</summary>
    public IQueryable<Tally> Progress(Look look, int memberId)
    {
        var (db, number) = (look.Db, Badge.Number);
        return Named(Criterion(look).Where(t => !db.BadgeAwards.Any(a => a.Badge == number && a.MemberId == memberId && a.LapsedAt == null)), number);
    }

    private static IQueryable<Tally> Named(IQueryable<Tally> tallies, int number)
        => tallies.Select(t => new Tally { Badge = number, MemberId = t.MemberId, SubjectId = t.SubjectId, Count = t.Count });
}
