using Community.Web.Features.Boards;
using Community.Web.Features.Questions;
using Community.Web.Features.Showcases;

namespace Community.Web.Features.Organisations;

/// <summary>A company as its pages head it.</summary>
/// <param name="Edition">On which a change of it is based.</param>
public sealed record OrganisationHead(
    int Id, string Name, string Slug, OrganisationKind Kind, bool IsVerified, Industry Industry, CompanySize Size, string? About, string? AboutHtml, string? Website, int MemberCount, int AdminCount, int Edition, string? MergedInto)
{
    public string Address => OrganisationAddress.Of(Slug);

    /// <summary>Stands in the list of companies: the vendor knows it, or somebody belongs to it.</summary>
    public bool IsShown => MergedInto is null && (IsVerified || MemberCount > 0);
}

/// <summary>A product that a company works with.</summary>
public sealed record UseLine(int Id, int ProductId, string Product, string ProductSlug, int? ModuleId, string? Module, int? VersionId, string? Version);

/// <summary>Someone who belongs to the company and does not hide it.</summary>
/// <param name="Reputation">As it is shown: never below 1.</param>
public sealed record Colleague(int Id, string Name, int Reputation, bool IsAdmin);

/// <summary>What everyone may know of a company.</summary>
/// <param name="Shown">People who show that they belong to it.</param>
/// <param name="Prompt">How soon a partner's people answer, of all time; null for other companies.</param>
public sealed record OrganisationPage(
    OrganisationHead Head, IReadOnlyList<UseLine> Uses, IReadOnlyList<Colleague> People, int Shown, CompanyStanding Standing, PromptAnswers? Prompt, IReadOnlyList<QuestionRow> Questions, IReadOnlyList<ShowcaseCard> Showcases);

public sealed class OrganisationPageQuery(CommunityDb db, CompanyStandingQuery standings, PartnerAnswerRateQuery answers, ShowcaseCardsQuery showcases, TimeProvider clock) : IUseCase
{
    public const int Rows = 8, PeopleShown = 24, ShowcasesShown = 6;

    /// <summary>The company alone. One that was merged names the one it is part of now. Refuses with <c>organisation.unknown</c>.</summary>
    /// <param name="slug">Its name in addresses, or its number.</param>
    public async Task<OrganisationHead> Head(string slug, CancellationToken ct) => Rule.Found(await One(slug).SingleOrDefaultAsync(ct), "organisation");

    /// <summary>Six statements, however many belong to it, and two more for a partner.</summary>
    public async Task<OrganisationPage> Find(OrganisationHead head, Reader reader, CancellationToken ct)
        => new(head, await Uses(head.Id).ToListAsync(ct), await People(head.Id, clock.GetUtcNow().UtcDateTime).ToListAsync(ct), await Showing(head.Id).CountAsync(ct), await Standing(head, ct),
            head.Kind is OrganisationKind.Partner ? await answers.Of(head.Id, Board.Of(default, BoardPeriod.All), ct) : null,
            await Questions(head.Id, reader).ToListAsync(ct), await showcases.Latest(reader, new(OrganisationId: head.Id), ShowcasesShown, ct));

    public Task<CompanyStanding> Standing(OrganisationHead head, CancellationToken ct) => standings.Find(head.Id, head.Kind, ct);

    public Task<List<UseLine>> UsesOf(int id, CancellationToken ct) => Uses(id).ToListAsync(ct);

    internal IQueryable<OrganisationHead> One(string slug)
    {
        var number = slug.Length is > 0 and < 10 && slug.All(char.IsAsciiDigit) ? int.Parse(slug, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var companies = number > 0 ? db.Organisations.Where(o => o.Id == number) : db.Organisations.Where(o => o.Slug == slug);
        return companies.AsNoTracking().Select(o => new OrganisationHead(o.Id, o.Name, o.Slug, o.Kind, o.IsVerified, o.Industry, o.Size, o.About, o.AboutHtml, o.Website, o.MemberCount, o.AdminCount, o.Edition,
            db.Organisations.Where(i => i.Id == o.MergedIntoId).Select(i => i.Slug).FirstOrDefault()));
    }

    internal IQueryable<UseLine> Uses(int id)
    {
        var (modules, versions) = (db.Set<ProductModule>(), db.Set<ProductVersion>());
        return from u in db.OrganisationUses.AsNoTracking()
               join p in db.Products on u.ProductId equals p.Id
               join m in modules on u.ModuleId equals m.Id into parts
               from m in parts.DefaultIfEmpty()
               join v in versions on u.VersionId equals v.Id into releases
               from v in releases.DefaultIfEmpty()
               where u.OrganisationId == id
               orderby p.Name, u.Id
               select new UseLine(u.Id, p.Id, p.Name, p.Slug, u.ModuleId, m.Name, u.VersionId, v.Name);
    }

    internal IQueryable<Colleague> People(int id, DateTime now) => Showing(id).OrderByDescending(m => m.Reputation).ThenByDescending(m => m.Id).Take(PeopleShown)
        .Select(m => new Colleague(m.Id, m.Name, m.SuspendedUntil > now || m.Reputation < 1 ? 1 : m.Reputation, false));

    /// <summary>Only of those who show that they belong here: what they ask would tell it.</summary>
    internal IQueryable<QuestionRow> Questions(int id, Reader reader)
        => db.Rows(db.Questions.ListedFor(reader).Where(q => Showing(id).Any(m => m.Id == q.AuthorId)).NewestFirst(null).Take(Rows));

    private IQueryable<Member> Showing(int id) => db.Members.Where(m => m.OrganisationId == id && m.Kind == MemberKind.Person && !m.HidesOrganisation);
}
