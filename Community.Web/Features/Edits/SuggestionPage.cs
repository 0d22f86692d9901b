using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Revisions;

namespace Community.Web.Features.Edits;

/// <summary>A suggested edit as those see it who decide about it, and whoever made it.</summary>
/// <param name="Words">How the post would read.</param>
/// <param name="Diff">Against the text as it stands now.</param>
/// <param name="IsMoved">The post has changed since: it cannot be approved as it is.</param>
/// <param name="Needed">So many reviewers decide where neither the author nor a moderator does.</param>
/// <param name="Said">What the reader has said of it before; null: nothing yet.</param>
public sealed record SuggestionPage(
    PostPlace Place, int Id, int ById, string ByName, DateTime At, string? Comment, SuggestionEnd? End, DateTime? DecidedAt, string? Reason, int? RevisionNumber,
    PostWords Words, PostDiff Diff, bool IsMoved, int Approvals, int Rejections, int Needed, bool? Said)
{
    public bool IsOpen => End is null;

    /// <summary>The reader may judge it, and has not yet.</summary>
    public bool MayJudge { get; init; }
    public bool IsOwn { get; init; }
}

public sealed class SuggestionPageQuery(CommunityDb db, PostPlaceQuery places, EditPolicy editing, PrivilegePolicy privileges) : IUseCase
{
    /// <summary>The suggestion that waits on a post, or else the one decided last. For its judges and whoever made it; others are refused.</summary>
    public async Task<SuggestionPage> Find(int postId, MemberCard me, CancellationToken ct)
    {
        var place = await places.Find(postId, me.Reader, ct);
        var found = await Newest(postId).FirstOrDefaultAsync(ct) ?? throw new RuleBrokenException("suggestion.unknown");
        var isJudge = me.Has(Right.ReviewEdits, privileges, me.Id == found.AuthorId);
        Rule.Require(isJudge || me.Id == found.ById, "privilege.needs-reputation", privileges.Needed(Privilege.EditFreely));
        var votes = await db.Set<SuggestionVote>().AsNoTracking().Where(v => v.SuggestionId == found.Id).ToListAsync(ct);
        var said = votes.Find(v => v.ReviewerId == me.Id);
        PostWords present = new(found.PresentTitle, found.PresentTags, found.Present), suggested = new(found.Title, found.Tags, found.Markdown);
        return new(place, found.Id, found.ById, found.ByName, found.At, found.Comment, found.End, found.DecidedAt, found.Reason, found.RevisionNumber,
            suggested, new Differing().Between(present, suggested), found.Basis != found.Version, votes.Count(v => v.Approves), votes.Count(v => !v.Approves), editing.Reviewers, said?.Approves)
        {
            MayJudge = isJudge && found.End is null && me.Id != found.ById && said is null,
            IsOwn = me.Id == found.ById,
        };
    }

    internal sealed class Waiting
    {
        public int Id { get; init; }
        public int ById { get; init; }
        public string ByName { get; init; } = "";
        public DateTime At { get; init; }
        public int Basis { get; init; }
        public string? Title { get; init; }
        public string? Tags { get; init; }
        public string Markdown { get; init; } = "";
        public string? Comment { get; init; }
        public SuggestionEnd? End { get; init; }
        public DateTime? DecidedAt { get; init; }
        public string? Reason { get; init; }
        public int? RevisionNumber { get; init; }
        public int AuthorId { get; init; }
        public int Version { get; init; }
        public string? PresentTitle { get; init; }
        public string? PresentTags { get; init; }
        public string Present { get; init; } = "";
    }

    internal IQueryable<Waiting> Newest(int postId)
        => from s in db.SuggestedEdits.AsNoTracking()
           join m in db.Members on s.ById equals m.Id
           join p in db.Posts.Row(postId) on s.PostId equals p.Id
           orderby s.Closed == 0 descending, s.Id descending
           select new Waiting
           {
               Id = s.Id,
               ById = s.ById,
               ByName = m.Name,
               At = s.At,
               Basis = s.Basis,
               Title = s.Title,
               Tags = s.Tags,
               Markdown = s.Markdown,
               Comment = s.Comment,
               End = s.End,
               DecidedAt = s.DecidedAt,
               Reason = s.Reason,
               RevisionNumber = s.RevisionNumber,
               AuthorId = p.AuthorId,
               Version = p.Text.Version,
               PresentTitle = p is Question ? ((Question)p).Title : null,
               PresentTags = p is Question ? ((Question)p).TagNames : null,
               Present = p.Text.Markdown,
           };
}
