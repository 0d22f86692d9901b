using Community.Web.Accounts;
using Community.Web.Features.Attachments;
using Community.Web.Features.Drafts;
using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Products;
using Community.Web.Features.Showcases;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Showcases;

/// <summary>Where a showcase is written anew.</summary>
[MembersOnly, Budgeted(Budget.Posts, "", "Submit")]
public sealed class EditModel(EditShowcase edit, DiscardDraft discard, PrivilegePolicy privileges, ShowcaseToWriteQuery showcases, KeepAttachment keep, Writing writing, KeptDraftQuery drafts, ProductChoicesQuery products, CurrentMember current)
    : WriteModel(showcases, keep, writing, drafts, products, current)
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public override string Address => $"/showcases/{Id}/edit";

    private protected override int TargetId => Id;

    private protected override async Task Find(MemberCard? me, CancellationToken ct)
    {
        Present = await Read(Id, ct);
        Rule.Require(me is not null && (Present.AuthorId == me.Id || (Present.IsShown && me.IsModerator)) && me.MayEdit(Present.AuthorId, privileges), "post.edit-not-yours");
        Company = Present.Company;
    }

    private protected override async Task<IActionResult> Keep(bool submit, CancellationToken ct)
    {
        await edit.Run(Id, Me, Input.ToForm(), Input.Comment, Input.Basis, submit, ct);
        await discard.Run(Me, DraftKind.Showcase, Id, ct); // nothing happens when nothing was changed, and a draft of that is done with, too
        var present = await Read(Id, ct);
        return this.Done(HeadAddress.Of(true, Id, present.Title), new { id = Id, basis = present.Version });
    }
}
