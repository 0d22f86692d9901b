using Community.Web.Features.Posts;

namespace Community.Web.Features.Conversions;

/// <summary>A moderator makes a remark of an answer, on the question or on another answer. Answers the comment's id.</summary>
public sealed class ConvertAnswer(CommunityDb db, Writing writing, ReputationPolicy reputation, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="targetId">The post that the remark is to stand on.</param>
    public async Task<int> Run(int answerId, int targetId, int byId, CancellationToken ct)
    {
        var markdown = await db.Answers.Row(answerId).Select(a => a.Text.Markdown).SingleOrDefaultAsync(ct) ?? throw new RuleBrokenException("post.unknown");
        var wording = await writing.Comment(markdown, ct);
        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var reader = Reader.Of(by);
            var answer = Rule.Found(await db.Answers.VisibleTo(reader).SingleOrDefaultAsync(a => a.Id == answerId, ct), "post");
            var question = await db.Questions.Row(answer.HeadId).SingleAsync(ct);
            var target = Rule.Found(await db.Posts.VisibleTo(reader).SingleOrDefaultAsync(p => p.Id == targetId, ct), "post");
            var comment = answer.ConvertTo(target, question, wording, by, reputation, privileges, now);
            db.Add(comment);
            await db.SaveChangesAsync(ct);
            answer.Became(comment, by, now);
            return comment.Id;
        }, ct);
    }
}
