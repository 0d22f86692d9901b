using System.Text.Json.Nodes;
using Community.Web.Features.Members;
using Community.Web.Features.Organisations;
using Community.Web.Markdown;

namespace Community.Web.Pages.StructuredData;

/// <summary>What search engines read of those who take part: a ProfilePage of schema.org, or an Organization.</summary>
internal static class ProfileData
{
    public static JsonObject Of(MemberPage member, string canonical, SiteAddress site)
    {
        var person = LinkedData.Of("Person");
        person["name"] = member.Name;
        person["identifier"] = $"{member.Id}";
        person["url"] = site.Of(canonical);
        if (member.AboutHtml is { } about) person["description"] = LinkedData.Summary(VisibleText.Of(about));
        if (member is { Company: { } company, CompanySlug: { } slug }) person["worksFor"] = Company(company, slug, site);
        person["interactionStatistic"] = Count("EndorseAction", member.AcceptedCount); // answers that others accepted
        person["agentInteractionStatistic"] = Count("WriteAction", member.QuestionCount + member.AnswerCount);
        var page = LinkedData.Of("ProfilePage");
        page["dateCreated"] = LinkedData.Time(member.JoinedAt);
        page["mainEntity"] = person;
        return page;
    }

    public static JsonObject Of(OrganisationHead company, SiteAddress site)
    {
        var told = Company(company.Name, company.Slug, site);
        if (company.AboutHtml is { } about) told["description"] = LinkedData.Summary(VisibleText.Of(about));
        if (company.Website is { } website) told["sameAs"] = website;
        return told;
    }

    public static JsonObject Company(string name, string slug, SiteAddress site)
    {
        var company = LinkedData.Of("Organization");
        company["name"] = name;
        company["url"] = site.Of(OrganisationAddress.Of(slug));
        return company;
    }

    private static JsonObject Count(string act, int times) => new() { ["@type"] = "InteractionCounter", ["interactionType"] = $"{LinkedData.Context}/{act}", ["userInteractionCount"] = times };
}
