using Microsoft.AspNetCore.Http.Extensions;

namespace Community.Web.Pages;

/// <summary>The way through a list: to its beginning, and on from where this page ends.</summary>
/// <param name="Next">Null on the last page.</param>
public sealed record Pager(bool IsFirst, string First, string? Next)
{
    /// <summary>The same address with another beginning; everything else that was asked for stays.</summary>
    public static Pager Of(HttpRequest request, bool isFirst, string? after)
    {
        var kept = request.Query.Where(q => q.Key is not ("after" or "handler" or "line")).SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")).ToList();
        return new(isFirst, request.Path + new QueryBuilder(kept).ToString(), after is null ? null : request.Path + new QueryBuilder(kept.Append(new("after", after))).ToString());
    }
}
