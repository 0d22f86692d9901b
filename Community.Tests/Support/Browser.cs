using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Community.Tests.Support;

/// <summary>A browser without script: keeps cookies, follows redirects, fills and sends forms as they stand on the page.</summary>
/// <param name="language">What it asks for, as in Accept-Language.</param>
/// <param name="member">Signed in as this member by the harness, without a password; null for real cookies.</param>
public sealed class Browser(Site site, string language = "en", Member? member = null) : IDisposable
{
    private const int MostHops = 10;
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http = site.CreateClient(new() { BaseAddress = site.Address, AllowAutoRedirect = false, HandleCookies = false });

    public CookieCollection Cookies => _cookies.GetCookies(_http.BaseAddress!);

    public Task<Page> Open(string address) => Send(new(HttpMethod.Get, address));

    /// <summary>Sends the request with this browser's cookies and follows where it leads.</summary>
    public async Task<Page> Send(HttpRequestMessage request)
    {
        List<string> hops = [];
        while (true)
        {
            var response = await Answer(request);
            if (response.Headers.Location is not { } next || (int)response.StatusCode is < 300 or > 399)
                return await Page.Of(this, response, hops);
            Assert.True(hops.Count < MostHops, $"The pages lead in circles: {string.Join(" → ", hops)}");
            var to = new Uri(request.RequestUri!, next);
            hops.Add(to.PathAndQuery);
            var keepsMethod = response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
            request = new(keepsMethod ? request.Method : HttpMethod.Get, to) { Content = keepsMethod ? request.Content : null };
        }
    }

    /// <summary>One answer, redirects and all, for tests that look at status and headers.</summary>
    public async Task<HttpResponseMessage> Answer(HttpRequestMessage request)
    {
        request.RequestUri = new(_http.BaseAddress!, request.RequestUri!);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        if (_cookies.GetCookieHeader(request.RequestUri) is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        if (member is not null) request.Headers.Add("X-Member", $"{member.Id}");
        var response = await _http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set) _cookies.SetCookies(request.RequestUri, cookie);
        return response;
    }

    /// <summary>Another browser with the same cookies as this one has now, such as a copied session; or this one, led to another node.</summary>
    public Browser Copy(Site? at = null)
    {
        var copy = new Browser(at ?? site, language, member);
        foreach (Cookie cookie in Cookies) copy._cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain));
        return copy;
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>A page as a browser holds it.</summary>
public sealed class Page
{
    private readonly Browser _browser;

    private Page(Browser browser, HttpResponseMessage response, string source, IReadOnlyList<string> hops)
        => (_browser, Response, Source, Hops, Document) = (browser, response, source, hops, new HtmlParser().ParseDocument(source));

    public HttpResponseMessage Response { get; }
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Path and query of where the browser ended.</summary>
    public string Address => Response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>The addresses it was led through, this one last; empty without redirects.</summary>
    public IReadOnlyList<string> Hops { get; }
    public string Source { get; }
    public IHtmlDocument Document { get; }

    /// <summary>What people read on it.</summary>
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static async Task<Page> Of(Browser browser, HttpResponseMessage response, IReadOnlyList<string> hops)
        => new(browser, response, await response.Content.ReadAsStringAsync(), hops);

    public IHtmlFormElement Form(string? selector = null)
        => (selector is not null ? Document.QuerySelector(selector) : Document.QuerySelector("main form[method=post]") ?? Document.QuerySelector("form[method=post]")) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form {selector} on {Address} ({(int)Status}):\n{Text}");

    public Task<Page> Submit(Action<FilledForm> fill, string? form = null)
    {
        var filled = new FilledForm(Form(form), Address);
        fill(filled);
        return _browser.Send(filled.Request());
    }

    public Task<Page> Submit(string? form = null) => Submit(_ => { }, form);

    /// <summary>Follows the first link that a selector finds.</summary>
    public Task<Page> Click(string selector)
        => _browser.Open(Document.QuerySelector(selector)?.GetAttribute("href") ?? throw new InvalidOperationException($"No link {selector} on {Address}:\n{Text}"));

    /// <summary>What stands beside a field because of what was typed into it; empty when nothing does.</summary>
    public string ErrorAt(string field) => Document.QuerySelector($"[data-valmsg-for='{field}']")?.TextContent.Trim() ?? "";
}
