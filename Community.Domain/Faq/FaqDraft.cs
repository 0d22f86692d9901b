namespace Community.Domain.Faq;

/// <summary>The draft of a book with all that stands in it: what the vendor does to it goes through here. Whoever does it says so first, by <see cref="Open"/>.</summary>
public sealed class FaqDraft(FaqEdition edition, IEnumerable<FaqChapter> chapters, IEnumerable<FaqEntry> entries)
{
    private readonly List<FaqChapter> _chapters = [.. chapters.OrderBy(c => c.Position).ThenBy(c => c.Id)];
    private readonly List<FaqEntry> _entries = [.. entries.OrderBy(e => e.Position).ThenBy(e => e.Id)];

    public FaqEdition Edition => edition;
    public IReadOnlyList<FaqChapter> Chapters => _chapters;

    /// <summary>What stands in a chapter, in its order.</summary>
    public IReadOnlyList<FaqEntry> In(FaqChapter chapter) => [.. _entries.Where(e => e.ChapterId == chapter.Id && !e.IsAside).OrderBy(e => e.Position)];

    /// <summary>It is in the book, or was put aside.</summary>
    public FaqEntry? Of(int questionId) => _entries.Find(e => e.QuestionId == questionId);

    public FaqEntry Entry(int id) => Rule.Found(_entries.Find(e => e.Id == id), "faq");

    public FaqChapter Chapter(int id) => Rule.Found(_chapters.Find(c => c.Id == id), "faq");

    /// <param name="basis">The <see cref="FaqEdition.Version"/> that was looked at; null does not check.</param>
    public void Open(Member by, int? basis, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.KeepFaq, privileges, now);
        Rule.Require(basis is null || basis == edition.Version, "faq.someone-was-faster");
        edition.Touch();
    }

    /// <summary>The chapter of a module, or the first one that is of none; null where there is none yet.</summary>
    public FaqChapter? ChapterOf(int? moduleId) => _chapters.Find(c => c.ModuleId == moduleId);

    public FaqChapter AddChapter(string? title, int? moduleId = null)
    {
        var chapter = new FaqChapter(edition.Id, moduleId, Named(title), _chapters.Count + 1);
        _chapters.Add(chapter);
        return chapter;
    }

    public void Rename(int chapterId, string? title) => Chapter(chapterId).Rename(Named(title));

    /// <summary>What stands in it goes to the chapter before it, so that nothing is lost. The last one stays.</summary>
    public FaqChapter RemoveChapter(int id)
    {
        var chapter = Chapter(id);
        Rule.Require(_chapters.Count > 1, "faq.last-chapter");
        var at = _chapters.IndexOf(chapter);
        var heir = _chapters[at == 0 ? 1 : at - 1];
        foreach (var entry in _entries.Where(e => e.ChapterId == id).ToList())
            entry.Stand(heir.Id, entry.IsAside ? entry.Position : In(heir).Count + 1);
        _chapters.RemoveAt(at);
        Number(_chapters);
        return chapter;
    }

    public void MoveChapter(int id, bool up)
    {
        Step(_chapters, Chapter(id), up);
        Number(_chapters);
    }

    public void MoveEntry(int id, bool up)
    {
        var entry = Entry(id);
        if (entry.IsAside) return;
        List<FaqEntry> row = [.. In(Chapter(entry.ChapterId))];
        Step(row, entry, up);
        Number(row);
    }

    /// <summary>At the end of a chapter. What was put aside before comes back as it was.</summary>
    public FaqEntry Add(FaqSource source, FaqChapter chapter, DateTime now)
    {
        Rule.Require(Of(source.QuestionId) is null, "faq.already-there");
        var entry = new FaqEntry(edition.Id, chapter.Id, source, In(chapter).Count + 1, now);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>Takes it out of the book. It is remembered, so that it is not proposed again.</summary>
    public void PutAside(int id)
    {
        var entry = Entry(id);
        entry.PutAside();
        Number([.. In(Chapter(entry.ChapterId))]);
    }

    public void TakeBack(int id)
    {
        var entry = Entry(id);
        if (entry.IsAside) entry.Stand(entry.ChapterId, In(Chapter(entry.ChapterId)).Count + 1);
    }

    /// <param name="basis">What it said when somebody began to reword it, by <see cref="FaqEntry.Print"/>; null does not check.</param>
    public void Reword(int id, FaqSource words, int chapterId, string? basis, DateTime now)
    {
        var entry = Entry(id);
        Rule.Require(basis is null || basis == entry.Print, "faq.someone-was-faster");
        entry.Become(words.Title, words.Markdown, words.Html, words.AnswerId, now);
        if (entry.ChapterId == chapterId) return;
        var left = Chapter(entry.ChapterId);
        var chapter = Chapter(chapterId);
        entry.Stand(chapter.Id, entry.IsAside ? entry.Position : In(chapter).Count + 1);
        Number([.. In(left)]);
    }

    /// <summary>A version for everybody, still empty: chapters and entries are copied when it is there.</summary>
    /// <param name="last">The number of the version before it; 0 for none.</param>
    public FaqEdition Publish(int last, Member by, DateTime now)
    {
        Rule.Require(_chapters.Exists(c => In(c).Count > 0), "faq.nothing-to-publish");
        return FaqEdition.Published(edition, last + 1, by, now);
    }

    private static string Named(string? typed)
    {
        var title = CleanText.Line(typed);
        Rule.Require(title.Length is > 0 and <= FaqChapter.LongestTitle, "faq.chapter-title", FaqChapter.LongestTitle);
        return title;
    }

    private static void Step<T>(List<T> row, T thing, bool up)
    {
        var at = row.IndexOf(thing);
        var to = up ? at - 1 : at + 1;
        if (to < 0 || to >= row.Count) return;
        (row[at], row[to]) = (row[to], row[at]);
    }

    private static void Number(List<FaqChapter> row)
    {
        foreach (var (i, chapter) in row.Index()) chapter.Stand(i + 1);
    }

    private static void Number(List<FaqEntry> row)
    {
        foreach (var (i, entry) in row.Index()) entry.Stand(entry.ChapterId, i + 1);
    }
}
