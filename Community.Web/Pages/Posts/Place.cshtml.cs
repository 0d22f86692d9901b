using Community.Web.Accounts;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Posts;

/// <summary>Short addresses, <c>/q/5</c> and <c>/a/12</c>: they lead to where the post stands, whatever its title is now.</summary>
public sealed class PlaceModel(PostPlaceQuery places, CurrentMember current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        var reader = await current.Reader(ct);
        if (await places.Became(id, reader, ct) is { } remark) return new LocalRedirectResult(remark, permanent: true);
        var place = await places.Find(id, reader, ct);
        var spot = place.IsHead ? "" : QuestionAddress.OfAnswer(place.Id);
        return new LocalRedirectResult(place.Address + spot, permanent: true);
    }
}
