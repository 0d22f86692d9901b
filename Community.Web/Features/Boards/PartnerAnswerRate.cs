namespace Community.Web.Features.Boards;

/// <summary>How soon a company's people answer those of others.</summary>
/// <param name="First">Questions whose first answer came from one of them.</param>
/// <param name="WithinADay">Those of them that they had answered within 24 hours.</param>
public sealed record PromptAnswers(int First, int WithinADay)
{
    public int Percent => First == 0 ? 0 : (int)Math.Round(WithinADay * 100.0 / First, MidpointRounding.AwayFromZero);
}

/// <summary>
/// How many questions companies were the first to answer in a period, and how many of them within a day of asking. It counts for the company that
/// the writer belonged to then. Vendor staff do not count, nor do questions of one's own colleagues.
/// </summary>
public sealed class PartnerAnswerRateQuery(CommunityDb db, SiteCalendar calendar) : IUseCase
{
    public const int Hours = 24;

    /// <summary>Of one company; nothing where its people were never first.</summary>
    /// <param name="time">Any board of the period.</param>
    public async Task<PromptAnswers> Of(int organisationId, Board time, CancellationToken ct) => (await Find([organisationId], time, ct)).GetValueOrDefault(organisationId) ?? new(0, 0);

    /// <summary>Those that were ever first. With what companies did that have become part of them.</summary>
    public async Task<IReadOnlyDictionary<int, PromptAnswers>> Find(IReadOnlyList<int> organisations, Board time, CancellationToken ct)
    {
        var merged = await db.Organisations.Where(o => o.MergedIntoId != null).Select(o => new { o.Id, o.MergedIntoId }).ToDictionaryAsync(o => o.Id, o => o.MergedIntoId!.Value, ct);
        int[] all = [.. organisations, .. merged.Keys.Where(id => organisations.Contains(End(id)))];
        return (await Firsts(all, time).ToListAsync(ct)).GroupBy(f => End(f.OrganisationId)).ToDictionary(g => g.Key, g => new PromptAnswers(g.Sum(f => f.Count), g.Where(f => f.IsPrompt).Sum(f => f.Count)));

        int End(int id)
        {
            for (var steps = merged.Count; steps > 0 && merged.TryGetValue(id, out var next); steps--) id = next;
            return id;
        }
    }

    internal IQueryable<Counted> Firsts(IReadOnlyList<int> organisations, Board time)
    {
        var (from, to) = (time.Period is BoardPeriod.All ? DateTime.MinValue : calendar.At(time.Start, 0), time.End is { } end ? calendar.At(end, 0) : DateTime.MaxValue);
        return from a in db.Answers.ListedFor(Reader.Anyone)
               where a.AuthorOrganisationId != null && organisations.Contains(a.AuthorOrganisationId.Value) && a.PostedAt >= @from && a.PostedAt < to
               join q in db.Questions.ListedFor(Reader.Anyone) on a.RootId equals q.Id
               where q.FirstAnswerAt == a.PostedAt && (q.AuthorOrganisationId == null || q.AuthorOrganisationId != a.AuthorOrganisationId)
                   && q.AuthorId != a.AuthorId && db.Members.Any(m => m.Id == a.AuthorId && (m.Roles & Roles.Vendor) == 0)
               group a by new { a.AuthorOrganisationId, IsPrompt = a.PostedAt <= q.PostedAt.AddHours(Hours) } into firsts
               select new Counted(firsts.Key.AuthorOrganisationId!.Value, firsts.Key.IsPrompt, firsts.Count());
    }

    internal sealed record Counted(int OrganisationId, bool IsPrompt, int Count);
}
