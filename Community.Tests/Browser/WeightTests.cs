using Microsoft.Playwright;

namespace Community.Tests.Browsing;

/// <summary>What a first visit loads, from a search engine's link to a page that can be read.</summary>
public sealed class WeightTests(Chromium chromium) : IAsyncLifetime
{
    private const int MostBytes = 60 * 1024, MostRequests = 12;

    private readonly Site _site = new Site { Settings = { ["environment"] = "Production" } }.Listen();
    private Town _town = null!;

    public async ValueTask InitializeAsync() => _town = await new Town(_site).Settle();
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_first_visit_of_a_question_is_light()
    {
        await using var window = await chromium.Open(_site);
        var network = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await network.SendAsync("Network.enable");
        var (bytes, files) = (0.0, new List<string>());
        network.Event("Network.responseReceived").OnEvent += (_, e) => files.Add(e!.Value.GetProperty("response").GetProperty("url").GetString()!);
        network.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
        var address = await _site.Read(db => db.Questions.Where(q => q.Id == _town.Solved).Select(q => q.Title).SingleAsync());
        await window.Page.GotoAsync(Community.Web.Features.Questions.QuestionAddress.Of(_town.Solved, address), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.True(bytes is > 0 and <= MostBytes, $"{bytes} bytes\n{string.Join('\n', files)}");
        Assert.True(files.Count is > 0 and <= MostRequests, string.Join('\n', files));
        TestContext.Current.AddAttachment("weight", $"{bytes / 1024:F1} KiB in {files.Count} requests\n{string.Join('\n', files)}");
    }
}
