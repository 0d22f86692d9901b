namespace Community.Domain.Organisations;

/// <summary>What a company is to the vendor. Numbers are stored.</summary>
public enum OrganisationKind { Customer = 1, Partner = 2, Vendor = 3 }

/// <summary>What a company makes its living by. Numbers are stored; the pages' words are <c>industry.{name}</c>.</summary>
public enum Industry { Other = 0, Manufacturing = 1, Retail = 2, Logistics = 3, Construction = 4, Food = 5, Chemicals = 6, Healthcare = 7, Finance = 8, Education = 9, PublicSector = 10, Technology = 11, Energy = 12, Services = 13 }

/// <summary>How many people work there. Numbers are stored; the pages' words are <c>company-size.{name}</c>.</summary>
public enum CompanySize { Unknown = 0, UpTo50 = 1, UpTo200 = 2, UpTo1000 = 3, UpTo5000 = 4, Above5000 = 5 }

/// <summary>
/// A company whose people are members: a customer, a partner, or the vendor itself. Whoever changes who belongs to it holds its row
/// until the transaction ends, so that its counts and its last admin are certain.
/// </summary>
public sealed partial class Organisation : Entity
{
    public const int LongestName = 100, LongestSlug = 100;

    private readonly List<OrganisationUse> _uses = [];

    public Organisation(string name, string slug, OrganisationKind kind) => (Name, Slug, Kind) = (name, slug, kind);

    private Organisation() { }

    public string Name
    {
        get;
        private set
        {
            field = value;
            NameKey = Members.NameKey.Of(value);
            Raise(new OrganisationNamed(this));
        }
    } = "";

    /// <summary>The name as compared: two names that look the same have the same key. Unique.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Its name in addresses; stays when the company is renamed, and never consists of digits alone.</summary>
    public string Slug { get; private set; } = "";
    public OrganisationKind Kind { get; private set; }

    /// <summary>The vendor knows it: its people are no strangers, and it may show how it works.</summary>
    public bool IsVerified { get; private set; }
    public DateTime? VerifiedAt { get; private set; }
    public int? VerifiedById { get; private set; }
    public Industry Industry { get; private set; }
    public CompanySize Size { get; private set; }

    /// <summary>Its words about itself, and the HTML made of them; null when there are none.</summary>
    public string? About { get; private set; }
    public string? AboutHtml { get; private set; }
    public string? Website { get; private set; }

    /// <summary>The company that this one is part of now; it is kept for its address and its history.</summary>
    public int? MergedIntoId { get; private set; }

    /// <summary>Who belongs to it now, and who of them speaks for it. Moved only while the row is held.</summary>
    public int MemberCount { get; private set; }
    public int AdminCount { get; private set; }

    /// <summary>The products it works with.</summary>
    public IReadOnlyList<OrganisationUse> Uses => _uses;

    /// <summary>Guards against two who change it on the same base.</summary>
    public int Edition { get; private set; }

    /// <summary>The vendor's people add a company that they know.</summary>
    public static Organisation Add(OrganisationFacts facts, string slug, OrganisationKind kind, Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ManageOrganisations, privileges, now);
        var company = new Organisation(facts.Name, slug, Known(kind)) { IsVerified = true, VerifiedAt = now, VerifiedById = by.Id };
        company.Tell(facts);
        return company;
    }

    /// <summary>A member whose company is not here yet tells of it; until the vendor has looked it is not verified.</summary>
    public static Organisation Propose(OrganisationFacts facts, string slug, OrganisationKind kind, Member by, NewMemberPolicy newMembers, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.OrganisationId is null, "organisation.belongs-already");
        Rule.Require(Known(kind) is not OrganisationKind.Vendor, "organisation.kind-not-yours");
        facts.About?.RequireFewLinks(by, newMembers);
        var company = new Organisation(facts.Name, slug, kind);
        company.Tell(facts);
        return company;
    }

    /// <summary>Answers what the log tells of it; null where nothing changed.</summary>
    /// <param name="kind">Null leaves it; only the vendor's people change it.</param>
    /// <param name="basis">The <see cref="Edition"/> that was looked at; null does not check.</param>
    public Act? Change(OrganisationFacts facts, OrganisationKind? kind, Member by, int? basis, PrivilegePolicy privileges, NewMemberPolicy newMembers, DateTime now)
    {
        RequireSpokenForBy(by, privileges, now);
        Rule.Require(basis is null || basis == Edition, "organisation.someone-was-faster");
        if (kind is { } wanted && wanted != Kind) Rule.Require(IsManagedBy(by, privileges, now), "organisation.kind-not-yours");
        facts.About?.RequireFewLinks(by, newMembers);
        var (before, kindBefore) = ($"{this}", Kind);
        Tell(facts);
        Kind = Known(kind ?? Kind);
        if (Kind != kindBefore) Raise(new OrganisationKindChanged(this, kindBefore));
        if ($"{this}" == before) return null;
        Edition++;
        return Act.Apart(ActKind.OrganisationChanged, by, now, thingId: Id, before: Short(before), after: Short($"{this}"));
    }

    /// <summary>The vendor knows it from now on, or not any more. Null where that is so already.</summary>
    public Act? Verify(bool wanted, Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ManageOrganisations, privileges, now);
        RequireStands();
        if (wanted == IsVerified) return null;
        (IsVerified, VerifiedAt, VerifiedById) = (wanted, wanted ? now : null, wanted ? by.Id : null);
        Edition++;
        return Act.Apart(ActKind.OrganisationChanged, by, now, thingId: Id, reason: wanted ? "verified" : "unverified", after: Name);
    }

    /// <summary>Its admins, and the vendor's people.</summary>
    public void RequireSpokenForBy(Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(IsSpokenForBy(by) || IsManagedBy(by, privileges, now), "organisation.speak-not-yours");
        RequireStands();
    }

    public bool IsSpokenForBy(Member member) => member.OrganisationId == Id && member.IsOrganisationAdmin;

    /// <summary>Only these two kinds are compared on boards; the vendor does not compete.</summary>
    public static bool IsCompared(OrganisationKind kind) => kind is OrganisationKind.Customer or OrganisationKind.Partner;

    public override string ToString() => string.Join(" · ", [Name, $"{Kind}", $"{Industry}", $"{Size}", Website ?? "", About ?? ""]);

    private static bool IsManagedBy(Member by, PrivilegePolicy privileges, DateTime now) => by.May(Right.ManageOrganisations, privileges, now);

    private void RequireStands() => Rule.Require(MergedIntoId is null, "organisation.merged");

    private void Tell(OrganisationFacts facts)
    {
        if (facts.Name != Name) Name = facts.Name;
        (Industry, Size, Website) = (facts.Industry, facts.Size, facts.Website);
        if (facts.About?.Markdown != About) (About, AboutHtml) = (facts.About?.Markdown, facts.About?.Html);
    }

    private static OrganisationKind Known(OrganisationKind kind) => Enum.IsDefined(kind) ? kind : throw new RuleBrokenException("organisation.kind");

    private static string Short(string text) => text.Length <= 400 ? text : $"{text[..399]}…";
}
