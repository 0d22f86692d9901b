using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Community.Tests.Browsing;

/// <summary>Writing, in a real browser.</summary>
public sealed class EditorTests(Chromium chromium) : IAsyncLifetime
{
    private const string Ask = "/questions/ask", Title = "#Input_Title", Body = "#Input_Body", Tags = "#Input_Tags", State = "[data-draft-state]";
    private readonly Site _site = new Site
    {
        Settings = new()
        {
            ["Products:Catalogue:0:Name"] = "Ledger",
            ["Products:Catalogue:0:Slug"] = "ledger",
            ["Products:Catalogue:0:Modules:0"] = "Closing",
            ["Products:Catalogue:0:Versions:0:Name"] = "12.1",
            ["Products:Catalogue:1:Name"] = "Stock",
            ["Products:Catalogue:1:Slug"] = "stock",
            ["Products:Catalogue:1:Modules:0"] = "Counting",
            ["Products:Catalogue:1:Versions:0:Name"] = "7.0",
        },
    }.Listen();
    private Member _ann = null!, _ben = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        await _site.Do<Web.Features.Products.SeedProducts>(seed => seed.Run(default));
        (_ann, _ben) = (await _site.Member("ann"), await _site.Member("王小明"));
        _question = await _site.Ask(_ben, tags: "files file-system sql");
    }

    /// <summary>A window in which one can write; nothing is similar to anything.</summary>
    private async Task<Window> Write(Member member, string address, string similar = "")
    {
        var window = await chromium.Open(_site, member);
        await window.Page.RouteAsync("**/questions/similar*", route => route.FulfillAsync(similar.Length == 0 ? new() { Status = 204 } : new() { Status = 200, ContentType = "text/html; charset=utf-8", Body = similar }));
        await window.Page.GotoAsync(address);
        await window.Page.WaitForSelectorAsync("html[data-editor=ready]");
        return window;
    }

    private Task<string?> Kept(DraftKind kind) => _site.Read(db => db.Drafts.Where(d => d.MemberId == _ann.Id && d.Kind == kind).Select(d => d.Body).SingleOrDefaultAsync());

    [Fact]
    public async Task What_is_typed_is_kept_within_seconds_and_stands_in_a_second_browser_of_the_same_member()
    {
        await using var first = await Write(_ann, Ask);
        await first.Page.Locator(Title).PressSequentiallyAsync("Half a title");
        await first.Page.Locator(Body).PressSequentiallyAsync("Typed on the first 电脑");
        await first.Page.SelectOptionAsync("#Input_ProductId", new SelectOptionValue { Label = "Stock" });
        await first.Page.SelectOptionAsync("#Input_VersionId", new SelectOptionValue { Label = "7.0" });
        await Expect(first.Page.Locator(State)).ToContainTextAsync("Saved");
        Assert.Equal("Typed on the first 电脑", await Kept(DraftKind.Ask));

        await using var second = await Write(_ann, Ask);
        await Expect(second.Page.Locator(Title)).ToHaveValueAsync("Half a title");
        await Expect(second.Page.Locator(Body)).ToHaveValueAsync("Typed on the first 电脑");
        Assert.Equal("7.0", await second.Page.Locator("#Input_VersionId").EvaluateAsync<string>("select => select.selectedOptions[0].text"));

        // and when both go on, neither text is lost
        await second.Page.Locator(Body).PressSequentiallyAsync(" and the second");
        await Expect(second.Page.Locator(State)).ToContainTextAsync("Saved");
        var saved = await second.Page.InputValueAsync(Body);
        await first.Page.Locator(Body).PressSequentiallyAsync(", still here");
        var conflict = first.Page.Locator("[data-draft-conflict]");
        await Expect(conflict).ToBeVisibleAsync();
        await Expect(conflict).ToContainTextAsync(saved);
        Assert.Equal(saved, await Kept(DraftKind.Ask));
        Assert.NotEqual(saved, await first.Page.InputValueAsync(Body));
        await conflict.Locator("[data-keep=theirs]").ClickAsync();
        await Expect(first.Page.Locator(Body)).ToHaveValueAsync(saved);
        await Expect(conflict).ToBeHiddenAsync();
        first.Expected("409");
    }

    [Fact]
    public async Task Without_a_pause_it_is_kept_while_one_types_and_at_once_when_the_field_is_left()
    {
        await using var window = await Write(_ann, $"/questions/{_question}");
        var field = window.Page.Locator("#answer-body");
        await field.PressSequentiallyAsync(new string('x', 60), new() { Delay = 100 });
        Assert.NotNull(await Kept(DraftKind.Answer));
        await field.PressSequentiallyAsync(" and more");
        await field.BlurAsync();
        await Expect(window.Page.Locator(State)).ToContainTextAsync("Saved", new() { Timeout = 2_000 });
        Assert.EndsWith(" and more", await Kept(DraftKind.Answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saving_that_fails_never_says_saved_and_is_made_good()
    {
        await using var window = await Write(_ann, Ask);
        await window.Page.EvaluateAsync("window.said = []; new MutationObserver(() => said.push(document.querySelector('[data-draft-state]').textContent)).observe(document.querySelector('[data-draft-state]'), { childList: true, characterData: true, subtree: true })");
        await window.Page.RouteAsync("**/drafts/**", route => route.AbortAsync());
        await window.Page.Locator(Body).PressSequentiallyAsync("It must not be lost");
        await Expect(window.Page.Locator(State)).ToHaveTextAsync("Not saved, trying again");
        await window.Page.Locator(Body).PressSequentiallyAsync(" at all");
        await window.Page.Locator(Body).BlurAsync();
        await window.Page.WaitForTimeoutAsync(500);
        Assert.DoesNotContain(await window.Page.EvaluateAsync<string[]>("said"), words => words.StartsWith("Saved", StringComparison.Ordinal));
        Assert.Null(await Kept(DraftKind.Ask));

        await window.Page.UnrouteAsync("**/drafts/**");
        await Expect(window.Page.Locator(State)).ToContainTextAsync("Saved");
        Assert.Equal("It must not be lost at all", await Kept(DraftKind.Ask));
        window.Expected("net::ERR_FAILED");
    }

    [Fact]
    public async Task Leaving_asks_first_only_while_something_is_not_saved()
    {
        await using var window = await Write(_ann, Ask);
        List<string> asked = [];
        window.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };
        await window.Page.RouteAsync("**/drafts/ask/0", route => route.AbortAsync());
        await window.Page.Locator(Body).PressSequentiallyAsync("Not saved yet");
        await window.Page.EvaluateAsync("location.href = '/questions'");
        await Expect(window.Page.Locator(State)).ToHaveTextAsync("Not saved, trying again");
        Assert.Equal(["beforeunload"], asked);

        await window.Page.UnrouteAsync("**/drafts/ask/0");
        await Expect(window.Page.Locator(State)).ToContainTextAsync("Saved");
        await window.Page.EvaluateAsync("location.href = '/questions'");
        await window.Page.WaitForURLAsync("**/questions");
        Assert.Single(asked);
        window.Expected("net::ERR_FAILED");
    }

    [Fact]
    public async Task Whoever_leaves_all_the_same_finds_it_when_they_come_back()
    {
        await using var window = await Write(_ann, Ask);
        window.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await window.Page.Locator(Body).PressSequentiallyAsync("Typed a moment before");
        await window.Page.EvaluateAsync("location.href = '/questions'");
        await window.Page.WaitForURLAsync("**/questions");
        for (var i = 0; i < 50 && await Kept(DraftKind.Ask) is null; i++) await Task.Delay(100);
        Assert.Equal("Typed a moment before", await Kept(DraftKind.Ask));
    }

    [Fact]
    public async Task While_an_input_method_composes_enter_does_nothing_of_ours()
    {
        await using var window = await Write(_ann, $"/questions/{_question}");
        await window.Page.EvaluateAsync("window.sent = 0; addEventListener('submit', e => { sent++; e.preventDefault(); })");
        await window.Page.Locator("#answer-body").PressSequentiallyAsync("An answer that is long enough @王");
        var offers = window.Page.Locator("#answer-body-offers");
        await Expect(offers).ToBeVisibleAsync();
        var before = await window.Page.InputValueAsync("#answer-body");
        foreach (var how in (string[])["isComposing: true, key: 'Enter'", "isComposing: true, key: 'Tab'", "isComposing: true, key: 'Enter', ctrlKey: true", "keyCode: 229, key: 'Enter'", "isComposing: true, key: 'b', ctrlKey: true", "isComposing: true, key: 'Escape'"])
            await window.Page.Locator("#answer-body").EvaluateAsync($"field => field.dispatchEvent(new KeyboardEvent('keydown', {{ bubbles: true, cancelable: true, {how} }}))");
        await Expect(offers).ToBeVisibleAsync();
        Assert.Equal(before, await window.Page.InputValueAsync("#answer-body"));
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("sent"));

        // a real composition: nothing is offered for letters that will become characters, and then it is
        await window.Page.FillAsync("#answer-body", "请@");
        var session = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await session.SendAsync("Input.imeSetComposition", new() { ["text"] = "wang", ["selectionStart"] = 4, ["selectionEnd"] = 4 });
        await window.Page.WaitForTimeoutAsync(400);
        await Expect(offers.Locator("[role=option]")).ToHaveCountAsync(0);
        await session.SendAsync("Input.insertText", new() { ["text"] = "王" });
        await Expect(offers.Locator("[role=option]")).ToHaveTextAsync("王小明");
        await window.Page.Locator("#answer-body").PressAsync("Enter");
        await Expect(window.Page.Locator("#answer-body")).ToHaveValueAsync("请@王小明 ");
    }

    [Fact]
    public async Task Ctrl_enter_sends_and_the_draft_is_gone_with_it()
    {
        await using var window = await Write(_ann, $"/questions/{_question}");
        await window.Page.Locator("#answer-body").PressSequentiallyAsync("Read it with a stream reader.");
        await Expect(window.Page.Locator(State)).ToContainTextAsync("Saved");
        await window.Page.Locator("#answer-body").PressAsync("Control+Enter");
        await Expect(window.Page.Locator(".answers .words")).ToContainTextAsync("Read it with a stream reader.");
        await Expect(window.Page.Locator("#answer-body")).ToHaveValueAsync("");
        Assert.Null(await Kept(DraftKind.Answer));

        await window.Page.Locator("#question .comment-form summary").ClickAsync();
        await window.Page.Locator($"#comment-body-{_question}").PressSequentiallyAsync("Which version?");
        await Expect(window.Page.Locator($"[data-counts=comment-body-{_question}]")).ToHaveTextAsync("14 / 1,000");
        await window.Page.Locator($"#comment-body-{_question}").PressAsync("Control+Enter");
        await Expect(window.Page.Locator("#question .comment-words")).ToHaveTextAsync("Which version?");
    }

    [Fact]
    public async Task Tags_are_completed_by_the_keyboard()
    {
        await using var window = await Write(_ann, Ask);
        var tags = window.Page.Locator(Tags);
        await tags.PressSequentiallyAsync("fi");
        var offers = window.Page.Locator("#Input_Tags-offers");
        await Expect(offers.Locator("[role=option]")).ToHaveCountAsync(2);
        await Expect(tags).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(offers.Locator("[aria-selected=true]")).ToContainTextAsync("file-system");
        await tags.PressAsync("ArrowDown");
        await Expect(offers.Locator("[aria-selected=true]")).ToContainTextAsync("files");
        Assert.Equal(await offers.Locator("[aria-selected=true]").GetAttributeAsync("id"), await tags.GetAttributeAsync("aria-activedescendant"));
        await tags.PressAsync("Enter");
        await Expect(tags).ToHaveValueAsync("files ");
        await Expect(offers).ToBeHiddenAsync();

        await tags.PressSequentiallyAsync("sq");
        await Expect(offers).ToBeVisibleAsync();
        await tags.PressAsync("Escape");
        await Expect(offers).ToBeHiddenAsync();
        await Expect(tags).ToHaveValueAsync("files sq");
        await tags.PressSequentiallyAsync("l, fil");
        await Expect(offers.Locator("[role=option]")).ToHaveTextAsync(["file-system1"]); // the other one is there already
        await tags.PressAsync("Tab");
        await Expect(tags).ToHaveValueAsync("files sql, file-system ");
        await Expect(tags).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Tags_that_the_title_names_are_offered_and_taken_by_a_click()
    {
        await using var window = await Write(_ann, Ask);
        await window.Page.Locator(Title).PressSequentiallyAsync("Reading files from SQL");
        var offers = window.Page.Locator("[data-tag-offers]");
        // What the title names comes first; what similar questions carry may follow.
        await Expect(offers.Locator("button")).ToContainTextAsync(["files", "sql"]);
        await offers.Locator("button").First.ClickAsync();
        await Expect(window.Page.Locator(Tags)).ToHaveValueAsync("files ");
        await Expect(offers.Locator("button").First).ToHaveTextAsync("sql");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_preview_shows_what_is_stored_beside_the_text_or_behind_a_tab(int width)
    {
        await using var window = await Write(_ann, $"/questions/{_question}");
        await window.Page.SetViewportSizeAsync(width, 900);
        await window.Page.FillAsync("#answer-body", "Some **bold**, a list:\n\n1. one\n2. 二\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sql\nselect 1\n```\n");
        var preview = window.Page.Locator("#answer-body-preview");
        var tab = window.Page.GetByRole(AriaRole.Tab, new() { Name = "Preview" });
        if (width < 1000)
        {
            await Expect(preview).ToBeHiddenAsync();
            await tab.ClickAsync();
            await Expect(window.Page.Locator("#answer-body")).ToBeHiddenAsync();
        }
        else
        {
            await Expect(tab).ToBeHiddenAsync();
        }
        await Expect(preview.Locator("strong")).ToHaveTextAsync("bold");
        await Expect(preview.Locator(".hljs-keyword")).ToHaveTextAsync("select");
        var shown = await preview.InnerHTMLAsync();

        if (width < 1000) await window.Page.GetByRole(AriaRole.Tab, new() { Name = "Write" }).ClickAsync();
        await window.Page.Locator("#answer-body").PressAsync("Control+Enter");
        var words = window.Page.Locator(".answers .words");
        await Expect(words.Locator(".hljs-keyword")).ToHaveTextAsync("select");
        Assert.Equal(shown.Trim(), (await words.InnerHTMLAsync()).Trim());
    }

    [Fact]
    public async Task The_toolbar_is_one_stop_of_the_keyboard_and_its_shortcuts_work()
    {
        await using var window = await Write(_ann, $"/questions/{_question}");
        var field = window.Page.Locator("#answer-body");
        await field.FillAsync("中文字");
        await field.EvaluateAsync("f => f.setSelectionRange(1, 2)");
        await field.PressAsync("Control+i");
        await Expect(field).ToHaveValueAsync("中*文*字");
        await field.PressAsync("Control+i");
        await Expect(field).ToHaveValueAsync("中文字");
        await field.PressAsync("Control+b");
        await Expect(field).ToHaveValueAsync("中**文**字");
        await field.PressAsync("Control+z");
        await Expect(field).ToHaveValueAsync("中文字");
        await field.EvaluateAsync("f => f.setSelectionRange(0, 3)");
        await field.PressAsync("Shift+Tab"); // there files are chosen
        await window.Page.Keyboard.PressAsync("Shift+Tab");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await window.Page.Keyboard.PressAsync("End");
        await Expect(window.Page.Locator("[data-md-button=task-list]")).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(field).ToHaveValueAsync("- [ ] 中文字");
        foreach (var button in await window.Page.Locator("markdown-toolbar button").AllAsync())
            Assert.True(await button.BoundingBoxAsync() is { Width: >= 24, Height: >= 24 });
    }

    [Fact]
    public async Task Characters_are_counted_as_people_see_them()
    {
        await using var window = await Write(_ann, Ask);
        var counter = window.Page.Locator("[data-counts=Input_Title]");
        await window.Page.FillAsync(Title, "👨‍👩‍👧‍👦 é 报错");
        await Expect(counter).ToHaveTextAsync("6 / 150");
        await window.Page.FillAsync(Title, new string('a', 140));
        await Expect(counter).ToHaveClassAsync("counter near");
        await window.Page.FillAsync(Title, new string('a', 151));
        await Expect(counter).ToHaveClassAsync("counter over");
    }

    [Fact]
    public async Task Beside_the_title_stands_what_was_asked_before_and_what_a_good_question_tells()
    {
        await using var window = await Write(_ann, Ask, "<ul><li><a href=\"/q/1\">Asked before</a></li></ul>");
        var similar = window.Page.Locator("[data-similar]");
        await Expect(similar).ToBeHiddenAsync();
        await window.Page.Locator(Title).PressSequentiallyAsync("Error U8-1234 when reading");
        await Expect(similar.Locator("a")).ToHaveTextAsync("Asked before");
        await Expect(window.Page.Locator("[data-check=code]")).ToHaveClassAsync("done");
        await Expect(window.Page.Locator("[data-check=did]")).Not.ToHaveClassAsync("done");
        var beside = await similar.BoundingBoxAsync();
        var title = await window.Page.Locator(Title).BoundingBoxAsync();
        Assert.True(beside!.X > title!.X + title.Width);

        await window.Page.UnrouteAllAsync();
        await window.Page.RouteAsync("**/questions/similar*", route => route.AbortAsync());
        await window.Page.Locator(Title).PressSequentiallyAsync(" more");
        await Expect(similar).ToBeHiddenAsync();
        window.Expected("net::ERR_FAILED");
    }

    [Fact]
    public async Task Modules_and_versions_are_those_of_the_product()
    {
        await using var window = await Write(_ann, Ask);
        var versions = window.Page.Locator("#Input_VersionId option");
        await Expect(window.Page.Locator("#Input_VersionId")).ToBeDisabledAsync();
        await window.Page.SelectOptionAsync("#Input_ProductId", new SelectOptionValue { Label = "Ledger" });
        await Expect(versions).ToHaveTextAsync(["Not known", "12.1"]);
        await window.Page.SelectOptionAsync("#Input_VersionId", new SelectOptionValue { Label = "12.1" });
        await window.Page.SelectOptionAsync("#Input_ProductId", new SelectOptionValue { Label = "Stock" });
        await Expect(versions).ToHaveTextAsync(["Not known", "7.0"]);
        await Expect(window.Page.Locator("#Input_VersionId")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Who_only_reads_fetches_nothing_to_write_or_to_colour_with()
    {
        await using var window = await chromium.Open(_site);
        List<string> fetched = [];
        window.Page.Request += (_, request) => fetched.Add(new Uri(request.Url).AbsolutePath);
        await window.Go($"/questions/{_question}");
        Assert.DoesNotContain(fetched, path => path.Contains("editor", StringComparison.Ordinal) || path.Contains("highlight", StringComparison.Ordinal));
        Assert.Equal(1, fetched.Count(path => path.EndsWith(".js", StringComparison.Ordinal)));

        var code = await _site.Answer(_question, _ann, "```sql\nselect 1\n```\n\n```cobol\nSTOP RUN.\n```");
        fetched.Clear();
        await window.Go($"/questions/{_question}");
        await Expect(window.Page.Locator($"#answer-{code} .hljs-keyword")).ToHaveTextAsync("select");
        Assert.Equal(["core", "highlight", "sql"], fetched.Where(path => path.Contains('-', StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal)).Select(path => path[1..path.IndexOf('-', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Everybody_can_use_it(int width, ColorScheme scheme)
    {
        await using var window = await Write(_ann, Ask);
        await window.Page.SetViewportSizeAsync(width, 900);
        await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await window.Page.FillAsync(Body, "```csharp\n// why\npublic int A => 5; // \"x\"\nvar s = \"text\";\n```\n");
        if (width < 1000) await window.Page.GetByRole(AriaRole.Tab, new() { Name = "Preview" }).ClickAsync();
        await window.Page.Locator(Tags).PressSequentiallyAsync("fi");
        await Expect(window.Page.Locator("#Input_Tags-offers")).ToBeVisibleAsync();
        Assert.Empty(await window.Page.Faults());
        Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
