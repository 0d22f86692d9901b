using System.Globalization;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Posts;

/// <summary>On which page a post stands: a question's or a showcase's.</summary>
public sealed record PostPlace(int Id, int QuestionId, string Title, bool IsShowcase = false)
{
    public bool IsHead => Id == QuestionId;
    public string Address => HeadAddress.Of(IsShowcase, QuestionId, Title);
}

public sealed class PostPlaceQuery(CommunityDb db) : IUseCase
{
    public async Task<PostPlace> Find(int postId, Reader reader, CancellationToken ct)
        => await (from p in db.Posts.VisibleTo(reader)
                  join q in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals q.Id
                  where p.Id == postId
                  select new PostPlace(p.Id, q.Id, q.Title, q is Showcase)).AsNoTracking().SingleOrDefaultAsync(ct)
            ?? throw new RuleBrokenException(await WasDeleted(postId, ct) ? "post.gone" : "post.unknown");

    /// <summary>Where the remark stands that a moderator has made of an answer; null where it is still one, or the remark is gone too.</summary>
    public async Task<string?> Became(int answerId, Reader reader, CancellationToken ct)
    {
        if (await Conversions(answerId).FirstOrDefaultAsync(ct) is not { } became || !int.TryParse(became, NumberStyles.None, CultureInfo.InvariantCulture, out var comment)) return null;
        var head = await db.Comments.VisibleTo(reader).Where(c => c.Id == comment).Join(db.Heads.VisibleTo(reader), c => c.RootId, q => q.Id, (c, q) => new { q.Id, q.Title, IsShowcase = q is Showcase }).SingleOrDefaultAsync(ct);
        return head is null ? null : HeadAddress.Of(head.IsShowcase, head.Id, head.Title) + QuestionAddress.OfComment(comment);
    }

    internal IQueryable<string?> Conversions(int answerId) => db.Acts
        .Where(a => a.PostId == answerId && a.Kind == ActKind.Converted && a.After != null && db.Posts.Row(answerId).Any(p => p.DeletedAt != null)).OrderByDescending(a => a.Id).Select(a => a.After);

    private Task<bool> WasDeleted(int postId, CancellationToken ct)
        => db.Posts.Row(postId).AnyAsync(p => (p.DeletedAt != null || p.HeadHidden) && !p.IsHeld && p.AudienceId == Audience.Everyone, ct);
}
