namespace Community.Domain.Faq;

/// <summary>The book of what is asked most about a product: one draft, and every version that was published.</summary>
public sealed class FaqEdition : Entity
{
    private FaqEdition(int productId, int byId, DateTime now) => (ProductId, CreatedById, CreatedAt) = (productId, byId, now);

    private FaqEdition() { }

    public int ProductId { get; private set; }

    /// <summary>0 on the draft; published versions are numbered from 1.</summary>
    public int Number { get; private set; }
    public int CreatedById { get; private set; }

    /// <summary>When the draft was begun, or a version was published for the first time.</summary>
    public DateTime CreatedAt { get; private set; }
    public int? PublishedById { get; private set; }

    /// <summary>Null on the draft, and on what was taken down again.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Guards against two who change the draft on the same base.</summary>
    public int Version { get; private set; }

    /// <summary>What the vendor works on, and nobody else sees.</summary>
    public static FaqEdition Draft(Product product, Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.KeepFaq, privileges, now);
        return new(product.Id, by.Id, now);
    }

    /// <summary>A version for everybody; its chapters and entries are copies, so that it stays as it is.</summary>
    internal static FaqEdition Published(FaqEdition draft, int number, Member by, DateTime now)
        => new(draft.ProductId, by.Id, now) { Number = number, PublishedById = by.Id, PublishedAt = now };

    /// <summary>Nobody reads it any more. Answers what the log tells of it.</summary>
    public Act TakeDown(Product product, Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.KeepFaq, privileges, now);
        PublishedAt = null;
        Touch();
        return Act.Apart(ActKind.FaqPublished, by, now, thingId: product.Id, before: Name(product, Number));
    }

    /// <summary>What the log tells of a version that was published.</summary>
    public Act Told(Product product, int? before, Member by, DateTime now)
        => Act.Apart(ActKind.FaqPublished, by, now, thingId: product.Id, before: before is { } number ? Name(product, number) : null, after: Name(product, Number));

    internal void Touch() => Version++;

    private static string Name(Product product, int number) => $"{product.Name} #{number}";
}

/// <summary>A chapter of the book: a module of the product, or what belongs to none.</summary>
public sealed class FaqChapter : Entity
{
    public const int LongestTitle = 100;

    internal FaqChapter(int editionId, int? moduleId, string title, int position) => (EditionId, ModuleId, Title, Position) = (editionId, moduleId, title, position);

    private FaqChapter() { }

    public int EditionId { get; private set; }
    public int? ModuleId { get; private set; }
    public string Title { get; private set; } = "";
    public int Position { get; private set; }

    internal void Rename(string title) => Title = title;

    internal void Stand(int position) => Position = position;

    /// <summary>The same in a version that is published.</summary>
    public FaqChapter CopyTo(FaqEdition edition) => new(edition.Id, ModuleId, Title, Position);
}

/// <summary>A question of the book with its answer, in the vendor's words, made from a question of the community.</summary>
public sealed class FaqEntry : Entity
{
    internal FaqEntry(int editionId, int chapterId, FaqSource source, int position, DateTime now)
        => (EditionId, ChapterId, QuestionId, AnswerId, Title, Markdown, Html, Position, CheckedAt) = (editionId, chapterId, source.QuestionId, source.AnswerId, source.Title, source.Markdown, source.Html, position, now);

    private FaqEntry() { }

    public int EditionId { get; private set; }
    public int ChapterId { get; private set; }

    /// <summary>Where it comes from.</summary>
    public int QuestionId { get; private set; }
    public int? AnswerId { get; private set; }
    public string Title { get; private set; } = "";
    public string Markdown { get; private set; } = "";
    public string Html { get; private set; } = "";

    /// <summary>In its chapter; below 0 the vendor has put it aside, so that it is not proposed again.</summary>
    public int Position { get; private set; }

    /// <summary>When somebody last said that it is right; what changed in its source since makes it stale.</summary>
    public DateTime CheckedAt { get; private set; }

    public bool IsAside => Position < 0;

    /// <summary>What it says, in short: two who reword it on the same base are told apart by it.</summary>
    public string Print => PrintOf(Title, Markdown);

    public static string PrintOf(string title, string markdown)
        => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{title}\n{markdown}")))[..16];

    internal void Stand(int chapterId, int position) => (ChapterId, Position) = (chapterId, position);

    internal void PutAside() => Position = -1;

    internal void Become(string title, string markdown, string html, int? answerId, DateTime now) => (Title, Markdown, Html, AnswerId, CheckedAt) = (title, markdown, html, answerId ?? AnswerId, now);

    /// <summary>Somebody of the vendor has looked at it, and it is right.</summary>
    public void Check(DateTime now) => CheckedAt = now;

    /// <summary>Destroys something that nobody may read, in published versions too.</summary>
    public void Redact(Redaction redaction, string html) => (Title, Markdown, Html) = (redaction.Of(Title), redaction.Of(Markdown), html);

    /// <summary>The same in a version that is published.</summary>
    public FaqEntry CopyTo(FaqChapter chapter) => new(chapter.EditionId, chapter.Id, new(QuestionId, AnswerId, Title, Markdown, Html), Position, CheckedAt);
}

/// <summary>A question of the community with the answer that the book would give, ready to be read.</summary>
public sealed record FaqSource(int QuestionId, int? AnswerId, string Title, string Markdown, string Html);
