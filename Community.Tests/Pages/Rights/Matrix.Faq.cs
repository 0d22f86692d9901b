using Community.Web.Features.Faq;

namespace Community.Tests.Pages.Rights;

/// <summary>The doors of the books of what is asked most.</summary>
public static partial class Matrix
{
    private const string Book = "handbook";

    private static IEnumerable<KeyValuePair<string, Door>> Faq() =>
    [
        Open("/faq", Anyone, "/faq"),
        Open("/faq/{product}", Anyone, async s => { await s.PublishedBook(); return $"/faq/{Book}"; }),
        Open("/faq/{product}/export", Anyone, async s => { await s.PublishedBook(); return $"/faq/{Book}/export"; }),
        Open("/faq/{product}/editions/{number:int}", By(Right.KeepFaq), async s => { await s.PublishedBook(); return $"/faq/{Book}/editions/1"; }),
        Open("/faq/{product}/edit", By(Right.KeepFaq), async s => { await s.DraftBook(); return $"/faq/{Book}/edit"; }),
        Open("/faq/{product}/edit/{id:int}", By(Right.KeepFaq), async s => $"/faq/{Book}/edit/{(await s.DraftBook()).Entry}"),
        OnBook("Propose", _ => []),
        OnBook("Publish", _ => []),
        Post("/faq/{product}/edit TakeDown", By(Right.KeepFaq), async s => { await s.PublishedBook(); return new($"/faq/{Book}/edit?handler=TakeDown"); }),
        Post("/faq/{product}/edit Add", By(Right.KeepFaq), async s =>
        {
            await s.DraftBook();
            var question = await s.Question(s.Stranger);
            await s.Answer(question);
            return new($"/faq/{Book}/edit?handler=Add", ("Input.Question", $"{question}"));
        }),
        OnBook("AddChapter", _ => [("Input.Title", "Another chapter")]),
        OnBook("Rename", d => [("id", $"{d.Chapter}"), ("Input.Title", "A better name")]),
        Post("/faq/{product}/edit RemoveChapter", By(Right.KeepFaq), async s =>
        {
            await s.DraftBook();
            await s.Site.Do<ChangeFaq>(change => change.AddChapter(Book, "To be removed", s[Who.Vendor].Id, null, default));
            return new($"/faq/{Book}/edit?handler=RemoveChapter", ("id", $"{await s.Site.Read(db => db.FaqChapters.Where(c => c.Title == "To be removed").MaxAsync(c => c.Id))}"));
        }),
        .. ((string[])["ChapterUp", "ChapterDown"]).Select(handler => OnBook(handler, d => [("id", $"{d.Chapter}")])),
        .. ((string[])["Up", "Down", "Check", "Aside", "TakeBack"]).Select(handler => OnBook(handler, d => [("id", $"{d.Entry}")])),
        Post("/faq/{product}/edit/{id:int}", By(Right.KeepFaq), async s =>
        {
            var (chapter, entry) = await s.DraftBook();
            return new($"/faq/{Book}/edit/{entry}", ("Input.Title", $"How is it done, {Guid.NewGuid():n}?"), ("Input.Body", Some.Body), ("Input.ChapterId", $"{chapter}"));
        }),
        Post("/faq/{product}/edit/{id:int} Preview", By(Right.KeepFaq), async s => new($"/faq/{Book}/edit/{(await s.DraftBook()).Entry}?handler=Preview", ("Input.Body", Some.Body))).Idle(),
        Post("/faq/{product}/edit/{id:int} Take", By(Right.KeepFaq), async s => new($"/faq/{Book}/edit/{(await s.DraftBook()).Entry}?handler=Take")).Idle(),
    ];

    private static KeyValuePair<string, Door> OnBook(string handler, Func<(int Chapter, int Entry), (string, string)[]> fields)
        => Post($"/faq/{{product}}/edit {handler}", By(Right.KeepFaq), async s => new($"/faq/{Book}/edit?handler={handler}", fields(await s.DraftBook())));

    extension(Stage stage)
    {
        /// <summary>The draft of a book with a question in it, made once.</summary>
        private async Task<(int Chapter, int Entry)> DraftBook()
        {
            if (!await stage.Site.Read(db => db.Products.AnyAsync(p => p.Slug == Book)))
            {
                var product = await stage.Site.Product("Handbook", "1.0");
                var question = await stage.Site.AskAbout(product, stage.Stranger, title: "How is the thing done that all ask for?");
                await stage.Site.Accept(question, await stage.Answer(question), stage.Stranger);
                await stage.Site.Propose(product, stage[Who.Vendor]);
            }
            return await stage.Site.Read(async db =>
            {
                var entry = await db.FaqEntries.OrderBy(e => e.Id).FirstAsync();
                return (entry.ChapterId, entry.Id);
            });
        }

        private async Task PublishedBook()
        {
            var (_, entry) = await stage.DraftBook();
            await stage.Site.Do<ChangeFaq>(change => change.TakeBack(Book, entry, stage[Who.Vendor].Id, null, default));
            await stage.Site.Do<PublishFaq, int>(publish => publish.Run(Book, stage[Who.Vendor].Id, null, default));
        }
    }
}
