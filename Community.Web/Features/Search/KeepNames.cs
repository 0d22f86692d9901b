namespace Community.Web.Features.Search;

/// <summary>Keeps the words by which members, companies and tags are found, from the same commit on. A synonym keeps its words: they lead to the tag that it means.</summary>
public sealed class KeepNames(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        MemberNamed { Member: var member } => Keep(NamedKind.Member, member.Id, member.Kind is MemberKind.Person ? member.Name : "", ct),
        OrganisationNamed { Organisation: var company } => Keep(NamedKind.Organisation, company.Id, company.Name, ct),
        OrganisationsMerged { From: var company } => Keep(NamedKind.Organisation, company.Id, "", ct),
        TagMade { Tag: var tag } => Keep(NamedKind.Tag, tag.Id, tag.Name, ct),
        _ => Task.CompletedTask,
    };

    private async Task Keep(NamedKind kind, int id, string name, CancellationToken ct)
    {
        await db.NameTerms.Where(t => t.Kind == kind && t.ThingId == id).ExecuteDeleteAsync(ct);
        db.AddRange(NameWords.Of(name).Select(word => new NameTerm(kind, word, id)));
    }
}
