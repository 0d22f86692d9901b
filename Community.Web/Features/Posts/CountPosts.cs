namespace Community.Web.Features.Posts;

/// <summary>Keeps the numbers of standing answers on questions, of posts on members, of questions on tags and of comments on posts.</summary>
public sealed class CountPosts(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        QuestionAsked e => Asked(e.Question, [.. e.Tags.Select(t => t.Id)], 1, ct),
        QuestionRetagged e => Retagged(e, ct),
        AnswerPosted e => Answered(e.Answer, 1, ct),
        PostDeleted { Post: Question question } => Asked(question, -1, ct),
        PostUndeleted { Post: Question question } => Asked(question, 1, ct),
        PostDeleted { Post: Answer answer } => Answered(answer, -1, ct),
        PostUndeleted { Post: Answer answer } => Answered(answer, 1, ct),
        CommentPosted e => Commented(e.Post.Id, 1, ct),
        CommentDeleted e => Commented(e.Post.Id, -1, ct),
        _ => Task.CompletedTask,
    };

    private async Task Asked(Question question, int change, CancellationToken ct)
        => await Asked(question, await db.QuestionTags.Where(t => t.QuestionId == question.Id).Select(t => t.TagId).ToListAsync(ct), change, ct);

    private async Task Asked(Question question, IReadOnlyList<int> tags, int change, CancellationToken ct)
    {
        await db.Members.Where(m => m.Id == question.AuthorId).ExecuteUpdateAsync(set => set.SetProperty(m => m.QuestionCount, m => m.QuestionCount + change), ct);
        await Tagged(tags, change, ct);
    }

    private async Task Retagged(QuestionRetagged e, CancellationToken ct)
    {
        await Tagged([.. e.Added.Select(t => t.Id)], 1, ct);
        await Tagged([.. e.Removed.Select(t => t.Id)], -1, ct);
    }

    private Task Tagged(IReadOnlyList<int> tags, int change, CancellationToken ct) => tags.Count == 0 ? Task.CompletedTask
        : db.Tags.Where(t => tags.Contains(t.Id)).ExecuteUpdateAsync(set => set.SetProperty(t => t.QuestionCount, t => t.QuestionCount + change), ct);

    // Posts with a root are the answers; asked for answers, SQLite looks for the earliest among all there are.
    private async Task Answered(Answer answer, int change, CancellationToken ct)
    {
        await db.Members.Where(m => m.Id == answer.AuthorId).ExecuteUpdateAsync(set => set.SetProperty(m => m.AnswerCount, m => m.AnswerCount + change), ct);
        await db.Questions.Row(answer.HeadId).ExecuteUpdateAsync(set => set
            .SetProperty(q => q.AnswerCount, q => q.AnswerCount + change)
            .SetProperty(q => q.FirstAnswerAt, q => db.Posts.Everything().Where(a => a.RootId == q.Id && a.DeletedAt == null).Min(a => (DateTime?)a.PostedAt))
            .SetProperty(q => q.FirstStaffAnswerAt, q => db.Posts.Everything()
                .Where(a => a.RootId == q.Id && a.DeletedAt == null && db.Members.Any(m => m.Id == a.AuthorId && (m.Roles & Roles.Vendor) != 0))
                .Min(a => (DateTime?)a.PostedAt)), ct);
    }

    private Task Commented(int postId, int change, CancellationToken ct)
        => db.Posts.Row(postId).ExecuteUpdateAsync(set => set.SetProperty(p => p.CommentCount, p => p.CommentCount + change), ct);
}
