using Community.Web.Features.Limits;
using Community.Web.Features.Posts;
using Community.Web.Features.Reviews;

namespace Community.Web.Features.Comments;

/// <summary>A member remarks on a post. Answers the comment's id.</summary>
public sealed class AddComment(CommunityDb db, Writing writing, Once once, Admission admission, Pace pace, SameText same, NewMemberPolicy newMembers, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public async Task<int> Run(int postId, int authorId, string? body, Guid? token, CancellationToken ct)
    {
        var wording = await writing.Comment(body, ct);
        var all = $"{postId}\n{wording.Markdown}";
        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await once.Made(authorId, OnceKind.Comment, token, all, ct) is { } made) return made;
            var author = await db.Members.SingleAsync(m => m.Id == authorId, ct);
            admission.Admit(author, wording);
            var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(author)).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
            var head = post as Head ?? await db.Heads.Row(post.HeadId).SingleAsync(ct);
            author.RequireMayWrite(now);
            wording.RequireFewLinks(author, newMembers);
            await same.RequireNew(authorId, wording, now, ct);
            await pace.Take(author, OnceKind.Comment, now, ct);
            var comment = post.Comment(author, head, wording, privileges, now);
            db.Add(comment);
            await db.SaveChangesAsync(ct);
            same.Remember(authorId, wording, now, postId, post.RootId, comment.Id);
            once.Remember(authorId, OnceKind.Comment, token, all, comment.Id, now);
            return comment.Id;
        }, ct);
    }
}
