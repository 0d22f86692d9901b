namespace Community.Web.Features.Search;

/// <summary>
/// Keeps the index right with every change of a thread's words, from the same commit on. Who may see a thread is not its
/// matter: that is decided when something is looked for.
/// </summary>
public sealed class IndexThreads(ISearchIndex index, ThreadTexts texts) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        QuestionAsked e => Index(e.Question.Id, ct),
        ShowcaseDrafted e => Index(e.Showcase.Id, ct),
        AnswerPosted e => Index(e.Question.Id, ct),
        PostEdited e => Index(e.Post.HeadId, ct), // comes with every change of the tags, too
        PostRedacted e => Index(e.Post.HeadId, ct),
        PostHeld { Post: Answer answer } => Index(answer.HeadId, ct),
        PostReleased { Post: Answer answer } => Index(answer.HeadId, ct),
        PostDeleted { Post: Answer answer } => Index(answer.HeadId, ct),
        PostUndeleted { Post: Answer answer } => Index(answer.HeadId, ct),
        CommentPosted e => Index(e.Head.Id, ct),
        CommentDeleted e => Index(e.Post.HeadId, ct),
        AnswerConverted e => Index(e.Question.Id, ct),
        QuestionsMerged e => Index(e, ct),
        _ => Task.CompletedTask,
    };

    private async Task Index(QuestionsMerged e, CancellationToken ct)
    {
        await Index(e.Source.Id, ct);
        await Index(e.Target.Id, ct);
    }

    private async Task Index(int id, CancellationToken ct) => await index.Write(await texts.Of(id, ct), ct);
}
