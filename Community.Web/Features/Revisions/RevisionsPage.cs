using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Showcases;

namespace Community.Web.Features.Revisions;

/// <summary>How a post came to read as it does: each version as what it changed in the one before, the newest first.</summary>
/// <param name="Newest">The number of the newest revision.</param>
/// <param name="First">The number of the first one that is for this reader.</param>
/// <param name="Version">Which text stands now, for rolling back.</param>
/// <param name="Compared">Two versions that were asked for, instead of the list.</param>
/// <param name="After">Where the next page begins; null on the last one.</param>
public sealed record RevisionsPage(PostPlace Place, int First, int Newest, int Version, IReadOnlyList<RevisionView> Revisions, ComparedRevisions? Compared, bool IsFirst, string? After)
{
    /// <summary>Rolling back is offered.</summary>
    public bool MayEdit { get; init; }
    public bool MayRedact { get; init; }

    /// <summary>What may be destroyed: files that the post or a remark on it shows.</summary>
    public IReadOnlyList<ShownFile> Files { get; init; } = [];
}

/// <summary>A file that a post shows.</summary>
public sealed record ShownFile(int Id, string Token, string Name);

/// <summary>One edit.</summary>
/// <param name="Diff">Against the version before; the first one against nothing.</param>
/// <param name="RolledBackTo">The revision whose words these are again.</param>
public sealed record RevisionView(int Number, int AuthorId, string AuthorName, MemberKind AuthorKind, DateTime At, string? Comment, int? RolledBackTo, PostDiff Diff);

/// <summary>Two versions of a post, side by side.</summary>
public sealed record ComparedRevisions(int From, int To, PostDiff Diff);

public sealed class RevisionsPageQuery(CommunityDb db, PostPlaceQuery places, ShowcasePast past, PrivilegePolicy privileges) : IUseCase
{
    public const int PageSize = 25;
    private const string List = "revisions";

    /// <param name="from">Asks, together with <paramref name="to"/>, for what changed between two versions.</param>
    public async Task<RevisionsPage> Find(int postId, MemberCard? me, int? from, int? to, string? after, CancellationToken ct)
    {
        var reader = me?.Reader ?? Reader.Anyone;
        var place = await places.Find(postId, reader, ct);
        var first = (place.IsShowcase ? await past.First(postId, reader, ct) : null) ?? 1;
        var post = await db.Posts.Row(postId).Select(p => new { p.AuthorId, p.Text.Version, p.RevisionCount, IsOpen = p.LockedAt == null && p.DeletedAt == null && !p.HeadHidden }).SingleAsync(ct);
        var differing = new Differing();
        var cursor = Cursor.ReadById(List, after);
        var page = new RevisionsPage(place, first, post.RevisionCount, post.Version, [], null, cursor is null, null)
        {
            MayEdit = post.IsOpen && !place.IsShowcase && me is not null && me.MayEdit(post.AuthorId, privileges),
            MayRedact = me is not null && me.Has(Right.Redact, privileges),
        };
        if (page.MayRedact) page = page with { Files = await Files(db, postId).ToListAsync(ct) };
        if (from is { } older && to is { } newer) return page with { Compared = await Compare(postId, first, older, newer, differing, ct) };

        var rows = await Rows(postId, first, cursor?.Id).Take(PageSize + 1).ToListAsync(ct);
        var views = rows.Take(PageSize).Select((r, i) => new RevisionView(r.Number, r.AuthorId, r.AuthorName, r.AuthorKind, r.At, r.Comment, r.RolledBackTo,
            differing.Between(i + 1 < rows.Count ? rows[i + 1].Words : new(r.Title is null ? null : "", null, "", r.Facts is null ? null : ""), r.Words))).ToList();
        return page with { Revisions = views, After = rows.Count > PageSize ? Cursor.Write(List, 0L, views[^1].Number) : null };
    }

    internal static IQueryable<ShownFile> Files(CommunityDb db, int postId)
        => db.Attachments.Where(a => a.RemovedAt == null && db.AttachmentUses.Any(u => u.AttachmentId == a.Id && u.PostId == postId)).OrderBy(a => a.Id).Select(a => new ShownFile(a.Id, a.Token, a.Name));

    private async Task<ComparedRevisions> Compare(int postId, int first, int from, int to, Differing differing, CancellationToken ct)
    {
        var (older, newer) = (Math.Min(from, to), Math.Max(from, to));
        var two = await Rows(postId, first, null).Where(r => r.Number == older || r.Number == newer).ToListAsync(ct);
        if (two.Count == 0 || two[0].Number != newer || two[^1].Number != older) throw new RuleBrokenException("revision.unknown");
        return new(older, newer, differing.Between(two[^1].Words, two[0].Words));
    }

    internal sealed class Row
    {
        public int Number { get; init; }
        public int AuthorId { get; init; }
        public string AuthorName { get; init; } = "";
        public MemberKind AuthorKind { get; init; }
        public DateTime At { get; init; }
        public string? Title { get; init; }
        public string? Tags { get; init; }
        public string Markdown { get; init; } = "";
        public string? Facts { get; init; }
        public string? Comment { get; init; }
        public int? RolledBackTo { get; init; }
        public PostWords Words => new(Title, Tags, Markdown, Facts);
    }

    internal IQueryable<Row> Rows(int postId, int first, int? before)
        => from r in db.Revisions.AsNoTracking()
           join m in db.Members on r.AuthorId equals m.Id
           where r.PostId == postId && r.Number >= first && (before == null || r.Number < before)
           orderby r.Number descending
           select new Row
           {
               Number = r.Number,
               AuthorId = m.Id,
               AuthorName = m.Name,
               AuthorKind = m.Kind,
               At = r.At,
               Title = r.Title,
               Tags = r.Tags,
               Markdown = r.Markdown,
               Facts = r.Facts,
               Comment = r.Comment,
               RolledBackTo = r.RolledBackTo,
           };
}
