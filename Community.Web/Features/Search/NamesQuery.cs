using System.Buffers;
using Community.Web.Features.Organisations;

namespace Community.Web.Features.Search;

/// <summary>A member, a company or a tag, found by its name.</summary>
/// <param name="Detail">A member's company, where it may be seen; the synonym by which a tag was found.</param>
/// <param name="Weight">A member's reputation, a company's people, a tag's questions.</param>
public sealed record NamedThing(NamedKind Kind, int Id, string Name, string Address, string? Detail, int Weight);

/// <summary>Finds members, companies and tags while their names are typed: every word typed begins one of the name. One statement for each kind.</summary>
public sealed class NamesQuery(CommunityDb db) : IUseCase
{
    /// <summary>So many of each kind stand above what a search found.</summary>
    public const int Beside = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]:：\"“”【】");

    /// <summary>Of what one letter begins only so much is ranked.</summary>
    private const int MostRanked = 1_000;

    internal sealed record Row(int Id, string Name, string? Detail, string? Slug, int Weight);

    /// <param name="only">Null for all kinds, of each so many.</param>
    public async Task<IReadOnlyList<NamedThing>> Find(string typed, NamedKind? only, int most, CancellationToken ct)
    {
        var words = NameWords.Typed(typed);
        List<NamedThing> found = [];
        if (words.Count == 0) return found;
        if (only is null or NamedKind.Member) found.AddRange((await Members(words, typed, most).ToListAsync(ct)).Select(m => new NamedThing(NamedKind.Member, m.Id, m.Name, $"/members/{m.Id}/{Uri.EscapeDataString(Slug.Of(m.Name))}", m.Detail, m.Weight)));
        if (only is null or NamedKind.Organisation) found.AddRange((await Companies(words, typed, most).ToListAsync(ct)).Select(o => new NamedThing(NamedKind.Organisation, o.Id, o.Name, OrganisationAddress.Of(o.Slug!), null, o.Weight)));
        // A tag may be found by its own name and by those of its synonyms.
        if (only is null or NamedKind.Tag) found.AddRange((await Tags(words, typed, most * 3).ToListAsync(ct)).DistinctBy(t => t.Id).Take(most).Select(t => new NamedThing(NamedKind.Tag, t.Id, t.Name, $"/tags/{Uri.EscapeDataString(t.Name)}", t.Detail, t.Weight)));
        return found;
    }

    /// <summary>What stands above the results of a search for words alone: nothing where operators say what is wanted, and on later pages.</summary>
    public Task<IReadOnlyList<NamedThing>> Above(string? typed, string? after, CancellationToken ct)
        => after is not null || string.IsNullOrWhiteSpace(typed) || HasOperators(typed) ? Task.FromResult<IReadOnlyList<NamedThing>>([]) : Find(typed, null, Beside, ct);

    internal IQueryable<Row> Members(IReadOnlyList<string> words, string typed, int most)
    {
        var (things, key) = (Things(NamedKind.Member, words), NameKey.Of(typed.Trim()));
        return (from id in things
                join m in db.Members on id equals m.Id
                where m.Kind == MemberKind.Person
                orderby m.NameKey == key descending, m.NameKey.StartsWith(key) descending, m.Reputation descending, m.Id
                select new Row(m.Id, m.Name, m.HidesOrganisation ? null : db.Organisations.Where(o => o.Id == m.OrganisationId).Select(o => o.Name).FirstOrDefault(), null, m.Reputation < 1 ? 1 : m.Reputation)).Take(most);
    }

    internal IQueryable<Row> Companies(IReadOnlyList<string> words, string typed, int most)
    {
        var (things, key) = (Things(NamedKind.Organisation, words), NameKey.Of(typed.Trim()));
        return (from id in things
                join o in db.Organisations on id equals o.Id
                where o.MergedIntoId == null && (o.IsVerified || o.MemberCount > 0)
                orderby o.NameKey == key descending, o.NameKey.StartsWith(key) descending, o.MemberCount descending, o.Id
                select new Row(o.Id, o.Name, null, o.Slug, o.MemberCount)).Take(most);
    }

    internal IQueryable<Row> Tags(IReadOnlyList<string> words, string typed, int most)
    {
        var (things, name) = (Things(NamedKind.Tag, words), typed.Trim().ToLowerInvariant().Replace(' ', '-'));
        return (from id in things
                join t in db.Tags on id equals t.Id
                join meant in db.Tags on t.SynonymOfId ?? t.Id equals meant.Id
                where meant.QuestionCount > 0
                orderby t.Name == name descending, t.Name.StartsWith(name) descending, meant.QuestionCount descending, meant.Id, t.Id
                select new Row(meant.Id, meant.Name, t.SynonymOfId == null ? null : t.Name, null, meant.QuestionCount)).Take(most);
    }

    /// <summary>What has them all: the longest word is looked up, and only of what that begins the others are asked.</summary>
    private IQueryable<int> Things(NamedKind kind, IReadOnlyList<string> words)
    {
        var terms = Begun(kind, words[0]);
        foreach (var word in words.Skip(1))
        {
            var others = Begun(kind, word).Select(t => t.ThingId);
            terms = terms.Where(t => others.Contains(t.ThingId));
        }
        return terms.OrderBy(t => t.Term).Take(MostRanked).Select(t => t.ThingId).Distinct();
    }

    private IQueryable<NameTerm> Begun(NamedKind kind, string word)
    {
        var behind = NameWords.Behind(word);
        return db.NameTerms.Where(t => t.Kind == kind && string.Compare(t.Term, word) >= 0 && string.Compare(t.Term, behind) < 0);
    }

    private static bool HasOperators(string typed) => typed.AsSpan().ContainsAny(Marks) || typed.Split(' ').Any(word => word is "OR" || word.StartsWith('-'));
}
