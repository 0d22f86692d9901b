using Community.Web.Accounts;
using Community.Web.Features.Moderation;
using Community.Web.Features.Posts;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Moderation;

/// <summary>What is deleted, lately or found by its words; a post can be brought back.</summary>
[MembersOnly(Roles.Moderator | Roles.Operator)]
public sealed class DeletedModel(DeletedListQuery deleted, DeletePost delete, CurrentMember current, PrivilegePolicy privileges) : DeskPage(Right.DeleteAtOnce, current, privileges), IShowsData
{
    public DeletedList List { get; private set; } = new([], null, true);
    public DeletedFilter Filter { get; private set; } = new();

    /// <summary>The words are too few or too many to be looked for.</summary>
    public bool IsOutOfBounds { get; private set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostUndeleteAsync(int id, CancellationToken ct)
    {
        await delete.Undo(id, Me.Id, ct);
        return this.Done("/moderation/deleted", new { id });
    }

    public async Task Load(CancellationToken ct)
    {
        var query = Request.Query;
        Filter = new(query["show"] == "comments", Typed(query["q"]), Typed(query["author"]), Typed(query["by"]));
        IsOutOfBounds = Filter.Words?.Length is < DeletedListQuery.ShortestWords or > DeletedListQuery.LongestWords;
        if (!IsOutOfBounds) List = await deleted.List(Me.Reader, Filter, After, ct);
    }

    private static string? Typed(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
