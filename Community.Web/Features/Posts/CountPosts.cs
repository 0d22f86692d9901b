namespace Community.Web.Features.Posts;

/// <summary>Keeps the numbers of standing answers on questions, of posts on members, of questions on tags and of comments on posts.</summary>
public sealed class CountPosts(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        QuestionAsked e => Asked(e.Question, [.. e.Tags.Select(t => t.Id)], 1, ct),
        QuestionRetagged { IsCounted: true } e => Retagged(e, ct),
        TagsMerged e => Merged(e, ct),
        QuestionsMerged e => Merged(e, ct),
        AnswerPosted e => Answered(e.Answer, 1, ct),
        PostHeld { Post: Question question } => Asked(question, -1, ct),
        PostHeld { Post: Answer answer } => Answered(answer, -1, ct),
        PostReleased { Stands: true, Post: Question question } => Asked(question, 1, ct),
        PostReleased { Stands: true, Post: Answer answer } => Answered(answer, 1, ct),
        PostDeleted { Post.HeldFor: not null } or PostUndeleted { Post.HeldFor: not null } => Task.CompletedTask, // is not counted anyway
        PostDeleted { Post: Question question } => Asked(question, -1, ct),
        PostUndeleted { Post: Question question } => Asked(question, 1, ct),
        PostDeleted { Post: Answer answer } => Answered(answer, -1, ct),
        PostUndeleted { Post: Answer answer } => Answered(answer, 1, ct),
        CommentPosted e => Commented(e.Post.Id, 1, ct),
        AnswerConverted e => Commented(e.On.Id, 1, ct),
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

    private async Task Merged(TagsMerged e, CancellationToken ct)
    {
        var (from, to, gone) = (e.From.Id, e.To.Id, e.From.QuestionCount);
        await db.Tags.Where(t => t.Id == from).ExecuteUpdateAsync(set => set.SetProperty(t => t.QuestionCount, t => t.QuestionCount - gone), ct);
        await db.Tags.Where(t => t.Id == to).ExecuteUpdateAsync(set => set.SetProperty(t => t.QuestionCount, t => t.QuestionCount + e.Moved), ct);
    }

    private async Task Merged(QuestionsMerged e, CancellationToken ct)
    {
        var standing = e.Answers.Count(a => !a.IsDeleted && a.HeldFor is null);
        await Answers(e.Source.Id, -standing, ct);
        await Answers(e.Target.Id, standing, ct);
    }

    private Task Tagged(IReadOnlyList<int> tags, int change, CancellationToken ct) => tags.Count == 0 ? Task.CompletedTask
        : db.Tags.Where(t => tags.Contains(t.Id)).ExecuteUpdateAsync(set => set.SetProperty(t => t.QuestionCount, t => t.QuestionCount + change), ct);

    // Posts with a root are the answers; asked for answers, SQLite looks for the earliest among all there are.
    private async Task Answered(Answer answer, int change, CancellationToken ct)
    {
        await db.Members.Where(m => m.Id == answer.AuthorId).ExecuteUpdateAsync(set => set.SetProperty(m => m.AnswerCount, m => m.AnswerCount + change), ct);
        await Answers(answer.HeadId, change, ct);
    }

    private Task Answers(int questionId, int change, CancellationToken ct) => db.Questions.Row(questionId).ExecuteUpdateAsync(set => set
        .SetProperty(q => q.AnswerCount, q => q.AnswerCount + change)
        .SetProperty(q => q.FirstAnswerAt, q => db.Posts.Everything().Where(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null).Min(a => (DateTime?)a.PostedAt))
        .SetProperty(q => q.FirstStaffAnswerAt, q => db.Posts.Everything()
            .Where(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null && db.Members.Any(m => m.Id == a.AuthorId && (m.Roles & Roles.Vendor) != 0))
            .Min(a => (DateTime?)a.PostedAt)), ct);

    private Task Commented(int postId, int change, CancellationToken ct)
        => db.Posts.Row(postId).ExecuteUpdateAsync(set => set.SetProperty(p => p.CommentCount, p => p.CommentCount + change), ct);
}
