using Community.Web.Features.Search;

namespace Community.Tests.Features.Search;

public sealed class CutterTests
{
    [Theory]
    [InlineData("库存", "库存 存")]
    [InlineData("库存结转", "库存 存结 结转 转")]
    [InlineData("审", "审")]
    [InlineData("U8报错", "u8 报错 错")]
    [InlineData("在庫はゼロ", "在库 库は はゼ ゼロ ロ")]
    [InlineData("재고 관리", "재고 고 관리 리")]
    [InlineData("库存。结转", "库存 存 结转 转")]
    [InlineData("Ｕ８－１２３４", "u8 1234")] // full width
    [InlineData("ORA-01555", "ora 01555")]
    [InlineData("error 0x80040E14!", "error 0x80040e14")]
    [InlineData("C# and C++, not C", "c# and c++ not c")]
    [InlineData("Use .NET or ASP.NET.", "us .net net or asp net")]
    [InlineData("notepad++", "notepad++ notepad")]
    [InlineData("issue#12", "issu 12")]
    [InlineData("A++B", "a b")]
    [InlineData("posting posted posts", "post post post")]
    [InlineData("user's don’t", "user dont")]
    [InlineData("naïve Straße Ελλάδα", "naïve straße ελλάδα")]
    [InlineData("ﬁle ①", "file 1")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("in\u00ADvoice\u200B list", "invoic list")] // soft hyphens and what nobody sees
    [InlineData("", "")]
    [InlineData("🙂 👩‍👩‍👧 …!?", "")]
    [InlineData("a\uD800b \uDC00", "a b")] // half characters
    [InlineData("𠮷野家", "𠮷野 野家 家")] // beyond the first plane
    public void Texts_are_cut_into_what_people_look_for(string text, string terms) => Assert.Equal(terms, string.Join(' ', Cutter.Cut(text).Select(t => t.Text)));

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("rational", "ration")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("formalize", "formal")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("generalizations", "gener")]
    [InlineData("oscillators", "oscil")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controll", "control")]
    [InlineData("sky", "sky")]
    [InlineData("is", "is")]
    public void English_words_lose_what_they_do_not_mean(string word, string stem) => Assert.Equal(stem, Porter.Stem(word));

    [Fact]
    public void A_term_knows_where_it_stands_in_the_text_as_it_was_written()
    {
        const string text = "旧版：Ｕ８－1234 ﬁles, e\u0301te\u0301 库存";
        Assert.Equal(["旧版", "版", "Ｕ８", "1234", "ﬁles", "e\u0301te\u0301", "库存", "存"], Cutter.Cut(text).Select(t => text[t.Start..t.End]));
    }

    [Fact]
    public void Whatever_is_typed_is_cut()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x10000) : "a.-#+'_库存\uD83D\uDE42\u0301\u200D 9"[random.Next(15)])));
            Assert.All(Cutter.Cut(text), t => Assert.True(t.Text.Length is > 0 and <= 64 && t.Start >= 0 && t.Start < t.End && t.End <= text.Length && !t.Text.Any(c => char.IsWhiteSpace(c) || c == '"')));
        }
        Assert.Equal(10_000, Cutter.Cut(new string('库', 10_000)).Count);
        Assert.Equal(64, Assert.Single(Cutter.Cut(new string('x', 10_000))).Text.Length);
    }
}
