using Community.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Infrastructure;

/// <summary>
/// Lets no form through without its antiforgery token and, but for pages marked <c>[AllowAnonymous]</c>, a signed-in
/// member. What was typed is not lost: the same page comes back with it, and it is kept for after the sign-in.
/// </summary>
public sealed class FormGuard(IAntiforgery antiforgery, CurrentMember current, KeptForms kept, IStringLocalizer<Words> words) : IAsyncPageFilter, IOrderedFilter
{
    public int Order => 1;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var metadata = http.GetEndpoint()?.Metadata;
        var only = metadata?.GetMetadata<MembersOnlyAttribute>();
        var card = await current.Card(http.RequestAborted);
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            if (only is not null && card is null) context.Result = new LocalRedirectResult(http.SignInAddress());
            else if (Lacks(only, card)) context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            else if (card is not null) await kept.FillIn(context);
            if (context.Result is null) await next();
            return;
        }

        if (context.HandlerMethod is null) // nothing to guard: the page that tells of a failed post is such
        {
            await next();
            return;
        }
        var forAll = metadata?.GetMetadata<IAllowAnonymous>() is not null;
        if ((card is null && !forAll) || !await IsOurs(http, metadata)) await Refuse(context, card is null && !forAll, forAll);
        else if (Lacks(only, card)) context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else if (await next() is { Exception: null, Result: not PageResult } done && done.Result is not StatusCodeResult && !forAll) await kept.Forget(http, context.HandlerMethod.Name ?? ""); // signing in is not yet sending
    }

    /// <summary>Mail programs post, too: with a token in the address, and none of ours.</summary>
    private async Task<bool> IsOurs(HttpContext http, EndpointMetadataCollection? metadata)
        => metadata?.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false } || await antiforgery.IsRequestValidAsync(http);

    private static bool Lacks(MembersOnlyAttribute? only, Features.Members.MemberCard? card)
        => only is { AnyOf: not Roles.None } && ((card?.Roles ?? Roles.None) & only.AnyOf) == 0;

    private async Task Refuse(PageHandlerExecutingContext context, bool signedOut, bool forAll)
    {
        var http = context.HttpContext;
        var code = signedOut ? "form.signed-out" : "form.token";
        if (http.Request.WantsJson() || !http.Request.HasFormContentType)
        {
            context.Result = http.Problem(StatusCodes.Status400BadRequest, code, words[$"rule.{code}"]);
            return;
        }
        var form = new Redrawn(context.HandlerMethod!.Name ?? "", await http.TypedFields(), words[$"rule.{code}"], AsksToSignIn: signedOut);
        http.Redraw(form);
        if (!forAll) await kept.Keep(http, form);
        if (context.HandlerInstance is IShowsData page) await page.Load(http.RequestAborted);
        context.Result = new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }
}
