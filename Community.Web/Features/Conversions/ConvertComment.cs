using Community.Web.Features.Posts;

namespace Community.Web.Features.Conversions;

/// <summary>A moderator makes an answer of a remark that solves the question. Answers the new answer's id.</summary>
public sealed class ConvertComment(CommunityDb db, Writing writing, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public async Task<int> Run(int commentId, int byId, CancellationToken ct)
    {
        var markdown = await db.Comments.Where(c => c.Id == commentId).Select(c => c.Markdown).SingleOrDefaultAsync(ct) ?? throw new RuleBrokenException("comment.unknown");
        var wording = await writing.Post(markdown, ct);
        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var reader = Reader.Of(by);
            var comment = Rule.Found(await db.Comments.VisibleTo(reader).SingleOrDefaultAsync(c => c.Id == commentId, ct), "comment");
            var on = Rule.Found(await db.Posts.VisibleTo(reader).SingleOrDefaultAsync(p => p.Id == comment.PostId, ct), "post");
            var question = Rule.Found(on as Question ?? await db.Questions.Row(on.HeadId).SingleOrDefaultAsync(ct), "question");
            var author = await db.Members.SingleAsync(m => m.Id == comment.AuthorId, ct);
            var answer = question.AnswerFrom(comment, on, author, wording, by, privileges, now);
            db.Add(answer);
            await db.SaveChangesAsync(ct);
            return answer.Id;
        }, ct);
    }
}
