using Community.Web.Features.Posts;
using Community.Web.Features.Tags;

namespace Community.Web.Features.Showcases;

/// <summary>What a form says, within its measure; products and pictures are not looked up yet.</summary>
public sealed record ToldStory(string Title, string Situation, Wording Done, IReadOnlyList<UseRow> Uses, IReadOnlyList<MeasuredResult> Results, IReadOnlyList<PictureRow> Pictures)
{
    /// <summary>All that stands beside the body.</summary>
    public string Heading => string.Join('\n', [Title, Situation, .. Results.Select(r => r.Label), .. Pictures.Select(p => p.Caption)]);
}

/// <summary>Makes of a form what a showcase says. Used by the verbs that write one.</summary>
public sealed class TellStory(CommunityDb db, Writing writing, Filing filing, TextPolicy text, ShowcasePolicy policy) : IUseCase
{
    /// <summary>Rows in which nothing was typed are left out. Slow, so it is done before a verb takes the write gate.</summary>
    public async Task<ToldStory> Read(ShowcaseForm form, CancellationToken ct)
    {
        List<UseRow> uses = [.. form.Uses.Where(u => u.ProductId is not null).Distinct()];
        List<ResultRow> results = [.. form.Results.Where(r => !r.IsBlank)];
        List<PictureRow> pictures = [.. form.Pictures.Where(p => !string.IsNullOrWhiteSpace(p.Token)).DistinctBy(p => p.Token)];
        var title = text.Title(form.Title);
        var situation = policy.Situation(form.Situation, text);
        Rule.Require(uses.Count <= policy.MostUses, "showcase.too-many-uses", policy.MostUses);
        Rule.Require(results.Count <= policy.MostResults, "showcase.too-many-results", policy.MostResults);
        Rule.Require(pictures.Count <= policy.MostPictures, "showcase.too-many-pictures", policy.MostPictures);
        return new(title, situation, await writing.Post(form.Body, ct), uses, [.. results.Select(Measured)], [.. pictures.Select(p => p with { Caption = policy.Caption(p.Caption, text) })]);
    }

    /// <summary>Looks up products and pictures. Pictures are the writer's own, or stand in the showcase already.</summary>
    public async Task<ShowcaseStory> Tell(ToldStory told, int writerId, int? showcaseId, CancellationToken ct)
    {
        List<ProductChoice> uses = [];
        foreach (var use in told.Uses) uses.Add(await filing.Product(use.ProductId, use.ModuleId, use.VersionId, ct));
        List<string> tokens = [.. told.Pictures.Select(p => p.Token!)];
        var standing = db.Set<ShowcasePicture>();
        var pictures = await db.Attachments.AsNoTracking()
            .Where(a => tokens.Contains(a.Token) && (a.OwnerId == writerId || standing.Any(p => p.AttachmentId == a.Id && p.ShowcaseId == showcaseId)))
            .ToDictionaryAsync(a => a.Token, ct);
        Rule.Require(tokens.All(pictures.ContainsKey), "showcase.no-such-picture");
        Rule.Require(pictures.Values.All(p => p.IsPicture), "showcase.not-a-picture");
        return new(told.Title, told.Situation, told.Done, uses, told.Results, [.. told.Pictures.Select(p => new Illustration(pictures[p.Token!].Id, p.Caption!))]) { Named = await Names(uses, ct) };
    }

    private async Task<IReadOnlyList<string>> Names(List<ProductChoice> uses, CancellationToken ct)
    {
        List<int> ids = [.. uses.Select(u => u.ProductId!.Value).Distinct()];
        var products = await db.Products.AsNoTracking().Include(p => p.Modules).Include(p => p.Versions).AsSplitQuery().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. uses.Select(u => (Use: u, Of: products[u.ProductId!.Value]))
            .Select(u => string.Join(" · ", ((string?[])[u.Of.Name, u.Of.Modules.FirstOrDefault(m => m.Id == u.Use.ModuleId)?.Name, u.Of.Versions.FirstOrDefault(v => v.Id == u.Use.VersionId)?.Name]).OfType<string>()))];
    }

    private MeasuredResult Measured(ResultRow row)
    {
        var label = policy.Label(row.Label, text);
        var (before, after) = (ResultRow.Number(row.Before), ResultRow.Number(row.After));
        Rule.Require(before is not null && after is not null, "showcase.number", label);
        return new(label, policy.Unit(row.Unit, text), before!.Value, after!.Value);
    }
}
