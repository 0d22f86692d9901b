namespace Community.Tests.Live;

public sealed class OfficialChangedTests
{
    [Fact]
    public async Task Whoever_has_the_question_open_sees_what_is_official_now()
    {
        await using var site = new Site().Listen();
        var erp = await site.Product("ERP", "1", "2");
        var (asker, vera) = (await site.Member("ann"), await site.Member("vera", roles: Roles.Vendor));
        var question = await site.AskAbout(erp, asker);
        var (first, second) = (await site.Answer(question, await site.Member("ben")), await site.Answer(question, await site.Member("cy")));
        await using var reader = await LiveClient.Connect(site);
        Assert.NotNull(await reader.Call("WatchQuestion", question));

        var official = await site.Pin(question, first, vera, erp);
        Assert.Equal($"OfficialChanged({question}, {first}, 3)", $"{await reader.Next()}");
        await site.Verify(official, vera);
        Assert.Equal($"OfficialChanged({question}, {first}, 4)", $"{await reader.Next()}");
        official = await site.Pin(question, second, vera, erp);
        Assert.Equal($"OfficialChanged({question}, {second}, 6)", $"{await reader.Next()}"); // the one before it has changed as well
        await site.End(official, vera);
        Assert.Equal($"OfficialChanged({question}, null, 7)", $"{await reader.Next()}");
    }
}
