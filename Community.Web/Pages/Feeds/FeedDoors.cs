using Community.Web.Features.Feeds;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Community.Web.Pages.Feeds;

/// <summary>Where what is new is fetched, for readers who do not come to look.</summary>
public static class FeedDoors
{
    private const int Seconds = 60;
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        var feeds = app.MapGroup("/feeds").AddEndpointFilter(Refuse);
        // With the second parameter each is a handler whose result is written, and not a bare delegate of requests.
        feeds.MapMethods("/questions", Reading, (HttpContext http, CancellationToken ct) => Answer(http, FeedAddress.Questions, feed => feed.Newest(ct)));
        feeds.MapMethods("/showcases", Reading, (HttpContext http, CancellationToken ct) => Answer(http, FeedAddress.Showcases, feed => feed.Showcases(ct)));
        feeds.MapMethods("/tags/{tag}", Reading, (HttpContext http, string tag, CancellationToken ct) => Answer(http, FeedAddress.OfTag(tag.Trim().ToLowerInvariant()), feed => feed.OfTag(tag, ct)));
        feeds.MapMethods("/questions/{id:int}", Reading, (HttpContext http, int id, CancellationToken ct) => Answer(http, FeedAddress.OfQuestion(id), feed => feed.OfQuestion(id, ct)));
        feeds.MapMethods("/members/{id:int}", Reading, (HttpContext http, int id, CancellationToken ct) => Answer(http, FeedAddress.OfMember(id), feed => feed.OfMember(id, ct)));
    }

    /// <summary>Answers with a feed, or says that it is still the one that is known: then the words of its posts are not read.</summary>
    private static async Task<IResult> Answer(HttpContext http, string self, Func<FeedQuery, Task<Feed>> read)
    {
        var services = http.RequestServices;
        var feeds = services.GetRequiredService<FeedQuery>();
        var feed = await read(feeds);
        if (feed.LeadsTo is { } other) return Results.LocalRedirect(other, permanent: true);
        // Everything that is written but those words, which count their changes.
        var content = string.Join('\n', [self, feed.Name, feed.Page, .. feed.Entries.Select(e => $"{e}")]);
        if (http.IsKnown(content, feed.Entries.Count == 0 ? null : feed.Entries.Max(e => e.UpdatedAt), Seconds)) return Results.StatusCode(StatusCodes.Status304NotModified);
        var document = Atom.Write(feed, self, await feeds.Texts(feed.Entries, http.RequestAborted), services.GetRequiredService<IOptions<SiteOptions>>().Value.Name,
            services.GetRequiredService<SiteAddress>(), services.GetRequiredService<IStringLocalizer<Words>>());
        return Results.Bytes(document, Atom.ContentType);
    }

    /// <summary>What is not there, or not any more, ends on the site's page that says so.</summary>
    private static async ValueTask<object?> Refuse(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RuleBrokenException broken)
        {
            return Results.StatusCode(broken.Code.EndsWith(".gone", StringComparison.Ordinal) ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);
        }
    }
}
