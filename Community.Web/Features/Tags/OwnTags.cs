using Community.Web.Features.Members;

namespace Community.Web.Features.Tags;

/// <summary>A tag as its member keeps it.</summary>
public sealed record OwnTag(string Name, string? Excerpt, int QuestionCount, bool IsIgnored);

/// <summary>The tags that a member follows or ignores.</summary>
public sealed class OwnTagsQuery(CommunityDb db) : IUseCase
{
    /// <summary>More than anybody keeps.</summary>
    public const int Most = 500;

    private HashSet<string>? _ignored;

    public async Task<IReadOnlyList<OwnTag>> List(int memberId, CancellationToken ct) => [.. await Followed(memberId).ToListAsync(ct), .. await Ignored(memberId).ToListAsync(ct)];

    /// <summary>What lists show less of; asked once however many lists a page has, and not at all where nothing is ignored.</summary>
    /// <param name="me">Null for visitors.</param>
    public async Task<IReadOnlySet<string>> Ignored(MemberCard? me, CancellationToken ct)
        => _ignored ??= me is { IgnoresTags: true } ? [.. await Ignored(me.Id).Select(t => t.Name).ToListAsync(ct)] : [];

    internal IQueryable<OwnTag> Followed(int memberId) => (from f in db.TagFollows.AsNoTracking()
                                                           where f.MemberId == memberId
                                                           join t in db.Tags on f.TagId equals t.Id
                                                           orderby t.Name
                                                           select new OwnTag(t.Name, t.Excerpt, t.QuestionCount, false)).Take(Most);

    internal IQueryable<OwnTag> Ignored(int memberId) => (from i in db.TagIgnores.AsNoTracking()
                                                          where i.MemberId == memberId
                                                          join t in db.Tags on i.TagId equals t.Id
                                                          orderby t.Name
                                                          select new OwnTag(t.Name, t.Excerpt, t.QuestionCount, true)).Take(Most);
}
