namespace Community.Web.Features.Questions;

/// <summary>The ways to leaf through the questions.</summary>
public enum QuestionTab { Newest, Active, Unanswered, Hot, Official, Bounties }

/// <summary>The tag that a list is narrowed to.</summary>
/// <param name="Means">The tag that this one is a synonym of; null where it stands for itself.</param>
public sealed record ListedTag(int Id, string Name, string? Excerpt, int QuestionCount, string? Means = null);

/// <summary>A product that lists can be narrowed to.</summary>
public sealed record ListedProduct(int Id, string Name, string Slug);

/// <summary>One page of the questions.</summary>
/// <param name="After">Where the next page begins; null on the last one.</param>
/// <param name="IsFirst">Nothing stands before it.</param>
public sealed record QuestionList(QuestionTab Tab, ListedTag? Tag, ListedProduct? Product, IReadOnlyList<ListedProduct> Products, IReadOnlyList<QuestionRow> Rows, string? After, bool IsFirst);

/// <summary>Lists questions; a page deep down costs what the first one costs.</summary>
public sealed class QuestionListQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 30;

    /// <summary>What is not a tab of ours is the newest questions.</summary>
    public static QuestionTab TabOf(string? name)
        => Enum.TryParse<QuestionTab>(name, ignoreCase: true, out var tab) && Enum.IsDefined(tab) && !char.IsAsciiDigit(name![0]) ? tab : QuestionTab.Newest;

    /// <summary>Refuses with <c>tag.unknown</c> or <c>product.unknown</c>.</summary>
    public async Task<QuestionList> List(Reader reader, QuestionTab tab, string? tag, string? product, string? after, CancellationToken ct)
    {
        var listedTag = string.IsNullOrWhiteSpace(tag) ? null : Rule.Found(await Tag(tag.Trim().ToLowerInvariant()).SingleOrDefaultAsync(ct), "tag");
        var products = await Products().ToListAsync(ct);
        var listedProduct = string.IsNullOrWhiteSpace(product) ? null : Rule.Found(products.Find(p => p.Slug == product.Trim()), "product");
        var list = $"questions.{tab}";
        var cursor = tab is QuestionTab.Hot ? Cursor.ReadById(list, after) : Cursor.ReadTime(list, after);
        var rows = await Page(reader, tab, listedTag, listedProduct?.Id, cursor).ToListAsync(ct);
        string? next = null;
        if (rows.Count > PageSize)
        {
            rows.RemoveAt(PageSize);
            next = CursorOf(list, tab, rows[^1]);
        }
        return new(tab, listedTag, listedProduct, products, rows, next, cursor is null);
    }

    internal IQueryable<ListedTag> Tag(string name)
        => db.Tags.AsNoTracking().Where(t => t.Name == name).Select(t => new ListedTag(t.Id, t.Name, t.Excerpt, t.QuestionCount, db.Tags.Where(o => o.Id == t.SynonymOfId).Select(o => o.Name).FirstOrDefault()));

    internal IQueryable<ListedProduct> Products()
        => db.Products.AsNoTracking().OrderBy(p => p.Id).Select(p => new ListedProduct(p.Id, p.Name, p.Slug));

    internal IQueryable<QuestionRow> Page(Reader reader, QuestionTab tab, ListedTag? tag, int? productId, Cursor? after)
    {
        var questions = db.Questions.ListedFor(reader);
        if (tag is not null) questions = questions.Where(q => q.Tags.Any(t => t.TagId == tag.Id));
        if (productId is not null) questions = questions.Where(q => q.ProductId == productId);
        if (tab is QuestionTab.Unanswered) questions = questions.Unanswered();
        var sorted = tab switch
        {
            QuestionTab.Active => questions.LastActiveFirst(after),
            QuestionTab.Hot => questions.HottestFirst(after),
            QuestionTab.Official => questions.OfficialFirst(after),
            QuestionTab.Bounties => questions.BountiesFirst(after),
            _ => questions.NewestFirst(after),
        };
        return db.Rows(sorted.Take(PageSize + 1));
    }

    private static string CursorOf(string list, QuestionTab tab, QuestionRow last) => tab switch
    {
        QuestionTab.Active => Cursor.Write(list, last.LastActivityAt, last.Id),
        QuestionTab.Official => Cursor.Write(list, last.OfficialAt!.Value, last.Id),
        QuestionTab.Bounties => Cursor.Write(list, last.BountyEndsAt!.Value, last.Id),
        QuestionTab.Hot => Cursor.WriteFraction(list, last.Hot, last.Id),
        _ => Cursor.Write(list, last.PostedAt, last.Id),
    };
}
