using System.ComponentModel.DataAnnotations;
using Community.Web.Markdown;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Community.Tests.Markdown;

public sealed class MarkdownOptionsTests
{
    [Theory]
    [InlineData("[A-Z", "Unterminated")]
    [InlineData("(?<=x)U8", "NonBacktracking")]
    [InlineData(@"(a)\1", "NonBacktracking")]
    [InlineData("U8-[0-9]*|", "empty text")]
    public void A_pattern_of_error_codes_that_cannot_be_used_is_named_with_the_reason(string pattern, string reason)
    {
        var problem = Assert.Single(Problems(new() { ErrorCodes = pattern }));
        Assert.Contains("Markdown:ErrorCodes", problem, StringComparison.Ordinal);
        Assert.Contains(pattern, problem, StringComparison.Ordinal);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("community.example")]
    [InlineData("ftp://community.example")]
    public void The_sites_own_address_must_be_one_of_the_web(string address) => Assert.Contains("Markdown:PublicUrl", Assert.Single(Problems(new() { PublicUrl = address })), StringComparison.Ordinal);

    [Fact]
    public void What_is_set_by_default_or_left_empty_is_in_order()
    {
        Assert.Empty(Problems(new()));
        Assert.Empty(Problems(new() { ErrorCodes = "", PublicUrl = "" }));
        Assert.Empty(Problems(new() { PublicUrl = "https://community.example/base" }));
    }

    [Fact]
    public void A_site_with_a_broken_pattern_does_not_start()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Markdown:ErrorCodes", "[A-Z")]).Build());
        services.AddOptions<MarkdownOptions>().BindConfiguration(MarkdownOptions.Section).ValidateDataAnnotations();
        var refused = Assert.Throws<OptionsValidationException>(() => services.BuildServiceProvider().GetRequiredService<IOptions<MarkdownOptions>>().Value);
        Assert.Contains("«[A-Z»", refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Problems(MarkdownOptions options) => options.Validate(new ValidationContext(options)).Select(p => p.ErrorMessage!);
}
