using Community.Web.Features.Search;

namespace Community.Tests.Features.Search;

/// <summary>What somebody types is understood, or it is told what was not.</summary>
public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("库存 结转", "库存|结转", "")]
    [InlineData("库存结转", "库存 存结 结转", "")]
    [InlineData("\"month end\" closing", "month end|close", "")]
    [InlineData("month　end", "month|end", "")]
    [InlineData("bom -mrp", "bom", "mrp")]
    [InlineData("bom －mrp -\"exact words\"", "bom", "mrp|exact word")]
    [InlineData("-mrp", "", "mrp")]
    [InlineData("bom -5002", "bom|5002", "")]
    [InlineData("bom - mrp -- x", "bom|mrp|x", "")]
    [InlineData("well-known", "well known", "")]
    [InlineData("http://x.org/a", "http", "", "http")]
    [InlineData("12:30", "12 30", "")]
    [InlineData("C:\\temp", "c|temp", "")]
    [InlineData("title:node", "titl node", "")]
    [InlineData("array[0]", "arrai|0", "")]
    [InlineData("the error is: ORA-01555", "error|ora 01555", "")]
    [InlineData("a \" b", "b", "")]
    [InlineData("user:me", "", "")]
    public void Words_are_all_looked_for_unless_a_minus_stands_before_them(string typed, string words, string without, string? begins = null)
    {
        var query = SearchQuery.Parse(typed);
        if (begins is null) Assert.Equal(words, string.Join('|', query.Words.Phrases.Select(p => p.Text)));
        else Assert.StartsWith(begins, query.Words.Phrases[0].Text, StringComparison.Ordinal);
        Assert.Equal(without, string.Join('|', query.Without.Phrases.Select(p => p.Text)));
        Assert.Empty(query.Problems);
    }

    [Fact]
    public void Either_of_two_is_one_choice()
    {
        var query = SearchQuery.Parse("库存 bom OR \"bill of materials\" OR 物料 excel");
        Assert.Equal(["库存", "excel", "bom / bill of materi / 物料"], query.Words.Choices.Select(c => string.Join(" / ", c.Select(p => p.Text))));
        Assert.Equal([["a", "b"], ["c"]], SearchQuery.Parse("[a] OR 【b】 [c]").Filters.Tags);
        Assert.Equal(["or-alone"], SearchQuery.Parse("OR bom").Problems.Select(p => p.Code));
        Assert.Equal(["or-alone"], SearchQuery.Parse("bom OR").Problems.Select(p => p.Code));
        Assert.Equal(["or"], SearchQuery.Parse("bom OR user:me").Problems.Select(p => p.Code));
    }

    [Fact]
    public void Operators_are_understood_in_any_case_and_on_any_keyboard()
    {
        var f = SearchQuery.Parse("[U8] -［Excel］ User:me user：\"李 雷\" -user:12 ORG:acme product:u8 version:>=16 score:≥３ views:100..500 answers:0 IS:question is:closed has:Accepted -has:bounty created:<2d active:>=2024-01-31 inquestion:#123 saved:yes in:title order:hot").Filters;
        Assert.Equal([["u8"]], f.Tags);
        Assert.Equal(["excel"], f.WithoutTags);
        Assert.Equal(["me", "李 雷"], f.Users.Any);
        Assert.Equal(["12"], f.Users.None);
        Assert.Equal(["acme"], f.Companies.Any);
        Assert.Equal(["u8"], f.Products.Any);
        Assert.Equal(new(">=", "16"), f.Version);
        Assert.Equal((new(3, null), new(100, 500), new(0, 0)), (f.Score, f.Views, f.Answers));
        Assert.True(f.Kinds[FoundKind.Question] && f.States[FoundState.Closed] && f.With[FoundWith.Accepted] && !f.With[FoundWith.Bounty]);
        Assert.Equal((123, true), (f.InQuestion, f.Saved));
    }

    [Theory]
    [InlineData("3", 3, 3)]
    [InlineData(">=3", 3, null)]
    [InlineData(">3", 4, null)]
    [InlineData("<3", null, 2)]
    [InlineData("<=-1", null, -1)]
    [InlineData("2..5", 2, 5)]
    [InlineData("5..2", 2, 5)]
    [InlineData("2..", 2, null)]
    [InlineData("..5", null, 5)]
    public void Numbers_have_bounds(string typed, int? least, int? most) => Assert.Equal(new(least, most), NumberRange.Parse(typed));

    [Theory]
    [InlineData("<2d", "2026-05-08T12", null)]
    [InlineData("2d", "2026-05-08T12", null)]
    [InlineData(">1w", null, "2026-05-03T12")]
    [InlineData("<1月", "2026-04-10T12", null)]
    [InlineData("2024", "2024-01-01T00", "2025-01-01T00")]
    [InlineData("2024-02", "2024-02-01T00", "2024-03-01T00")]
    [InlineData("2024-02-29", "2024-02-29T00", "2024-03-01T00")]
    [InlineData(">=2024-01-31", "2024-01-31T00", null)]
    [InlineData(">2024-01", "2024-02-01T00", null)]
    [InlineData("<2024-01", null, "2024-01-01T00")]
    [InlineData("<=2024-01", null, "2024-02-01T00")]
    [InlineData("2024-01..2024-06", "2024-01-01T00", "2024-07-01T00")]
    [InlineData("..2024-06-05", null, "2024-06-06T00")]
    [InlineData("2w..1d", "2026-04-26T12", "2026-05-09T12")]
    [InlineData("1d..2w", "2026-04-26T12", "2026-05-09T12")]
    public void Times_have_bounds(string typed, string? from, string? until)
    {
        SiteCalendar calendar = new(TimeZoneInfo.Utc);
        var range = TimeRange.Parse(typed)!;
        DateTime now = new(2026, 5, 10, 12, 0, 0, DateTimeKind.Utc);
        Assert.Equal((from, until), ($"{range.From?.At(calendar, now):yyyy-MM-ddTHH}" is { Length: > 0 } f ? f : null, $"{range.Until?.At(calendar, now):yyyy-MM-ddTHH}" is { Length: > 0 } u ? u : null));
    }

    [Theory]
    [InlineData("scroe:3", "operator", "scroe:3", "score:")]
    [InlineData("verson:16", "operator", "verson:16", "version:")]
    [InlineData("score:many", "value-score", "score:many")]
    [InlineData("score:", "no-value", "score:")]
    [InlineData("created:2024-13", "value-created", "created:2024-13")]
    [InlineData("created:yesterday", "value-created", "created:yesterday")]
    [InlineData("is:solved", "value-is", "is:solved")]
    [InlineData("is:1", "value-is", "is:1")]
    [InlineData("has:answer", "value-has", "has:answer")]
    [InlineData("in:body", "value-in", "in:body")]
    [InlineData("order:best", "value-order", "order:best")]
    [InlineData("saved:perhaps", "value-saved", "saved:perhaps")]
    [InlineData("inquestion:bom", "value-inquestion", "inquestion:bom")]
    [InlineData("-score:3", "not", "-score:3", "score:3")]
    [InlineData("is:answer is:question", "answers-alone")]
    public void What_is_wrong_is_told_and_the_rest_is_looked_for(string typed, string code, params string[] details)
    {
        var query = SearchQuery.Parse($"库存 {typed}");
        var problem = Assert.Single(query.Problems);
        Assert.Equal((code, string.Join(' ', details)), (problem.Code, string.Join(' ', problem.Details)));
        Assert.Equal(["库存"], query.Words.Phrases.Select(p => p.Text));
    }

    [Theory]
    [InlineData("bom")]
    [InlineData("bom \"exact words\" [u8] [库存] -mrp -[excel] user:\"li lei\" org:acme product:\"U8 cloud\" version:>=16 score:>=3 answers:0 created:<1w is:question is:closed has:accepted has:bounty in:title saved:yes order:hot")]
    [InlineData("a OR b [x] OR [y] -user:me score:2..5 views:>3 is:answer created:2024")]
    public void The_form_writes_what_it_was_filled_from(string typed)
    {
        var query = SearchQuery.Parse(typed);
        var again = SearchQuery.Parse(SearchForm.Of(query).Query());
        Assert.Equal(query.Tokens.Select(t => t.Raw).Order(), again.Tokens.Select(t => t.Raw).Order());
        Assert.Empty(again.Problems);
    }

    [Fact]
    public void A_query_is_put_into_another_order_and_freed_of_a_part()
    {
        var query = SearchQuery.Parse("bom [a] OR [b] order:new score:>=3");
        Assert.Equal("bom [a] OR [b] score:>=3 order:hot", query.In(SearchOrder.Hot));
        Assert.Equal("bom [a] OR [b] score:>=3", query.In(SearchOrder.Relevance));
        Assert.Equal("bom [b] order:new score:>=3", query.Replaced(t => t.Value is "a", null));
        Assert.Equal((SearchOrder.Relevance, SearchOrder.New), (SearchQuery.Parse("bom").OrderInForce, SearchQuery.Parse("[a]").OrderInForce));
    }

    [Theory]
    [InlineData(">=16", "16.0|16.5|V17")]
    [InlineData(">16.0", "16.5|V17")]
    [InlineData("<16", "V15.1")]
    [InlineData("<=16.2", "V15.1|16.0")]
    [InlineData("16.5", "16.5")]
    [InlineData("v17", "V17")]
    [InlineData(">=2", "V15.1|16.0|16.5|V17")]
    [InlineData("99", "")]
    public void Versions_are_in_their_products_order_or_in_that_of_their_numbers(string typed, string meant)
    {
        List<SearchNames.NamedVersion> all = [new(1, 1, "V15.1", 1), new(2, 1, "16.0", 2), new(3, 1, "16.5", 3), new(4, 1, "V17", 4)];
        Assert.Equal(meant, string.Join('|', SearchNames.Versions(VersionWanted.Parse(typed)!, all).Select(v => v.Name)));
    }
}
