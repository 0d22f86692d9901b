using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Community.Tests.Support;

/// <summary>What the hub told: the message's name and arguments.</summary>
public sealed record Told(string Name, JsonArray Arguments)
{
    public int NumberAt(int index) => Arguments[index]!.GetValue<int>();

    public override string ToString() => $"{Name}({string.Join(", ", Arguments.Select(a => a?.ToJsonString() ?? "null"))})";
}

/// <summary>An open page's connection: SignalR's JSON protocol over a bare WebSocket, as far as tests need it.</summary>
public sealed class LiveClient : IAsyncDisposable
{
    private const byte End = 0x1e;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ClientWebSocket _socket = new();
    private readonly Channel<Told> _told = Channel.CreateUnbounded<Told>();
    private readonly Dictionary<string, TaskCompletionSource<JsonNode?>> _calls = [];
    private readonly SemaphoreSlim _sending = new(1, 1);
    private Task _listening = Task.CompletedTask;
    private int _call;

    public static async Task<LiveClient> Connect(Site site, Member? member = null)
    {
        var client = new LiveClient();
        if (member is not null) client._socket.Options.SetRequestHeader("X-Member", $"{member.Id}");
        await client._socket.ConnectAsync(new UriBuilder(site.Address) { Scheme = "ws", Path = "/live" }.Uri, default);
        await client.Send(new { protocol = "json", version = 1 });
        Assert.Equal("{}", Encoding.UTF8.GetString(Assert.Single(await client.Receive())));
        client._listening = client.Listen();
        return client;
    }

    /// <summary>Calls the hub and waits for its answer.</summary>
    public async Task<JsonNode?> Call(string method, params object?[] arguments)
    {
        var id = $"{Interlocked.Increment(ref _call)}";
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_calls) _calls[id] = answer;
        await Send(new { type = 1, invocationId = id, target = method, arguments });
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>The next message, but for presence, which comes when it likes.</summary>
    public async Task<Told> Next()
    {
        for (; ; )
            if (await NextOfAll() is { Name: not "PresenceChanged" } told) return told;
    }

    /// <summary>The next message of that name; others before it are let go.</summary>
    public async Task<Told> Next(string name)
    {
        for (; ; )
            if (await NextOfAll() is var told && told.Name == name) return told;
    }

    /// <summary>The server has ended the connection.</summary>
    public Task Ended() => _told.Reader.Completion.WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
        _sending.Dispose();
    }

    private Task<Told> NextOfAll() => _told.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    private async Task Send(object message)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(message, Json), End];
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, true, default);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task Listen()
    {
        try
        {
            while (await Receive() is { Count: > 0 } records)
                foreach (var record in records) Hear(JsonNode.Parse(record)!.AsObject());
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // the connection is over
        }
        _told.Writer.TryComplete();
    }

    private void Hear(JsonObject message)
    {
        switch ((int)message["type"]!)
        {
            case 1:
                _told.Writer.TryWrite(new((string)message["target"]!, message["arguments"]!.AsArray()));
                break;
            case 3:
                TaskCompletionSource<JsonNode?> answer;
                lock (_calls) answer = _calls[(string)message["invocationId"]!];
                if (message["error"] is { } error) answer.SetException(new InvalidOperationException((string)error!));
                else answer.SetResult(message["result"]);
                break;
        }
    }

    /// <summary>What has arrived, record by record; nothing when the other side has closed.</summary>
    private async Task<List<byte[]>> Receive()
    {
        using var arrived = new MemoryStream();
        var buffer = new byte[4096];
        do
        {
            var part = await _socket.ReceiveAsync(buffer, default);
            if (part.MessageType is WebSocketMessageType.Close) return [];
            arrived.Write(buffer, 0, part.Count);
        }
        while (arrived.Length == 0 || arrived.GetBuffer()[arrived.Length - 1] != End);
        List<byte[]> records = [];
        var all = arrived.ToArray().AsSpan();
        foreach (var range in all.Split(End))
            if (all[range] is { Length: > 0 } record) records.Add(record.ToArray());
        return records;
    }
}
