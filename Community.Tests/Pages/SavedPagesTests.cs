using System.Net;
using Community.Web.Features.Saves;

namespace Community.Tests.Pages;

/// <summary>Lists, and what was solved before it was asked, by forms and without script.</summary>
public sealed class SavedPagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!;
    private int _one, _two;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben) = (await _site.Member("ann"), await _site.Member("ben"));
        (_one, _two) = (await _site.Ask(_ben, "How do otters sleep at night?"), await _site.Ask(_ben, "How do badgers sleep by day?"));
    }

    private Browser As(Member? member, string language = "en") => new(_site, language, member);

    [Fact]
    public async Task A_question_is_put_into_a_new_list_from_its_page_and_the_list_is_ordered_and_shown_to_all()
    {
        using var ann = As(_ann);
        var put = await (await ann.Open($"/questions/{_one}")).Click("details[data-lists] a");
        var back = await put.Submit(f => f["Input.NewName"] = "睡眠 notes", "form[data-put]");
        Assert.StartsWith($"/questions/{_one}/", back.Address, StringComparison.Ordinal);
        Assert.Contains("In 1 list", back.Text, StringComparison.Ordinal);
        var id = await _site.Read(db => db.PostLists.Select(l => l.Id).SingleAsync());
        await _site.Do<PutInLists>(p => p.Run(_two, _ann.Id, new([], [id], null), default));

        var list = await ann.Open($"/saved/{id}");
        Assert.Equal(ListAddress.Of(id, "睡眠 notes"), list.Address);
        Assert.Equal(list.Address, (await (await ann.Open("/saved")).Click($"a[href^='/saved/{id}/']")).Address);
        Assert.Equal(HttpStatusCode.NotFound, (await As(_ben).Open($"/saved/{id}")).Status);

        var noted = await (await ann.Open($"{list.Address}?edit={_two}")).Submit(f => (f["Input.Note"], f["Input.Place"]) = ("Read <b>first</b>\nand again", "1"), "form.list-form[action*=Entry]");
        Assert.Equal([$"entry-{_two}", $"entry-{_one}"], noted.Document.QuerySelectorAll(".list-lines > li").Select(l => l.Id));
        Assert.Contains("Read <b>first</b>", noted.Text, StringComparison.Ordinal);

        await noted.Submit(f => f["Input.IsPublic"] = "true", "form[action*=Describe]");
        var seen = await As(null).Open($"/saved/{id}");
        Assert.Equal("noindex", seen.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content")); // two entries are not worth finding
        Assert.Empty(seen.Document.QuerySelectorAll(".list-buttons, main form"));
        Assert.Contains("睡眠 notes", (await As(_ben, "zh-CN").Open($"/members/{_ann.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_finds_the_answer_while_asking_is_led_to_it_and_keeps_the_draft_until_they_discard_it()
    {
        using var ann = As(_ann);
        await _site.Do<Web.Features.Drafts.SaveDraft>(save => save.Run(_ann.Id, DraftKind.Ask, 0, new("How do otters sleep?", "They", null), new(0), default));
        var form = await ann.Open("/questions/ask");
        form.Form("form[data-ask]").SetAttribute("action", "/questions/ask?handler=Preview");
        var looked = await form.Submit(f => f["Input.Title"] = "How do otters sleep?", "form[data-ask]");
        var button = looked.Document.QuerySelector("button[form=solved]")!;
        Assert.Equal($"{_one}", button.GetAttribute("value"));
        var led = await looked.Submit(f => f.Press("Input.Id", $"{_one}"), "#solved");
        Assert.StartsWith($"/questions/{_one}/", led.Address, StringComparison.Ordinal);
        Assert.Contains("How do otters sleep?", led.Document.QuerySelector(".notice.kept")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("How do otters sleep?", await _site.Read(db => db.Deflections.Select(d => d.Typed).SingleAsync()));
        Assert.Equal(1, await _site.Read(db => db.Drafts.CountAsync()));
        await led.Submit("form[action*='drafts/ask']");
        Assert.Equal(0, await _site.Read(db => db.Drafts.CountAsync()));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Every_page_of_what_is_kept_opens_and_lacks_no_word(string language)
    {
        using var ann = As(_ann, language);
        var id = await _site.Do<KeepList, int>(keep => keep.Make(_ann.Id, new("Sleep", "of animals", true), default));
        await _site.Do<PutInLists>(p => p.Run(_one, _ann.Id, new([], [id], null), default));
        foreach (var address in (string[])["/saved", "/saved/seen", $"/saved/put/{_one}", $"/saved/{id}?edit={_one}", $"/members/{_ann.Id}"])
        {
            var page = await ann.Open(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotMatch(@"\b(lists|put|saved|seen|alike|solved)\.[a-z]", page.Text);
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
