namespace Community.Web.Features.Drafts;

/// <summary>A draft as the list of them shows it.</summary>
/// <param name="Words">The title as far as it was typed, or the first line of the rest; empty when neither says anything.</param>
/// <param name="Question">The title of the question it belongs to; null for a question of its own, and where that is gone.</param>
public sealed record DraftRow(DraftKind Kind, int TargetId, string Words, string? Question, DateTime SavedAt)
{
    public string Address => DraftAddress.Of(Kind, TargetId);

    /// <summary>There is no form any more in which it could be written on.</summary>
    public bool IsHomeless => TargetId != 0 && Question is null;
}

public sealed class DraftListQuery(CommunityDb db) : IUseCase
{
    private const int Beginning = 300;

    internal sealed record Begun(DraftKind Kind, int TargetId, string? Title, string? Body, DateTime SavedAt);
    internal sealed record Home(int PostId, string Title);

    public async Task<IReadOnlyList<DraftRow>> List(Reader reader, int memberId, CancellationToken ct)
    {
        var drafts = await Drafts(memberId).ToListAsync(ct);
        var homes = await Homes(reader, [.. drafts.Select(d => d.TargetId).Distinct()]).ToDictionaryAsync(h => h.PostId, h => h.Title, ct);
        return [.. drafts.Select(d => new DraftRow(d.Kind, d.TargetId, Words(d), homes.GetValueOrDefault(d.TargetId), d.SavedAt))];
    }

    internal IQueryable<Begun> Drafts(int memberId) => db.Drafts.AsNoTracking().Where(d => d.MemberId == memberId).OrderByDescending(d => d.SavedAt)
        .Select(d => new Begun(d.Kind, d.TargetId, d.Title, d.Body == null ? null : d.Body.Substring(0, Beginning), d.SavedAt));

    internal IQueryable<Home> Homes(Reader reader, IReadOnlyList<int> posts)
        => from p in db.Posts.VisibleTo(reader).AsNoTracking()
           join q in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals q.Id
           where posts.Contains(p.Id)
           select new Home(p.Id, q.Title);

    private static string Words(Begun draft) => draft.Title?.Trim() is { Length: > 0 } title ? title
        : (draft.Body ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
}
