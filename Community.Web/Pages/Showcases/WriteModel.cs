using Community.Web.Accounts;
using Community.Web.Features.Attachments;
using Community.Web.Features.Drafts;
using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Products;
using Community.Web.Features.Showcases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Showcases;

/// <summary>What the form of a new showcase and of one that is written anew have in common.</summary>
public abstract class WriteModel(ShowcaseToWriteQuery showcases, KeepAttachment keep, Writing writing, KeptDraftQuery drafts, ProductChoicesQuery products, CurrentMember current) : PageModel, IShowsData
{
    private ShowcaseInput? _typed;

    public ShowcaseInput Input { get; private set; } = new();

    /// <summary>The company that it tells of; null for who belongs to none.</summary>
    public WritersCompany? Company { get; private protected set; }

    /// <summary>What is written anew; null where it is new.</summary>
    public ShowcaseToWrite? Present { get; private protected set; }
    public ProductChoices Products { get; private set; } = null!;
    public DraftField Draft { get; private set; } = null!;

    /// <summary>The pictures that the form names, by their tokens.</summary>
    public IReadOnlyDictionary<string, PictureView> Pictures { get; private set; } = new Dictionary<string, PictureView>();

    /// <summary>The body as it would stand there, when that was asked for.</summary>
    public string? Preview { get; private set; }

    /// <summary>Somebody saved while this was written: both texts are shown.</summary>
    public bool SomeoneWasFaster { get; private set; }

    /// <summary>Where the form is.</summary>
    public abstract string Address { get; }

    /// <summary>It goes to the vendor when its author says so.</summary>
    public bool MaySubmit => Present is null || (Present.AuthorId == current.Id && Present.State is ShowcaseState.Draft or ShowcaseState.Returned);

    private protected int Me => current.Known;
    private protected ShowcaseToWriteQuery Showcases => showcases;

    private protected abstract int TargetId { get; }

    private protected abstract Task Find(MemberCard? me, CancellationToken ct);

    private protected async Task<ShowcaseToWrite> Read(int id, CancellationToken ct) => await showcases.Find(id, await current.Reader(ct), ct);

    private protected abstract Task<IActionResult> Keep(bool submit, CancellationToken ct);

    public async Task Load(CancellationToken ct)
    {
        var me = await current.Card(ct);
        await Find(me, ct);
        Products = await products.Find(ct);
        var redrawn = HttpContext.Redrawn();
        var kept = me is { HasDrafts: true } ? await drafts.Find(me.Id, DraftKind.Showcase, TargetId, ct) : null;
        Draft = new(DraftKind.Showcase, TargetId, kept, IsShown: kept is not null && redrawn is null);
        Input = _typed ?? (redrawn is not null ? ShowcaseInput.Of(redrawn.Fields) : kept is not null ? ShowcaseInput.Of(kept) : Present is not null ? ShowcaseInput.Of(Present) : new());
        SomeoneWasFaster = Input.Basis is { } basis && Present is not null && basis != Present.Version;
        // From here on both texts have been seen.
        Input = Input with { Basis = Present?.Version, Once = redrawn?["Input.Once"] is null ? Guid.NewGuid() : Input.Once };
        Pictures = me is null ? Pictures : await showcases.Pictures([.. Input.Pictures.Select(p => p.Token!)], me.Id, Present?.Id, ct);
    }

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await Send(submit: false, ct);

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken ct) => await Send(submit: true, ct);

    /// <summary>The form once more, with room for another product and another result. For browsers without script.</summary>
    public async Task<IActionResult> OnPostRowsAsync(CancellationToken ct)
    {
        await Take(ct);
        return await this.Again("", ct);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        await Take(ct);
        Preview = await writing.Preview(Input.Body, ct);
        return await this.Again("", ct);
    }

    /// <summary>Why a field was refused; null where it was not.</summary>
    public string? Error(params string[] fields) => HttpContext.Redrawn() is { IsError: true, Field: { } field } redrawn && fields.Contains(field) ? redrawn.Text : null;

    private async Task<IActionResult> Send(bool submit, CancellationToken ct)
    {
        await Take(ct);
        return await Keep(submit, ct);
    }

    /// <summary>Reads the form. Pictures that came with it are kept first, and stay in it whatever else is refused.</summary>
    private async Task Take(CancellationToken ct)
    {
        Input = _typed = ShowcaseInput.Of(await HttpContext.TypedFields());
        foreach (var file in Request.Form.Files.GetFiles("Input.PictureFiles"))
        {
            await using var content = file.OpenReadStream();
            var kept = await keep.Run(current.Known, file.FileName, content, file.Length, ct);
            Input = _typed = _typed with { Pictures = [.. _typed.Pictures, new(kept.Token, "", _typed.Pictures.Count + 1)] };
        }
    }
}
