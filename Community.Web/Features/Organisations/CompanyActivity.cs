using Community.Web.Features.Home;
using Community.Web.Features.Showcases;

namespace Community.Web.Features.Organisations;

/// <summary>What companies are compared by.</summary>
public enum ActivityOrder { Activity, Asking, Late, Rising }

/// <summary>What a company's people did lately. All but the last five figures are of the questions of the last 90 days.</summary>
/// <param name="Open">Neither answered well nor closed.</param>
/// <param name="Hour">Had their first answer within the hour; those of the next figures after that, each counted once.</param>
/// <param name="Promise">After a day, and within the time that is promised.</param>
/// <param name="Late">After that, or waiting for longer.</param>
/// <param name="Active">People who asked or answered in the last 30 days.</param>
/// <param name="Earned">Reputation of the last 30 days; <paramref name="EarnedBefore"/> of the 30 days before.</param>
public sealed record CompanyFigures(
    int Id, string Name, string Slug, OrganisationKind Kind, bool IsVerified, int Asked, int Open, int Hour, int Day, int Promise, int Late, int Answered, int AskedLately, int Answers, int Active, int Earned, int EarnedBefore)
{
    public int Rise => Earned - EarnedBefore;

    /// <summary>Per cent of the questions that have an answer at all; null where nothing was asked.</summary>
    public int? Share => Asked == 0 ? null : (int)Math.Round(100.0 * Answered / Asked);
}

/// <summary>Somebody who earns more than before.</summary>
public sealed record RisingExpert(int Id, string Name, int OrganisationId, string Company, string CompanySlug, int Earned, int EarnedBefore)
{
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>Which companies are active, ask much and are answered late, whose experts rise, and what waits for their word.</summary>
/// <param name="IsCut">There are more; these come first.</param>
public sealed record CompanyActivity(ActivityOrder Order, OrganisationKind? Kind, IReadOnlyList<CompanyFigures> Companies, bool IsCut, IReadOnlyList<RisingExpert> Experts, IReadOnlyList<AwaitedConsent> Consents, int WaitingDays);

/// <summary>Four statements, whatever the number of companies: sums are made by the database, over the questions of 90 days and the lines of 60.</summary>
public sealed class CompanyActivityQuery(CommunityDb db, ConsentQueueQuery consents, HomeOptions home, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public const int Most = 100, MostExperts = 10, TagsEach = 3, Days = 90, RecentDays = 30;

    /// <summary>What nobody earned by what they did here.</summary>
    private static readonly LedgerKind[] Unearned = [LedgerKind.Opening, LedgerKind.Adjustment, LedgerKind.ImportedUpvotes, LedgerKind.ImportedDownvotes];

    public async Task<CompanyActivity> Find(ActivityOrder order, OrganisationKind? kind, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var companies = await Companies(order, kind, now).ToListAsync(ct);
        var experts = await Experts(kind, now).ToListAsync(ct);
        int[] ids = [.. experts.Select(e => e.Id)];
        var tags = ids.Length == 0 ? [] : await Tags(ids, now).ToListAsync(ct);
        return new(order, kind, [.. companies.Take(Most)], companies.Count > Most,
            [.. experts.Select(e => e with { Tags = [.. tags.Where(t => t.MemberId == e.Id).OrderByDescending(t => t.Score).ThenBy(t => t.Name, StringComparer.Ordinal).Take(TagsEach).Select(t => t.Name)] })],
            await consents.List(null, ct), home.WaitingDays);
    }

    internal IQueryable<CompanyFigures> Companies(ActivityOrder order, OrganisationKind? kind, DateTime now)
    {
        var companies = db.Organisations.AsNoTracking().Where(o => o.MergedIntoId == null);
        if (kind is { } wanted) companies = companies.Where(o => o.Kind == wanted);
        var figures = from o in companies
                      join d in Doings(now) on o.Id equals d.OrganisationId into doings
                      from d in doings.DefaultIfEmpty()
                      join e in Earnings(now).GroupBy(l => l.OrganisationId).Select(g => new { OrganisationId = g.Key, Earned = g.Sum(l => l.Earned), Before = g.Sum(l => l.Before) }) on o.Id equals e.OrganisationId into earnings
                      from e in earnings.DefaultIfEmpty()
                      select new
                      {
                          o.Id,
                          o.Name,
                          o.Slug,
                          o.Kind,
                          o.IsVerified,
                          Asked = (int?)d.Asked ?? 0,
                          Open = (int?)d.Open ?? 0,
                          Hour = (int?)d.Hour ?? 0,
                          Day = (int?)d.Day ?? 0,
                          Promise = (int?)d.Promise ?? 0,
                          Late = (int?)d.Late ?? 0,
                          Answered = (int?)d.Answered ?? 0,
                          AskedLately = (int?)d.AskedLately ?? 0,
                          Answers = (int?)d.Answers ?? 0,
                          Active = (int?)d.Active ?? 0,
                          Earned = (int?)e.Earned ?? 0,
                          Before = (int?)e.Before ?? 0,
                      };
        var ordered = order switch
        {
            ActivityOrder.Asking => figures.OrderByDescending(f => f.Asked),
            ActivityOrder.Late => figures.OrderByDescending(f => f.Late),
            ActivityOrder.Rising => figures.OrderByDescending(f => f.Earned - f.Before),
            _ => figures.OrderByDescending(f => f.AskedLately + f.Answers),
        };
        return ordered.ThenByDescending(f => f.Active).ThenBy(f => f.Id).Take(Most + 1)
            .Select(f => new CompanyFigures(f.Id, f.Name, f.Slug, f.Kind, f.IsVerified, f.Asked, f.Open, f.Hour, f.Day, f.Promise, f.Late, f.Answered, f.AskedLately, f.Answers, f.Active, f.Earned, f.Before));
    }

    /// <summary>Those who earned most more than in as many days before.</summary>
    internal IQueryable<RisingExpert> Experts(OrganisationKind? kind, DateTime now)
    {
        var companies = kind is { } wanted ? db.Organisations.Where(o => o.Kind == wanted) : db.Organisations;
        var rises = Earnings(now).GroupBy(l => new { l.MemberId, l.OrganisationId }).Select(g => new { g.Key.MemberId, g.Key.OrganisationId, Earned = g.Sum(l => l.Earned), Before = g.Sum(l => l.Before) }).Where(r => r.Earned > r.Before);
        return (from r in rises
                join m in db.Members on r.MemberId equals m.Id
                join o in companies on r.OrganisationId equals o.Id
                orderby r.Earned - r.Before descending, m.Id
                select new RisingExpert(m.Id, m.Name, o.Id, o.Name, o.Slug, r.Earned, r.Before)).Take(MostExperts);
    }

    internal sealed record ExpertTag(int MemberId, string Name, int Score);

    internal IQueryable<ExpertTag> Tags(int[] members, DateTime now)
    {
        var since = now.AddDays(-Days);
        return from sum in
                   from a in db.Answers.ListedFor(Reader.Anyone).Where(a => members.Contains(a.AuthorId) && a.PostedAt >= since)
                   join filed in db.QuestionTags on a.RootId equals filed.QuestionId
                   group a.Score by new { a.AuthorId, filed.TagId } into scores
                   select new { scores.Key.AuthorId, scores.Key.TagId, Score = scores.Sum() }
               join tag in db.Tags on sum.TagId equals tag.Id
               select new ExpertTag(sum.AuthorId, tag.Name, sum.Score);
    }

    /// <summary>What a line brought somebody in the last days, or in as many before, for the company that they earned it for.</summary>
    private IQueryable<Earning> Earnings(DateTime now)
    {
        var today = calendar.DayOf(now);
        var (since, before) = (today.AddDays(1 - RecentDays), today.AddDays(1 - (2 * RecentDays)));
        // By those who ever belonged to one, whose lines an index finds.
        return from who in db.Memberships.Select(s => s.MemberId).Distinct()
               join l in db.LedgerLines.Where(l => l.Day >= before && !Unearned.Contains(l.Kind)) on who equals l.MemberId
               join o in db.Organisations on l.OrganisationId equals o.Id
               select new Earning { MemberId = l.MemberId, OrganisationId = o.MergedIntoId ?? o.Id, Earned = l.Day >= since ? l.Reputation : 0, Before = l.Day >= since ? 0 : l.Reputation };
    }

    /// <summary>Questions of the last 90 days and answers of the last 30, summed up by the companies of those who wrote them.</summary>
    private IQueryable<Doing> Doings(DateTime now)
    {
        var (since, recent, promised, promise) = (now.AddDays(-Days), now.AddDays(-RecentDays), now.AddDays(-home.WaitingDays), home.WaitingDays);
        var asked = db.Questions.ListedFor(Reader.Anyone).Where(q => q.PostedAt >= since).Select(q => new
        {
            q.AuthorId,
            Asked = 1,
            Open = !q.IsAnswered && q.ClosedAt == null ? 1 : 0,
            Hour = q.FirstAnswerAt != null && q.FirstAnswerAt <= q.PostedAt.AddHours(1) ? 1 : 0,
            Day = q.FirstAnswerAt != null && q.FirstAnswerAt > q.PostedAt.AddHours(1) && q.FirstAnswerAt <= q.PostedAt.AddDays(1) ? 1 : 0,
            Promise = q.FirstAnswerAt != null && q.FirstAnswerAt > q.PostedAt.AddDays(1) && q.FirstAnswerAt <= q.PostedAt.AddDays(promise) ? 1 : 0,
            Late = (q.FirstAnswerAt != null && q.FirstAnswerAt > q.PostedAt.AddDays(1) && q.FirstAnswerAt > q.PostedAt.AddDays(promise)) || (q.FirstAnswerAt == null && q.PostedAt < promised) ? 1 : 0,
            Answered = q.FirstAnswerAt != null ? 1 : 0,
            AskedLately = q.PostedAt >= recent ? 1 : 0,
            Answers = 0,
        });
        var answered = db.Answers.ListedFor(Reader.Anyone).Where(a => a.PostedAt >= recent)
            .Select(a => new { a.AuthorId, Asked = 0, Open = 0, Hour = 0, Day = 0, Promise = 0, Late = 0, Answered = 0, AskedLately = 0, Answers = 1 });
        return from x in asked.Concat(answered)
               join m in People on x.AuthorId equals m.Id
               group new { x, m } by m.OrganisationId!.Value into g
               select new Doing
               {
                   OrganisationId = g.Key,
                   Asked = g.Sum(y => y.x.Asked),
                   Open = g.Sum(y => y.x.Open),
                   Hour = g.Sum(y => y.x.Hour),
                   Day = g.Sum(y => y.x.Day),
                   Promise = g.Sum(y => y.x.Promise),
                   Late = g.Sum(y => y.x.Late),
                   Answered = g.Sum(y => y.x.Answered),
                   AskedLately = g.Sum(y => y.x.AskedLately),
                   Answers = g.Sum(y => y.x.Answers),
                   Active = g.Where(y => y.x.AskedLately + y.x.Answers > 0).Select(y => y.m.Id).Distinct().Count(),
               };
    }

    private IQueryable<Member> People => db.Members.Where(m => m.OrganisationId != null && m.Kind == MemberKind.Person);

    private sealed class Earning
    {
        public int MemberId { get; init; }
        public int OrganisationId { get; init; }
        public int Earned { get; init; }
        public int Before { get; init; }
    }

    private sealed class Doing
    {
        public int OrganisationId { get; init; }
        public int Asked { get; init; }
        public int Open { get; init; }
        public int Hour { get; init; }
        public int Day { get; init; }
        public int Promise { get; init; }
        public int Late { get; init; }
        public int Answered { get; init; }
        public int AskedLately { get; init; }
        public int Answers { get; init; }
        public int Active { get; init; }
    }
}
