namespace Community.Web.Features.Posts;

/// <summary>On which question's page a post stands.</summary>
public sealed record PostPlace(int Id, int QuestionId, string Title);

public sealed class PostPlaceQuery(CommunityDb db) : IUseCase
{
    public async Task<PostPlace> Find(int postId, Reader reader, CancellationToken ct)
        => await (from p in db.Posts.VisibleTo(reader)
                  join q in db.Questions.VisibleTo(reader) on p.RootId ?? p.Id equals q.Id
                  where p.Id == postId
                  select new PostPlace(p.Id, q.Id, q.Title)).AsNoTracking().SingleOrDefaultAsync(ct)
            ?? throw new RuleBrokenException(await WasDeleted(postId, ct) ? "post.gone" : "post.unknown");

    private Task<bool> WasDeleted(int postId, CancellationToken ct)
        => db.Posts.Row(postId).AnyAsync(p => (p.DeletedAt != null || p.HeadHidden) && !p.IsHeld && p.AudienceId == Audience.Everyone, ct);
}
