using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Community.Tests.Browsing;

/// <summary>How a browser is used.</summary>
public enum Way { Mouse, Keyboard, NoScript }

/// <summary>The whole way of a question, in both languages, by each way of using a browser.</summary>
public sealed class FlowTests(Chromium chromium) : IAsyncLifetime
{
    private const string Mail = "lin@example.com", Secret = "four words in a row";

    private readonly Site _site = new Site().Listen();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(Way.Mouse, "zh-CN")]
    [InlineData(Way.Mouse, "en")]
    [InlineData(Way.Keyboard, "zh-CN")]
    [InlineData(Way.Keyboard, "en")]
    [InlineData(Way.NoScript, "zh-CN")]
    [InlineData(Way.NoScript, "en")]
    public async Task A_question_goes_from_registering_to_the_inbox(Way way, string language)
    {
        var title = language == "zh-CN" ? "如何在月结之后补录上个月的费用报销单？" : "How do I enter last month's expenses after closing?";
        var body = language == "zh-CN" ? "会计期间已经关闭，但是还有几张报销单没有录入系统。" : "The period is closed, and some of the expense reports are still missing.";
        var answer = language == "zh-CN" ? "先重新打开会计期间，补录之后再关闭一次即可。" : "Open the period once more, enter them, and close it again.";

        await using var asker = await chromium.Open(_site, null, language, hasScript: way != Way.NoScript);
        var hands = new Hands(asker.Page, way);
        await asker.Page.GotoAsync("/");
        await hands.Press("header a[href='/account/register']");
        await hands.Write("[name='Input.Name']", "林晓");
        await hands.Write("[name='Input.Email']", Mail);
        await hands.Write("[name='Input.Password']", Secret);
        await hands.Press("main form button.primary");
        await Expect(asker.Page.Locator("main")).ToContainTextAsync(Mail);
        await asker.Page.GotoAsync((await _site.Mails.Next(Mail)).Link("/account/confirm"));
        if (await asker.Page.Locator("header [href='/inbox']").CountAsync() == 0)
        {
            await asker.Page.GotoAsync("/account/login");
            await hands.Write("[name='Input.Email']", Mail);
            await hands.Write("[name='Input.Password']", Secret);
            await hands.Press("main form button.primary");
        }
        await Expect(asker.Page.Locator(".bell")).ToBeVisibleAsync();

        await asker.Page.GotoAsync("/");
        await hands.Press("header a[href='/questions/ask']");
        await hands.Write("[name='Input.Title']", title);
        await hands.Write("[name='Input.Body']", body);
        await hands.Write("[name='Input.Tags']", "expenses");
        await hands.Press("main form button.primary");
        await Expect(asker.Page.Locator("h1")).ToContainTextAsync(title);

        var expert = await _site.Member("Oliver Grant");
        await using var helper = await chromium.Open(_site, expert, language, hasScript: way != Way.NoScript);
        hands = new(helper.Page, way);
        await helper.Page.GotoAsync("/questions");
        await hands.Press(".question-row h3 a");
        await hands.Press("#question button.vote[value=Up]");
        await Expect(helper.Page.Locator("#question [data-score]")).ToHaveTextAsync("1");
        await hands.Write("#answer-body", answer);
        await hands.Press("#your-answer button.primary");
        await Expect(helper.Page.Locator(".answers .words")).ToContainTextAsync(answer);

        hands = new(asker.Page, way);
        await asker.Page.GotoAsync("/");
        await Expect(asker.Page.Locator(".bell .count")).ToHaveTextAsync("2"); // the answer, and a badge for the vote
        await hands.Press(".bell");
        await hands.Press("[data-notification] a");
        await Expect(asker.Page.Locator("h1")).ToContainTextAsync(title);
        await hands.Press(".answers button.vote[value=Up]");
        await Expect(asker.Page.Locator(".answers [data-score]")).ToHaveTextAsync("1");
        await hands.Press(".answers button.accept");
        await Expect(asker.Page.Locator(".answers .post-flag")).ToBeVisibleAsync();

        hands = new(helper.Page, way);
        await helper.Page.GotoAsync("/inbox");
        await Expect(helper.Page.Locator("[data-notification]").First).ToContainTextAsync(title);
        Assert.Equal([10, 15], await _site.Ledger(expert));
    }

    /// <summary>Someone who has a mouse, or only a keyboard: then everything is reached by the tab key, from wherever the focus is.</summary>
    private sealed class Hands(IPage page, Way way)
    {
        private const int MostTabs = 150;

        public async Task Press(string selector)
        {
            var target = page.Locator(selector).First;
            if (way != Way.Keyboard)
            {
                await target.ClickAsync();
            }
            else
            {
                await Reach(target);
                await page.Keyboard.PressAsync("Enter");
            }
            await page.WaitForLoadStateAsync();
        }

        public async Task Write(string selector, string text)
        {
            var target = page.Locator(selector).First;
            if (way == Way.Keyboard)
            {
                await Reach(target);
                await page.Keyboard.InsertTextAsync(text);
            }
            else
            {
                await target.FillAsync(text);
            }
        }

        private async Task Reach(ILocator target)
        {
            await target.WaitForAsync();
            for (var tabs = 0; tabs < MostTabs; tabs++)
            {
                if (await target.EvaluateAsync<bool>("e => e === document.activeElement")) return;
                await page.Keyboard.PressAsync("Tab");
            }
            Assert.Fail($"The tab key never comes to {target} on {page.Url}.");
        }
    }
}
