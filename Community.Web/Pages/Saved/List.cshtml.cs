using Community.Web.Accounts;
using Community.Web.Features.Saves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Saved;

/// <summary>A list of posts in its owner's order; for its owner, with all that changes it.</summary>
public sealed class ListModel(ListPageQuery lists, KeepList keep, OrderList order, CurrentMember current) : PageModel, IShowsData
{
    public sealed record Form(string? Name, string? About, bool IsPublic, int PostId, int Place, string? Note, int Edition);

    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty] public Form Input { get; set; } = new(null, null, false, 0, 0, null, 0);

    /// <summary>The post whose place and note stand in a form.</summary>
    [BindProperty(SupportsGet = true)] public int? Edit { get; set; }

    public ListPage Shown { get; private set; } = null!;
    public bool IsOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? name, CancellationToken ct)
    {
        await Load(ct);
        return name == Slug.Of(Shown.Name) ? Page() : new LocalRedirectResult($"{Shown.Address}{Request.QueryString}", permanent: true);
    }

    public async Task<IActionResult> OnPostDescribeAsync(CancellationToken ct)
    {
        await keep.Describe(Id, current.Known, new(Input.Name, Input.About, Input.IsPublic), ct);
        return Back("");
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken ct)
    {
        await keep.Drop(Id, current.Known, ct);
        return this.Done("/saved", new { id = Id });
    }

    /// <param name="up">The post that goes one up.</param>
    /// <param name="down">The post that goes one down.</param>
    public async Task<IActionResult> OnPostMoveAsync(int? up, int? down, CancellationToken ct)
    {
        var post = up ?? down ?? 0;
        await order.Move(Id, post, current.Known, place => up is null ? place + 1 : place - 1, Input.Edition, ct);
        return Back($"#entry-{post}");
    }

    /// <summary>Its note, and its place if that was changed.</summary>
    public async Task<IActionResult> OnPostEntryAsync(int before, CancellationToken ct)
    {
        await order.Write(Id, Input.PostId, current.Known, Input.Note, Input.Place == before ? null : Input.Place, Input.Edition, ct);
        return Back($"#entry-{Input.PostId}");
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken ct)
    {
        await order.Take(Id, Input.PostId, current.Known, ct);
        return Back("");
    }

    public async Task Load(CancellationToken ct)
    {
        Shown = await lists.Find(Id, await current.Reader(ct), ct);
        IsOwn = current.Id == Shown.OwnerId;
    }

    private IActionResult Back(string spot) => this.Done($"{Request.Path}{spot}", new { id = Id });
}
