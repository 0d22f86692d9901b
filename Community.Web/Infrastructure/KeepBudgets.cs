using Community.Web.Accounts;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Community.Web.Infrastructure;

/// <summary>Has pages that say so take from what their sender's address may send. Inside the filters that give a refused form back.</summary>
public sealed class KeepBudgets(AddressBudgets budgets) : IAsyncPageFilter, IOrderedFilter
{
    public int Order => 3;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<BudgetedAttribute>() is { } page && Counts(page, context)) budgets.Take(page.Budget, http.Connection.RemoteIpAddress);
        return next();
    }

    private static bool Counts(BudgetedAttribute page, PageHandlerExecutingContext context) => page.Budget is Budget.Searches
        ? !string.IsNullOrWhiteSpace(context.HttpContext.Request.Query["q"])
        : HttpMethods.IsPost(context.HttpContext.Request.Method) && page.Handlers.Contains(context.HandlerMethod?.Name ?? "", StringComparer.OrdinalIgnoreCase);
}
