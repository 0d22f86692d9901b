using Community.Web.Accounts;
using Community.Web.Features.Members;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Community.Web.Infrastructure;

/// <summary>Notes the day on which a member opens a page: one write with the first page of the day, none after it.</summary>
public sealed partial class SeeMemberFilter(CurrentMember current, SeeMember see, ILogger<SeeMemberFilter> log) : IAsyncPageFilter, IOrderedFilter
{
    public int Order => 2;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && await current.Card(http.RequestAborted) is { } card && see.IsFirstToday(card)) await Note(card.Id);
        await next();
    }

    private async Task Note(int memberId)
    {
        try
        {
            await see.Run(memberId, CancellationToken.None);
        }
#pragma warning disable CA1031 // a page can be read although nothing can be written
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogUnseen(log, e, memberId);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not note that member {Member} was here")]
    private static partial void LogUnseen(ILogger log, Exception e, int member);
}
