using System.Net;
using System.Net.Sockets;

namespace Community.Tests.Cli;

public sealed class ServeTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task The_program_makes_its_database_serves_and_stops_when_told()
    {
        var port = FreePort();
        using var process = _shell.Start($"--urls=http://127.0.0.1:{port}");
        try
        {
            using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
            Assert.Equal("ready", await Answer(http, "/health", process));
            Assert.Equal("alive", await http.GetStringAsync("/alive"));
            Assert.True(File.Exists(_shell.Database));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_in_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var said = await _shell.RunProcess("serve", $"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", "--Logging:LogLevel:Default=Warning");
        Assert.Equal(1, said.Code);
        Assert.Contains("address already in use", said.Sentence, StringComparison.Ordinal);
        Assert.Single(said.Sentence.Split('\n'));
        Assert.DoesNotContain("   at ", said.Output, StringComparison.Ordinal);
    }

    private static async Task<string> Answer(HttpClient http, string address, System.Diagnostics.Process process)
    {
        while (true)
        {
            try
            {
                return await http.GetStringAsync(address);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => _shell.Dispose();
}
