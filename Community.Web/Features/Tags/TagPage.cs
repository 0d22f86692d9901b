using Community.Web.Features.Boards;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Tags;

/// <summary>Which of a tag's questions its page shows.</summary>
public enum TagTab { Newest, Hot, Unanswered }

/// <summary>A tag that stands with another one often.</summary>
/// <param name="Together">So many of the newest questions are under both.</param>
public sealed record RelatedTag(string Name, int Together);

/// <summary>Who has earned most by answers under a tag.</summary>
public sealed record TagExpert(int Id, string Name, int Reputation, int Total);

/// <summary>What a tag is for, and what is asked under it.</summary>
/// <param name="Means">The tag that this one is a synonym of; null where it stands for itself.</param>
/// <param name="IsDescribed">Somebody has written about it, so that there is a history.</param>
public sealed record TagPage(int Id, string Name, string? Excerpt, string? WikiHtml, int QuestionCount, int Followers, bool IsFollowed, bool IsIgnored, bool IsDescribed, string? Means)
{
    public TagTab Tab { get; init; }
    public IReadOnlyList<QuestionRow> Rows { get; init; } = [];
    public IReadOnlyList<string> Synonyms { get; init; } = [];
    public IReadOnlyList<ProposedSynonym> Proposals { get; init; } = [];
    public IReadOnlyList<RelatedTag> Related { get; init; } = [];

    /// <summary>Of all time, and of this month.</summary>
    public IReadOnlyList<TagExpert> Best { get; init; } = [];
    public IReadOnlyList<TagExpert> BestThisMonth { get; init; } = [];
    public TagTrend Trend { get; init; } = new([], 0);
}

/// <summary>How much is asked under a tag.</summary>
/// <param name="Weeks">The last year's, the running one last: the day each begins on, and how many questions of it stand.</param>
public sealed record TagTrend(IReadOnlyList<(DateOnly Start, int Questions)> Weeks, int Today)
{
    public int ThisWeek => Weeks.Count == 0 ? 0 : Weeks[^1].Questions;
}

/// <summary>Reads a tag's page: eight statements, however much is asked under it.</summary>
public sealed class TagPageQuery(CommunityDb db, QuestionListQuery questions, BoardPageQuery boards, TagSynonymsQuery synonyms, SynonymListQuery proposals, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public const int Shown = 12, Weeks = 53;
    private const int Experts = 5, MostRelated = 12;

    /// <summary>Tags that stand together are looked for in so many of the newest questions.</summary>
    private const int Lately = 500;

    /// <summary>What is not a tab of ours is the newest questions.</summary>
    public static TagTab TabOf(string? name) => Enum.TryParse<TagTab>(name, ignoreCase: true, out var tab) && Enum.IsDefined(tab) && !char.IsAsciiDigit(name![0]) ? tab : TagTab.Newest;

    public async Task<TagPage?> Find(Reader reader, string name, TagTab tab, CancellationToken ct)
    {
        var page = await One(name.Trim().ToLowerInvariant(), reader.MemberId ?? 0).SingleOrDefaultAsync(ct);
        if (page is null or { Means: not null }) return page;
        var tag = new ListedTag(page.Id, page.Name, page.Excerpt, page.QuestionCount);
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        return page with
        {
            Tab = tab,
            Rows = await questions.Page(reader, tab switch { TagTab.Hot => QuestionTab.Hot, TagTab.Unanswered => QuestionTab.Unanswered, _ => QuestionTab.Newest }, tag, null, null).Take(Shown).ToListAsync(ct),
            Synonyms = await synonyms.List(page.Id, ct),
            Proposals = await proposals.For(page.Id, reader.MemberId ?? 0).ToListAsync(ct),
            Related = await Related(reader, page.Id).ToListAsync(ct),
            Best = await Best(BoardPeriod.All),
            BestThisMonth = await Best(BoardPeriod.Month),
            Trend = Trend(await Asked(reader, page.Id, calendar.At(FirstWeek(today), 0)).ToListAsync(ct), today),
        };

        async Task<IReadOnlyList<TagExpert>> Best(BoardPeriod period)
            => [.. (await boards.Page(Board.Of(today, period).About(BoardScope.Tag, page.Id), null).Take(Experts).ToListAsync(ct)).Select(r => new TagExpert(r.MemberId, r.Name, r.Reputation, r.Total))];
    }

    internal IQueryable<TagPage> One(string name, int memberId) => db.Tags.AsNoTracking().Where(t => t.Name == name).Select(t => new TagPage(
        t.Id, t.Name, t.Excerpt, t.WikiHtml, t.QuestionCount,
        db.TagFollows.Count(f => f.TagId == t.Id), db.TagFollows.Any(f => f.TagId == t.Id && f.MemberId == memberId), db.TagIgnores.Any(i => i.TagId == t.Id && i.MemberId == memberId),
        db.TagRevisions.Any(r => r.TagId == t.Id), db.Tags.Where(o => o.Id == t.SynonymOfId).Select(o => o.Name).FirstOrDefault()));

    internal IQueryable<RelatedTag> Related(Reader reader, int tagId)
    {
        var lately = db.QuestionTags.Where(t => t.TagId == tagId).OrderByDescending(t => t.QuestionId).Select(t => t.QuestionId).Take(Lately);
        var together = from id in lately
                       join q in db.Questions.ListedFor(reader) on id equals q.Id
                       join other in db.QuestionTags on id equals other.QuestionId
                       where other.TagId != tagId
                       group other by other.TagId into tags
                       select new { TagId = tags.Key, Count = tags.Count() };
        return from t in together.OrderByDescending(t => t.Count).ThenBy(t => t.TagId).Take(MostRelated)
               join tag in db.Tags on t.TagId equals tag.Id
               orderby t.Count descending, tag.Name
               select new RelatedTag(tag.Name, t.Count);
    }

    /// <summary>When each question of the last year was asked: from the tag's filings, and only that one column of them.</summary>
    internal IQueryable<DateTime> Asked(Reader reader, int tagId, DateTime since) => from filed in db.QuestionTags
                                                                                     where filed.TagId == tagId
                                                                                     join q in db.Questions.ListedFor(reader) on filed.QuestionId equals q.Id
                                                                                     where q.PostedAt >= since
                                                                                     select q.PostedAt;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly FirstWeek(DateOnly today) => Monday(today).AddDays(-7 * (Weeks - 1));

    private TagTrend Trend(IReadOnlyList<DateTime> asked, DateOnly today)
    {
        var first = FirstWeek(today);
        var counts = new int[Weeks];
        var ofToday = 0;
        foreach (var day in asked.Select(calendar.DayOf))
        {
            if (day == today) ofToday++;
            if ((day.DayNumber - first.DayNumber) / 7 is >= 0 and < Weeks and var week) counts[week]++;
        }
        return new([.. counts.Select((count, i) => (first.AddDays(7 * i), count))], ofToday);
    }
}
