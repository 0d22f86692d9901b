using Community.Web.Accounts;
using Community.Web.Features.Attachments;
using Community.Web.Features.Drafts;
using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Products;
using Community.Web.Features.Showcases;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Showcases;

/// <summary>Where one of a verified company's people writes how it works.</summary>
[MembersOnly, Budgeted(Budget.Posts, "", "Submit")]
public sealed class NewModel(WriteShowcase write, ShowcaseToWriteQuery showcases, KeepAttachment keep, Writing writing, KeptDraftQuery drafts, ProductChoicesQuery products, CurrentMember current)
    : WriteModel(showcases, keep, writing, drafts, products, current)
{
    public override string Address => "/showcases/new";

    private protected override int TargetId => 0;

    private protected override async Task Find(MemberCard? me, CancellationToken ct) => Company = me is null ? null : await Showcases.Company(me.Id, ct);

    private protected override async Task<IActionResult> Keep(bool submit, CancellationToken ct)
    {
        var id = await write.Run(Me, Input.ToForm(), submit, ct);
        return this.Done(HeadAddress.Of(true, id, Input.Title ?? ""), new { id });
    }
}
