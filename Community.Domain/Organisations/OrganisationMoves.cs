namespace Community.Domain.Organisations;

/// <summary>A company is something else to the vendor than before: a customer became a partner.</summary>
public sealed record OrganisationKindChanged(Organisation Organisation, OrganisationKind Before) : IDomainEvent;
