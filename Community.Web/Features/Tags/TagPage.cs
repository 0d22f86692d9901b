using Community.Web.Features.Questions;

namespace Community.Web.Features.Tags;

/// <summary>What a tag is for, and what is asked under it.</summary>
/// <param name="Means">The tag that this one is a synonym of; null where it stands for itself.</param>
public sealed record TagPage(int Id, string Name, string? Excerpt, string? WikiHtml, int QuestionCount, int Followers, bool IsFollowed, string? Means)
{
    public IReadOnlyList<QuestionRow> Newest { get; init; } = [];
    public IReadOnlyList<QuestionRow> Unanswered { get; init; } = [];
}

public sealed class TagPageQuery(CommunityDb db, QuestionListQuery questions) : IUseCase
{
    public const int Rows = 10;

    public async Task<TagPage?> Find(Reader reader, string name, CancellationToken ct)
    {
        var page = await One(name.Trim().ToLowerInvariant(), reader.MemberId ?? 0).SingleOrDefaultAsync(ct);
        if (page is null or { Means: not null }) return page;
        var tag = new ListedTag(page.Id, page.Name, page.Excerpt, page.QuestionCount);
        return page with
        {
            Newest = await questions.Page(reader, QuestionTab.Newest, tag, null, null).Take(Rows).ToListAsync(ct),
            Unanswered = await questions.Page(reader, QuestionTab.Unanswered, tag, null, null).Take(Rows).ToListAsync(ct),
        };
    }

    internal IQueryable<TagPage> One(string name, int memberId) => db.Tags.AsNoTracking().Where(t => t.Name == name).Select(t => new TagPage(
        t.Id, t.Name, t.Excerpt, t.WikiHtml, t.QuestionCount,
        db.TagFollows.Count(f => f.TagId == t.Id), db.TagFollows.Any(f => f.TagId == t.Id && f.MemberId == memberId), db.Tags.Where(o => o.Id == t.SynonymOfId).Select(o => o.Name).FirstOrDefault()));
}
