using Community.Web.Accounts;
using Community.Web.Features.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Moderation;

/// <summary>A page of the moderators' desk: for those who have a right, whatever is asked of it.</summary>
public abstract class DeskPage(Right right, CurrentMember current, PrivilegePolicy privileges) : PageModel
{
    /// <summary>Who is asking.</summary>
    public MemberCard Me { get; private set; } = null!;

    public bool MayI(Right other) => Me.May(other, privileges);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // Before all filters: whoever is not signed in is left to the one that leads to the sign-in.
        var me = await current.Card(context.HttpContext.RequestAborted);
        if (me is not null && !me.May(right, privileges)) context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else if (context.HandlerMethod is null) context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        else
        {
            Me = me!;
            await next();
        }
    }
}
