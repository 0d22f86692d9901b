namespace Community.Domain.Organisations;

/// <summary>A company is something else to the vendor than before: a customer became a partner.</summary>
public sealed record OrganisationKindChanged(Organisation Organisation, OrganisationKind Before) : IDomainEvent;

/// <summary>A company is here under this name from now on.</summary>
public sealed record OrganisationNamed(Organisation Organisation) : IDomainEvent;
