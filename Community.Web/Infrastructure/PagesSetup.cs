using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Community.Web.Features.Questions;
using Community.Web.Jobs;
using Community.Web.Pages.Feeds;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Community.Web.Infrastructure;

public static class PagesSetup
{
    public static IServiceCollection AddCommunityPages(this IServiceCollection services)
    {
        services.AddHostedService<KeepViews>();
        services.AddSingleton<SiteLanguages>().AddRouting(o => o.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(o => o.Cookie.Name = "form");
        services.AddProblemDetails();
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, Atom.ContentType, OpenSearch.ContentType];
        }).Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddRazorPages(pages => pages.Conventions.AddPageRoute("/Posts/Place", "/a/{id:int}")).AddMvcOptions(mvc =>
        {
            // FormGuard checks the token itself, so that a refused form comes back filled.
            mvc.Filters.Add(new IgnoreAntiforgeryTokenAttribute { Order = 2000 });
            mvc.Filters.Add<BrokenRuleFilter>();
            mvc.Filters.Add<FormGuard>();
            mvc.Filters.Add<SeeMemberFilter>();
            mvc.Filters.Add<KeepBudgets>();
            mvc.Filters.Add<LimitUploads>();
            mvc.Filters.Add<KeepFiles>();
        });
        return services;
    }

    /// <summary>
    /// Pages for visitors hold no secret, so they may be compressed over HTTPS as well. Those of members hold a form's token beside
    /// words that others write: how well they compress would tell of it (BREACH), and they are sent as they are.
    /// </summary>
    public static void UseCompressionForVisitors(this IApplicationBuilder app)
        => app.UseWhen(http => http.User.Identity is not { IsAuthenticated: true }, visitors => visitors.UseResponseCompression());
}
