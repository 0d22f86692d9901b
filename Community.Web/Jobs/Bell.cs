using System.Threading.Channels;

namespace Community.Web.Jobs;

/// <summary>Wakes a job. Rung ten times while it works, it wakes once more.</summary>
public abstract class Bell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rung.Writer.TryWrite(true);

    internal async Task Heard(CancellationToken ct) => await _rung.Reader.ReadAsync(ct);
}
