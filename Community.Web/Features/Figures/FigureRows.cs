using Community.Web.Features.Products;

namespace Community.Web.Features.Figures;

/// <summary>Something that happened about a product, or about none.</summary>
internal abstract record FigureRow(int? ProductId, DateTime At)
{
    public abstract void CountIn(FigureCount count);
}

/// <summary>A question as the figures see it.</summary>
/// <param name="AnsweredAt">When somebody else than the asker first answered.</param>
/// <param name="AcceptedAt">When its accepted answer was posted, and <paramref name="OfficialAt"/> the earliest of its official ones.</param>
/// <param name="StaffAt">When vendor staff first answered.</param>
internal sealed record AskedRow(int AuthorId, int? ProductId, DateTime At, DateTime? AnsweredAt, DateTime? AcceptedAt, DateTime? OfficialAt, DateTime? StaffAt) : FigureRow(ProductId, At)
{
    /// <summary>When what solved it was posted.</summary>
    public DateTime? SolvedAt => AcceptedAt is null || OfficialAt < AcceptedAt ? OfficialAt : AcceptedAt;

    /// <summary>Nobody of the vendor had answered when what solved it was posted.</summary>
    public bool IsSolvedWithoutVendor => SolvedAt is { } solved && (StaffAt is null || StaffAt > solved);

    public override void CountIn(FigureCount count) => count.Add(this);
}

/// <summary>An answer, and the product of its question.</summary>
internal sealed record AnsweredRow(int AuthorId, int? ProductId, DateTime At) : FigureRow(ProductId, At)
{
    public override void CountIn(FigureCount count) => count.Add(this);
}

/// <summary>Somebody found their answer before asking.</summary>
/// <param name="Asked">They asked all the same, within a day.</param>
internal sealed record DeflectedRow(int MemberId, int QuestionId, int? ProductId, DateTime At, bool Asked) : FigureRow(ProductId, At)
{
    public override void CountIn(FigureCount count) => count.Add(this);
}

/// <summary>How many questions of a product and an age wait for a good answer.</summary>
internal sealed record WaitingRow(int? ProductId, OpenAge Age, int Count);

/// <summary>A question under which people find their answers: how it is called, or what one of them had typed.</summary>
internal sealed record TitleRow(int QuestionId, string Title);
