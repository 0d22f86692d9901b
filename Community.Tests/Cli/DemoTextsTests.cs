using Community.Web.Cli.Demo;
using Microsoft.Extensions.Configuration;

namespace Community.Tests.Cli;

/// <summary>What the demo is made of keeps to the rules before it is filled.</summary>
public sealed class DemoTextsTests
{
    private const int MostBytes = 40 * 1024;

    private static readonly IReadOnlyList<DemoCompany> Companies = DemoTexts.Companies();
    private static readonly IReadOnlyList<DemoShowcase> Showcases = DemoTexts.Showcases();
    private static readonly HashSet<string> People = [.. DemoTexts.People().Select(p => p.Key)];

    [Fact]
    public void A_company_says_that_it_is_invented_and_nobody_belongs_to_two()
    {
        Assert.All(Companies, c => Assert.Matches("演示企业|Demo company", c.About));
        List<string> placed = [.. Companies.SelectMany(c => c.Admins.Concat(c.People))];
        Assert.Equal(placed.Distinct(), placed);
        Assert.Empty(placed.Concat(Companies.SelectMany(c => c.Requests ?? []).Select(r => r.Who)).Except(People));
        Assert.All(Companies.SelectMany(c => c.Domains ?? []), d => Assert.EndsWith(".example", d, StringComparison.Ordinal));
    }

    [Fact]
    public void A_showcase_is_written_by_one_of_its_company_and_has_all_that_the_vendor_asks_for()
    {
        ShowcasePolicy policy = new();
        Assert.All(Showcases, s =>
        {
            var company = Companies.Single(c => c.Key == s.Company);
            Assert.Contains(s.Author, company.Admins.Concat(company.People));
            Assert.False(company.IsProposed);
            Assert.InRange(s.Situation.Length, policy.SituationMin, policy.SituationMax);
            Assert.NotEmpty(s.Uses);
            Assert.NotEmpty(s.Results);
            Assert.Equal(s.State is DemoShowcaseState.Returned, s.Reason is not null);
            Assert.All(s.Results, r => Assert.True(r.Label.Length <= policy.LabelMax && r.Unit.Length <= policy.UnitMax, r.Label));
            Assert.All(s.Pictures, p => Assert.InRange(p.Caption.Length, 1, policy.CaptionMax));
            Assert.Empty(s.Comments.Select(c => c.Who).Concat(s.Question is { } asked ? [asked.Who, asked.Answer!.Who] : []).Except(People));
        });
        Assert.All(Enum.GetValues<DemoShowcaseState>(), state => Assert.Contains(Showcases, s => s.State == state));
    }

    [Fact]
    public void Every_product_module_and_version_is_one_of_the_vendors()
    {
        var catalogue = new ConfigurationBuilder().AddInMemoryCollection(DemoTexts.Settings()).Build().GetSection("Products:Catalogue").GetChildren()
            .ToDictionary(p => p["Slug"]!, p => (Modules: p.GetSection("Modules").Get<string[]>()!, Versions: p.GetSection("Versions").GetChildren().Select(v => v["Name"]!).ToArray()));
        Assert.All(Companies.SelectMany(c => c.Uses).Concat(Showcases.SelectMany(s => s.Uses)).Concat(Showcases.Select(s => s.Question?.Use).OfType<string>()), use =>
        {
            var named = use.Split('/');
            Assert.Contains(named[1], catalogue[named[0]].Modules.Append(""));
            Assert.Contains(named[2], catalogue[named[0]].Versions);
        });
    }

    [Fact]
    public void Every_picture_is_small_and_used_once()
    {
        List<string> used = [.. Showcases.SelectMany(s => s.Pictures).Select(p => p.File)];
        Assert.Equal(typeof(DemoTexts).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".png", StringComparison.Ordinal)).Order(StringComparer.Ordinal), used.Select(f => $"Demo.{f}").Order(StringComparer.Ordinal));
        Assert.All(used, file =>
        {
            using var content = DemoTexts.Picture(file);
            Assert.InRange(content.Length, 1, MostBytes);
        });
    }
}
