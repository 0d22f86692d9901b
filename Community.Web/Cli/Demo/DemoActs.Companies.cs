using Community.Web.Features.Attachments;
using Community.Web.Features.Organisations;
using Community.Web.Features.Questions;
using Community.Web.Features.Saves;
using Community.Web.Features.Showcases;

namespace Community.Web.Cli.Demo;

/// <summary>What companies and their people do.</summary>
internal sealed partial class DemoActs
{
    /// <summary>By the vendor's people with its mail domains, or by somebody of it.</summary>
    public async Task Found(DemoCompany company, DemoPerson by)
    {
        company.Slug = await Do<FoundOrganisation, string>(found => found.Run(new(company.Name, company.Kind, company.Industry, company.Size, company.About, null), by.Id, null, ct));
        foreach (var domain in company.Domains ?? []) await Do<ChangeOrganisation>(change => change.AddDomain(company.Slug, domain, by.Id, ct));
    }

    public async Task Use(DemoCompany company, DemoPerson by)
    {
        foreach (var use in company.Uses.Select(Choice)) await Do<ChangeOrganisation>(change => change.Use(company.Slug, use.ProductId, use.ModuleId, use.VersionId, by.Id, ct));
    }

    public Task Invite(DemoCompany company, DemoPerson by) => Do<InviteToOrganisation>(invite => invite.Run(company.Slug, false, 5, by.Id, ct));

    public async Task JoinByInvitation(DemoCompany company, DemoPerson person, DemoPerson by, bool asAdmin)
    {
        var way = await Do<InviteToOrganisation, string>(invite => invite.Run(company.Slug, asAdmin, 1, by.Id, ct));
        await Do<JoinOrganisation>(join => join.ByInvitation(way.Split('/')[^1], person.Id, ct));
    }

    public Task JoinByDomain(DemoCompany company, DemoPerson person) => Do<JoinOrganisation>(join => join.ByDomain(company.Slug, person.Id, ct));

    public Task AskToJoin(DemoCompany company, DemoPerson person, string? text) => Do<AskToJoin>(ask => ask.Run(company.Slug, person.Id, text, ct));

    public async Task LetIn(DemoCompany company, DemoPerson person, DemoPerson by)
    {
        var request = await Do<CommunityDb, int>(db => db.JoinRequests.Where(r => r.MemberId == person.Id && r.Closed == 0).Select(r => r.Id).SingleAsync(ct));
        await Do<AskToJoin>(ask => ask.Decide(company.Slug, request, true, null, by.Id, ct));
    }

    public Task Appoint(DemoCompany company, DemoPerson person, DemoPerson by) => Do<AppointAdmin>(appoint => appoint.Run(company.Slug, person.Id, true, by.Id, ct));

    public Task HideCompany(DemoPerson person) => Do<ChooseCompanyShown>(choose => choose.Run(person.Id, true, ct));

    /// <summary>Uploads the pictures first, as the form does.</summary>
    public async Task Tell(DemoPost post, DemoShowcase showcase)
    {
        List<PictureRow> pictures = [];
        foreach (var picture in showcase.Pictures)
        {
            await using var content = DemoTexts.Picture(picture.File);
            var kept = await Do<KeepAttachment, Attachment>(keep => keep.Run(post.Author.Id, picture.File, content, content.Length, ct));
            pictures.Add(new(kept.Token, picture.Caption));
        }
        var form = new ShowcaseForm(showcase.Title, showcase.Situation, showcase.Body, [.. showcase.Uses.Select(Choice).Select(u => new UseRow(u.ProductId, u.ModuleId, u.VersionId))],
            [.. showcase.Results.Select(r => new ResultRow(r.Label, r.Unit, r.Before, r.After))], pictures);
        post.Id = await Do<WriteShowcase, int>(write => write.Run(post.Author.Id, form, submit: false, ct));
    }

    public Task Submit(DemoPost showcase) => Do<SubmitShowcase>(submit => submit.Run(showcase.Id, showcase.Author.Id, ct));

    public Task Consent(DemoPost showcase, DemoPerson by) => Do<ConsentToShowcase>(consent => consent.Run(showcase.Id, by.Id, null, ct));

    public Task Return(DemoPost showcase, DemoPerson by, string reason) => Do<JudgeShowcase>(judge => judge.Return(showcase.Id, by.Id, reason, ct));

    public Task Publish(DemoPost showcase, DemoPerson by) => Do<JudgeShowcase>(judge => judge.Publish(showcase.Id, by.Id, Enum.GetValues<ShowcasePoint>(), null, ct));

    public Task Feature(DemoPost showcase, DemoPerson by) => Do<FeatureShowcase>(feature => feature.Run(showcase.Id, by.Id, true, ct));

    public Task Archive(DemoPost showcase, DemoPerson by) => Do<ArchiveShowcase>(archive => archive.Run(showcase.Id, by.Id, true, ct));

    public Task Save(DemoPost showcase, DemoPerson by) => Do<SavePost>(save => save.Run(showcase.Id, by.Id, true, ct));

    public Task FollowShowcase(DemoPost showcase, DemoPerson by) => FollowQuestion(by, showcase);

    public Task AskAbout(DemoPost showcase, DemoPost question, DemoAsked asked)
    {
        var use = asked.Use.Split('/');
        return Ask(question, Form(asked.Title, asked.Body, asked.Tags, use[0], use[1], use[2]) with { ShowcaseId = showcase.Id });
    }

    /// <param name="use">Product, module and version, with slashes between; the last two may be empty.</param>
    private ProductChoice Choice(string use)
    {
        var named = use.Split('/');
        var product = _products[named[0]];
        return new(product.Id, product.Modules.FirstOrDefault(m => m.Name == named[1])?.Id, product.Versions.FirstOrDefault(v => v.Name == named[2])?.Id);
    }
}
