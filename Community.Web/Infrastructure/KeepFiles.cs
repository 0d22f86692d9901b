using Community.Web.Accounts;
using Community.Web.Features.Attachments;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Community.Web.Infrastructure;

/// <summary>
/// Files that come with a form, from browsers without script: they are kept before the form is read, and what shows them is added to its body. So
/// every form has them alike, and one that is refused comes back with what was uploaded.
/// </summary>
public sealed class KeepFiles(KeepAttachment keep, AttachmentPolicy policy, AddressBudgets budgets, CurrentMember current, IAntiforgery antiforgery) : IAsyncPageFilter, IOrderedFilter
{
    public const string Field = "Input.Files", Body = "Input.Body";

    public int Order => 4;

    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is not true || context.HandlerMethod is null || current.Id is not { } me) return;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        List<IFormFile> files = [.. form.Files.GetFiles(Field).Where(f => f.Length > 0 || f.FileName.Length > 0)];
        if (files.Count == 0 || !await antiforgery.IsRequestValidAsync(http)) return; // FormGuard says why
        var body = form[Body].ToString();
        try
        {
            Rule.Require(files.Count <= policy.PerForm, "attachment.too-many", policy.PerForm);
            foreach (var file in files)
            {
                budgets.Take(Budget.Uploads, http.Connection.RemoteIpAddress);
                await using var content = file.OpenReadStream();
                var kept = await keep.Run(me, file.FileName, content, file.Length, http.RequestAborted);
                body = $"{body}{(body.Length == 0 ? "" : "\n\n")}{Marks.Of(kept)}";
            }
        }
        catch (RuleBrokenException broken)
        {
            http.Items[typeof(KeepFiles)] = broken;
        }
        http.Request.Form = new FormCollection(form.Where(f => f.Key != Body).Append(new(Body, body)).ToDictionary(f => f.Key, f => f.Value));
    }

    /// <summary>Told here, where a broken rule gives the form back.</summary>
    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        => context.HttpContext.Items[typeof(KeepFiles)] is RuleBrokenException broken ? throw broken : next();
}
