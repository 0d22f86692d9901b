namespace Community.Web.Features.Faq;

/// <summary>An entry of the draft as it stands now, for wording it anew.</summary>
/// <param name="Source">The answer that the book would take today, as it reads today; null where there is none any more.</param>
public sealed record FaqEntryToWrite(int Id, int ChapterId, int QuestionId, int? AnswerId, string Title, string Markdown, string Product, string Slug, DateTime CheckedAt)
{
    public string Print => FaqEntry.PrintOf(Title, Markdown);
    public IReadOnlyList<FaqPart> Chapters { get; init; } = [];
    public FaqAnswer? Source { get; init; }
}

/// <summary>An answer of the community, with the title of its question.</summary>
public sealed record FaqAnswer(int Id, string Title, string Markdown, string Html, string By, DateTime At);

public sealed class FaqEntryToWriteQuery(CommunityDb db, FaqFacts facts) : IUseCase
{
    /// <summary>Refuses with <c>faq.unknown</c>.</summary>
    public async Task<FaqEntryToWrite> Find(string slug, int id, CancellationToken ct)
    {
        var found = Rule.Found(await One(db, slug, id).SingleOrDefaultAsync(ct), "faq");
        var answer = await facts.AnswerTo(found.Entry.QuestionId, found.ProductId, ct);
        return found.Entry with { Chapters = await FaqBookQuery.Parts(db, found.EditionId).ToListAsync(ct), Source = answer is { } from ? await Answer(db, from).SingleOrDefaultAsync(ct) : null };
    }

    internal sealed record Row(FaqEntryToWrite Entry, int EditionId, int ProductId);

    internal static IQueryable<Row> One(CommunityDb db, string slug, int id)
        => from x in db.FaqEntries.AsNoTracking()
           join e in db.FaqEditions on x.EditionId equals e.Id
           join p in db.Products on e.ProductId equals p.Id
           where x.Id == id && e.Number == 0 && p.Slug == slug
           select new Row(new(x.Id, x.ChapterId, x.QuestionId, x.AnswerId, x.Title, x.Markdown, p.Name, p.Slug, x.CheckedAt), e.Id, p.Id);

    internal static IQueryable<FaqAnswer> Answer(CommunityDb db, int id)
        => from a in db.Answers.ListedFor(Reader.Anyone).AsNoTracking()
           join q in db.Questions.ListedFor(Reader.Anyone) on a.RootId equals q.Id
           join m in db.Members on a.AuthorId equals m.Id
           where a.Id == id
           select new FaqAnswer(a.Id, q.Title, a.Text.Markdown, a.Text.Html, m.Name, a.EditedAt ?? a.PostedAt);
}
