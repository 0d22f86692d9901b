using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Faq;

/// <summary>
/// Fills the draft of a product's book from what is asked most, and adds later what is asked most since. What the vendor has
/// worded, ordered or put aside stays as it is.
/// </summary>
public sealed class ProposeFaq(CommunityDb db, FaqDrafts drafts, FaqFacts facts, Writing writing, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="general">What the chapter of questions without a module is called.</param>
    /// <returns>How many entries are new.</returns>
    public async Task<int> Run(string slug, int byId, string general, CancellationToken ct)
    {
        var (productId, have) = await Begun(slug, byId, ct);
        var wanted = (await facts.Most(productId, ct)).Where(c => !have.Contains(c.QuestionId)).ToList();
        var sources = await Sources(wanted, ct); // rendered before the gate is taken
        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var product = await db.Products.Include(p => p.Modules).SingleAsync(p => p.Id == productId, ct);
            var edition = await db.FaqEditions.SingleOrDefaultAsync(e => e.ProductId == productId && e.Number == 0, ct);
            if (edition is null)
            {
                db.Add(edition = FaqEdition.Draft(product, by, privileges, now));
                await db.SaveChangesAsync(ct);
            }
            var draft = await drafts.Of(edition, ct);
            draft.Open(by, null, privileges, now);
            var fresh = wanted.Where(c => sources.ContainsKey(c.QuestionId) && draft.Of(c.QuestionId) is null).ToList();
            // Chapters stand in the order of the product's modules, what belongs to none comes first.
            foreach (var module in fresh.Select(c => c.ModuleId).Distinct().OrderBy(m => m ?? 0))
                if (draft.ChapterOf(module) is null)
                    db.Add(draft.AddChapter(module is null ? general : product.Modules.Single(m => m.Id == module).Name, module));
            await db.SaveChangesAsync(ct); // entries name their chapters
            foreach (var one in fresh) db.Add(draft.Add(sources[one.QuestionId], draft.ChapterOf(one.ModuleId)!, now));
            return fresh.Count;
        }, ct);
    }

    /// <summary>One question that the vendor wants in the book, named by its number or its address. Answers the entry's id.</summary>
    /// <param name="chapterId">Null for the chapter of its module, or the first.</param>
    public async Task<int> Add(string slug, int byId, string? question, int? chapterId, int? basis, CancellationToken ct)
    {
        var (productId, _) = await Begun(slug, byId, ct);
        Rule.Require(QuestionAddress.IdIn(question) is not null, "faq.question-unclear");
        var id = QuestionAddress.IdIn(question)!.Value;
        var found = Rule.Found(await db.Questions.ListedFor(Reader.Anyone).Where(q => q.Id == id).Select(q => new { q.ModuleId }).SingleOrDefaultAsync(ct), "question");
        var answer = await facts.AnswerTo(id, productId, ct) ?? throw new RuleBrokenException("faq.no-answer");
        var source = (await Sources([new(id, answer, found.ModuleId, new(0, 0, 0, 0, 0))], ct))[id];
        var entry = await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var draft = await drafts.Find(slug, ct);
            draft.Open(by, basis, privileges, now);
            if (draft.Of(id) is { IsAside: true } aside)
            {
                draft.TakeBack(aside.Id);
                return aside;
            }
            Rule.Require(draft.Chapters.Count > 0, "faq.no-chapter");
            var made = draft.Add(source, chapterId is { } named ? draft.Chapter(named) : draft.ChapterOf(found.ModuleId) ?? draft.Chapters[0], now);
            db.Add(made);
            return made;
        }, ct);
        return entry.Id;
    }

    private async Task<(int ProductId, HashSet<int> Have)> Begun(string slug, int byId, CancellationToken ct)
    {
        (await db.Members.AsNoTracking().SingleAsync(m => m.Id == byId, ct)).Require(Right.KeepFaq, privileges, clock.GetUtcNow().UtcDateTime);
        var product = Rule.Found(await db.Products.Where(p => p.Slug == slug).Select(p => new { p.Id }).SingleOrDefaultAsync(ct), "product");
        return (product.Id, await db.FaqEntries.Where(e => db.FaqEditions.Any(d => d.Id == e.EditionId && d.ProductId == product.Id && d.Number == 0)).Select(e => e.QuestionId).ToHashSetAsync(ct));
    }

    private async Task<Dictionary<int, FaqSource>> Sources(IReadOnlyList<FaqCandidate> wanted, CancellationToken ct)
    {
        if (wanted.Count == 0) return [];
        var (titles, answers) = await facts.Words([.. wanted.Select(c => c.QuestionId)], [.. wanted.Select(c => c.AnswerId)], ct);
        Dictionary<int, FaqSource> sources = [];
        foreach (var one in wanted)
            if (titles.TryGetValue(one.QuestionId, out var title) && answers.TryGetValue(one.AnswerId, out var markdown))
                sources[one.QuestionId] = new(one.QuestionId, one.AnswerId, title, markdown, (await writing.Kept(markdown, ct)).Html);
        return sources;
    }
}
