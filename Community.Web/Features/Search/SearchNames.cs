using System.Globalization;
using System.Text.RegularExpressions;

namespace Community.Web.Features.Search;

/// <summary>Looks up what the operators of a query name: tags, members, companies, products, versions. What is not there is told.</summary>
public sealed partial class SearchNames(CommunityDb db, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    private const int MostNear = 400, FarthestTag = 3;

    internal async Task<SearchScope> Find(Reader reader, SearchQuery query, CancellationToken ct)
    {
        var filters = query.Filters;
        var now = clock.GetUtcNow().UtcDateTime;
        List<SearchProblem> problems = [];
        var tags = await Tags([.. filters.Tags.SelectMany(t => t).Concat(filters.WithoutTags).Distinct()], problems, ct);
        var products = filters.Products.IsNothing && filters.Version is null ? [] : await Products().ToListAsync(ct);
        var chosen = await Chosen(filters.Products, name => Task.FromResult(Product(products, name)), "product", problems);
        if (filters.Saved is not null && reader.MemberId is null) problems.Add(new("sign-in", "saved:"));
        var scope = new SearchScope(filters)
        {
            Tags = [.. filters.Tags.Select(any => (IReadOnlyList<int>)[.. any.Where(tags.ContainsKey).Select(t => tags[t])]).Where(any => any.Count > 0)],
            WithoutTags = [.. filters.WithoutTags.Where(tags.ContainsKey).Select(t => tags[t])],
            Users = await Chosen(filters.Users, name => User(reader, name, problems, ct), "user", problems),
            Companies = await Chosen(filters.Companies, name => Company(name, ct), "org", problems),
            Products = chosen,
            Versions = filters.Version is { } version ? await Versions(version, chosen.Any, problems, ct) : null,
            CreatedFrom = filters.Created?.From?.At(calendar, now),
            CreatedUntil = filters.Created?.Until?.At(calendar, now),
            ActiveFrom = filters.Active?.From?.At(calendar, now),
            ActiveUntil = filters.Active?.Until?.At(calendar, now),
            SavedBy = reader.MemberId,
        };
        return scope with { Problems = problems, IsNone = IsNone(scope) };
    }

    private static bool IsNone(SearchScope scope) => scope.Tags.Count + scope.WithoutTags.Count == 0 && scope.Users == Search.Chosen.Whatever && scope.Companies == Search.Chosen.Whatever && scope.Products == Search.Chosen.Whatever
        && scope.Versions is null && (scope.Filters with
        {
            Tags = [],
            WithoutTags = [],
            Users = Picked.Nothing,
            Companies = Picked.Nothing,
            Products = Picked.Nothing,
            Version = null,
            Saved = scope.SavedBy is null ? null : scope.Filters.Saved
        }).IsNone;

    private static async Task<Chosen> Chosen(Picked names, Func<string, Task<int?>> find, string what, List<SearchProblem> problems)
    {
        if (names.IsNothing) return Search.Chosen.Whatever;
        var (any, none) = (await Ids(names.Any), await Ids(names.None));
        return any.Count + none.Count == 0 ? Search.Chosen.Whatever : new(any.Count > 0 ? any : null, none);

        async Task<List<int>> Ids(IReadOnlyList<string> all)
        {
            List<int> ids = [];
            foreach (var name in all)
            {
                if (await find(name) is { } id) ids.Add(id);
                else if (what is not "user" || !IsMe(name)) problems.Add(new($"no-{what}", name));
            }
            return ids;
        }
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool IsMe(string name) => Same(name, "me") || name is "我";

    private async Task<int?> User(Reader reader, string name, List<SearchProblem> problems, CancellationToken ct)
    {
        if (IsMe(name))
        {
            if (reader.MemberId is null) problems.Add(new("sign-in", "user:me"));
            return reader.MemberId;
        }
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return await db.Members.Where(m => m.Id == id && m.Kind == MemberKind.Person).Select(m => (int?)m.Id).SingleOrDefaultAsync(ct);
        var key = name.Length <= 80 ? NameKey.Of(name) : "";
        return key.Length == 0 ? null : await db.Members.Where(m => m.NameKey == key && m.Kind == MemberKind.Person).OrderBy(m => m.Id).Select(m => (int?)m.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>A company that became part of another means that one.</summary>
    private async Task<int?> Company(string name, CancellationToken ct)
    {
        var (slug, key) = (name.ToLowerInvariant(), name.Length <= Organisation.LongestName ? NameKey.Of(name) : "");
        return await db.Organisations.Where(o => o.Slug == slug || o.NameKey == key).OrderByDescending(o => o.Slug == slug).Select(o => (int?)(o.MergedIntoId ?? o.Id)).FirstOrDefaultAsync(ct);
    }

    /// <summary>By its name, its name in addresses, or a part of its name that no other has.</summary>
    private static int? Product(List<NamedProduct> products, string name)
        => (products.Find(p => Same(p.Slug, name) || Same(p.Name, name)) ?? (products.Where(p => p.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only : null))?.Id;

    private sealed record NamedProduct(int Id, string Name, string Slug);

    private IQueryable<NamedProduct> Products() => db.Products.AsNoTracking().OrderBy(p => p.Id).Select(p => new NamedProduct(p.Id, p.Name, p.Slug));

    internal sealed record KnownTag(int Id, string Name, int? SynonymOfId);

    internal IQueryable<KnownTag> Tags(List<string> names) => db.Tags.AsNoTracking().Where(t => names.Contains(t.Name)).Select(t => new KnownTag(t.Id, t.Name, t.SynonymOfId));

    /// <summary>Tags that begin in the same way, for saying which one may be meant.</summary>
    internal IQueryable<string> TagsFrom(string start) => db.Tags.Where(t => string.Compare(t.Name, start) >= 0).OrderBy(t => t.Name).Take(MostNear).Select(t => t.Name);

    /// <summary>A synonym means its tag.</summary>
    private async Task<Dictionary<string, int>> Tags(List<string> names, List<SearchProblem> problems, CancellationToken ct)
    {
        if (names.Count == 0) return [];
        var known = await Tags(names).ToDictionaryAsync(t => t.Name, t => t.SynonymOfId ?? t.Id, ct);
        foreach (var name in names.Where(n => !known.ContainsKey(n)))
        {
            var near = (await TagsFrom(name[..(char.IsHighSurrogate(name[0]) && name.Length > 1 ? 2 : 1)]).ToListAsync(ct)).Where(t => t.Length - name.Length is > -FarthestTag and < 20)
                .Select(t => (Tag: t, Far: t.StartsWith(name, StringComparison.Ordinal) ? 1 : SearchOperators.Distance(t, name))).Where(t => t.Far <= Math.Clamp(name.Length / 3, 1, FarthestTag)).OrderBy(t => t.Far).FirstOrDefault().Tag;
            problems.Add(near is null ? new("no-tag", name) : new("no-tag-near", name, near));
        }
        return known;
    }

    private async Task<IReadOnlyList<int>?> Versions(VersionWanted wanted, IReadOnlyList<int>? products, List<SearchProblem> problems, CancellationToken ct)
    {
        var all = await (from v in db.Set<ProductVersion>().AsNoTracking() where products == null || products.Contains(v.ProductId) select new NamedVersion(v.Id, v.ProductId, v.Name, v.Position)).ToListAsync(ct);
        List<int> meant = [.. all.GroupBy(v => v.ProductId).SelectMany(of => Versions(wanted, [.. of])).Select(v => v.Id)];
        if (meant.Count > 0) return meant;
        problems.Add(new("no-version", wanted.Name));
        return null;
    }

    internal sealed record NamedVersion(int Id, int ProductId, string Name, int Position);

    /// <summary>In the product's order where it has a version of that name; else by the numbers in the names.</summary>
    internal static IEnumerable<NamedVersion> Versions(VersionWanted wanted, IReadOnlyList<NamedVersion> all)
    {
        var numbers = Numbers(wanted.Name);
        var named = all.FirstOrDefault(v => Same(v.Name, wanted.Name)) ?? all.OrderBy(v => v.Position).FirstOrDefault(v => numbers.Length > 0 && Compare(Numbers(v.Name), numbers) == 0);
        if (wanted.Sign.Length == 0) return named is null ? [] : [named];
        return all.Where(v => (named is not null ? v.Position.CompareTo(named.Position) : numbers.Length == 0 || Numbers(v.Name) is not { Length: > 0 } own ? null : (int?)Compare(own, numbers)) is { } order
            && wanted.Sign switch { ">=" => order >= 0, ">" => order > 0, "<=" => order <= 0, _ => order < 0 });
    }

    /// <summary>16.5 in "U8+ V16.5 SP1"; a digit that belongs to a name is none.</summary>
    private static int[] Numbers(string name)
        => Number().Match(name) is { Success: true } m ? [.. m.Groups["n"].Value.Split('.').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue)] : [];

    private static int Compare(int[] one, int[] other)
    {
        for (var i = 0; i < Math.Max(one.Length, other.Length); i++)
            if (one.ElementAtOrDefault(i).CompareTo(other.ElementAtOrDefault(i)) is var order and not 0) return order;
        return 0;
    }

    [GeneratedRegex(@"(?:^|[\s(（])[vV]?(?<n>\d+(?:\.\d+)*)")] private static partial Regex Number();
}
