using Community.Web.Features.Posts;

namespace Community.Web.Features.Faq;

/// <summary>What the vendor wants an entry to say.</summary>
/// <param name="Basis">What it said when it was begun, by <see cref="FaqEntry.Print"/>; null does not check.</param>
/// <param name="AnswerId">The answer that the words are taken from; null for the same as before.</param>
public sealed record FaqWording(string? Title, string? Body, int ChapterId, int? AnswerId, string? Basis);

/// <summary>The vendor works on the draft: order, chapters, wording, what belongs in it. Each says which version of the draft was looked at; null does not check.</summary>
public sealed class ChangeFaq(CommunityDb db, FaqDrafts drafts, Writing writing, TextPolicy text, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task MoveChapter(string slug, int id, bool up, int byId, int? basis, CancellationToken ct) => On(slug, byId, basis, draft => draft.MoveChapter(id, up), ct);

    public Task MoveEntry(string slug, int id, bool up, int byId, int? basis, CancellationToken ct) => On(slug, byId, basis, draft => draft.MoveEntry(id, up), ct);

    public Task AddChapter(string slug, string? title, int byId, int? basis, CancellationToken ct) => On(slug, byId, basis, draft => db.Add(draft.AddChapter(title)), ct);

    public Task RenameChapter(string slug, int id, string? title, int byId, int? basis, CancellationToken ct) => On(slug, byId, basis, draft => draft.Rename(id, title), ct);

    public Task RemoveChapter(string slug, int id, int byId, int? basis, CancellationToken ct) => On(slug, byId, basis, draft => db.Remove(draft.RemoveChapter(id)), ct);

    public Task PutAside(string slug, int id, int byId, int? basis, CancellationToken ct) => On(slug, byId, basis, draft => draft.PutAside(id), ct);

    public Task TakeBack(string slug, int id, int byId, int? basis, CancellationToken ct) => On(slug, byId, basis, draft => draft.TakeBack(id), ct);

    /// <summary>It is right as it stands. That is true of the published version, too, where it says the same.</summary>
    public Task Check(string slug, int id, int byId, int? basis, CancellationToken ct) => db.Transact(async () =>
    {
        var (draft, now) = await Opened(slug, byId, basis, ct);
        var entry = draft.Entry(id);
        entry.Check(now);
        var published = await db.FaqEntries.SingleOrDefaultAsync(e => e.QuestionId == entry.QuestionId && db.FaqEditions.Read(db).Any(p => p.Id == e.EditionId && p.ProductId == draft.Edition.ProductId), ct);
        if (published?.Print == entry.Print) published.Check(now);
    }, ct);

    public async Task Reword(string slug, int id, FaqWording form, int byId, CancellationToken ct)
    {
        var title = text.Title(form.Title);
        var wording = await writing.Post(form.Body, ct);
        await db.Transact(async () =>
        {
            var (draft, now) = await Opened(slug, byId, null, ct);
            var question = draft.Entry(id).QuestionId;
            var answer = form.AnswerId is { } wanted && await db.Answers.ListedFor(Reader.Anyone).AnyAsync(a => a.Id == wanted && a.RootId == question, ct) ? wanted : (int?)null;
            draft.Reword(id, new(question, answer, title, wording.Markdown, wording.Html), form.ChapterId, form.Basis, now);
        }, ct);
    }

    private Task On(string slug, int byId, int? basis, Action<FaqDraft> change, CancellationToken ct) => db.Transact(async () => change((await Opened(slug, byId, basis, ct)).Draft), ct);

    private async Task<(FaqDraft Draft, DateTime Now)> Opened(string slug, int byId, int? basis, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        by.Require(Right.KeepFaq, privileges, now);
        var draft = await drafts.Find(slug, ct);
        draft.Open(by, basis, privileges, now);
        return (draft, now);
    }
}
