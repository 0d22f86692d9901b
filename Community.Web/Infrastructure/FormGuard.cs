using Community.Web.Accounts;
using Community.Web.Features.Legal;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Infrastructure;

/// <summary>
/// Lets no form through without its antiforgery token and, but for pages marked <c>[AllowAnonymous]</c>, a signed-in
/// member who has agreed to the terms in force. What was typed is not lost: the same page comes back with it, and it is kept for after.
/// </summary>
public sealed class FormGuard(IAntiforgery antiforgery, CurrentMember current, KeptForms kept, LegalTexts legal, IStringLocalizer<Words> words) : IAsyncPageFilter, IOrderedFilter
{
    /// <summary>Where one may post without having agreed to new terms: to agree, to go, to mind one's own account, to run the site.</summary>
    private static readonly PathString[] WithoutTerms = ["/terms", "/account", "/admin", "/inbox", "/drafts"];

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
        if ((card is null && !forAll) || !await IsOurs(http, metadata)) await Refuse(context, card is null && !forAll ? "form.signed-out" : "form.token", StatusCodes.Status400BadRequest, forAll);
        else if (Lacks(only, card)) context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else if (card is not null && OwesConsent(card) && !WithoutTerms.Any(p => http.Request.Path.StartsWithSegments(p))) await Refuse(context, "form.terms", StatusCodes.Status403Forbidden, forAll);
        else if (await next() is { Exception: null, Result: not PageResult } done && done.Result is not StatusCodeResult && !forAll) await kept.Forget(http, context.HandlerMethod.Name ?? ""); // signing in is not yet sending
    }

    /// <summary>Mail programs post, too: with a token in the address, and none of ours.</summary>
    private async Task<bool> IsOurs(HttpContext http, EndpointMetadataCollection? metadata)
        => metadata?.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false } || await antiforgery.IsRequestValidAsync(http);

    private static bool Lacks(MembersOnlyAttribute? only, Features.Members.MemberCard? card)
        => only is { AnyOf: not Roles.None } && (((card?.Roles ?? Roles.None) & only.AnyOf) == 0 || (only.AnyOf is Roles.Operator && card is { IsSuspended: true }));

    /// <summary>Agreed to an earlier version. Who was never asked, such as members brought by an import, is asked and not kept from writing.</summary>
    private bool OwesConsent(Features.Members.MemberCard card) => card.AgreedTo is { } version && version != legal.Version;

    private async Task Refuse(PageHandlerExecutingContext context, string code, int status, bool forAll)
    {
        var http = context.HttpContext;
        if (http.Request.WantsJson() || !http.Request.HasFormContentType)
        {
            context.Result = http.Problem(status, code, words[$"rule.{code}"]);
            return;
        }
        var form = new Redrawn(context.HandlerMethod!.Name ?? "", await http.TypedFields(), words[$"rule.{code}"], AsksToSignIn: code is "form.signed-out");
        http.Redraw(form);
        if (!forAll) await kept.Keep(http, form);
        // What only some roles may see is not drawn for others, whatever they send.
        var isHidden = Lacks(http.GetEndpoint()?.Metadata.GetMetadata<MembersOnlyAttribute>(), await current.Card(http.RequestAborted))
            || (context.HandlerInstance is IShowsData page && !await page.IsShown(http.RequestAborted));
        context.Result = isHidden ? new StatusCodeResult(status) : new PageResult { StatusCode = status };
    }
}
