using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Community.Web.Features.Questions;

/// <summary>
/// Who has looked at which question, in memory: one view per member or visitor, question and quarter of an hour; and when a
/// member did so last. What has gathered is written by <see cref="WriteViews"/>. Knows visitors only by a hash whose salt is new every day.
/// </summary>
public sealed class CountViews(TimeProvider clock)
{
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(15);
    private const int MostRemembered = 200_000;

    private readonly ConcurrentDictionary<(int Question, long Visitor), DateTime> _seen = new();
    private readonly Lock _change = new();
    private Dictionary<int, int> _gathered = [];
    private Dictionary<(int Member, int Post), DateTime> _looks = [];
    private (DateOnly Day, byte[] Bytes) _salt;

    public void Seen(int questionId, int? memberId, IPAddress? address, string? agent)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (memberId is { } member) GiveBackLooks([new((member, questionId), now)]);
        var visit = (questionId, memberId is { } id ? -id : Visitor(address, agent, DateOnly.FromDateTime(now)));
        if (_seen.TryGetValue(visit, out var before) && now - before < Once) return;
        if (_seen.Count >= MostRemembered) Forget(now);
        _seen[visit] = now;
        GiveBack([new(questionId, 1)]);
    }

    /// <summary>The views since this was last asked, by question.</summary>
    internal IReadOnlyDictionary<int, int> Take()
    {
        Forget(clock.GetUtcNow().UtcDateTime);
        lock (_change) return Interlocked.Exchange(ref _gathered, []);
    }

    /// <summary>When members looked last at what, since this was last asked.</summary>
    internal IReadOnlyDictionary<(int Member, int Post), DateTime> TakeLooks()
    {
        lock (_change) return Interlocked.Exchange(ref _looks, []);
    }

    /// <summary>What a member looked at and is not written yet.</summary>
    internal void Forget(int memberId)
    {
        lock (_change)
            foreach (var look in _looks.Keys.Where(l => l.Member == memberId).ToList()) _looks.Remove(look);
    }

    internal void GiveBackLooks(IEnumerable<KeyValuePair<(int Member, int Post), DateTime>> looks)
    {
        lock (_change)
            foreach (var (look, at) in looks)
                if (_looks.GetValueOrDefault(look) < at) _looks[look] = at;
    }

    internal void GiveBack(IEnumerable<KeyValuePair<int, int>> views)
    {
        lock (_change)
            foreach (var (question, count) in views) _gathered[question] = _gathered.GetValueOrDefault(question) + count;
    }

    private void Forget(DateTime now)
    {
        foreach (var (visit, at) in _seen)
            if (now - at >= Once) _seen.TryRemove(new(visit, at));
        if (_seen.Count >= MostRemembered) _seen.Clear();
    }

    private long Visitor(IPAddress? address, string? agent, DateOnly day)
    {
        byte[] salt;
        lock (_change) salt = (_salt.Day == day && _salt.Bytes is not null ? _salt : _salt = (day, RandomNumberGenerator.GetBytes(16))).Bytes;
        var hash = HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{address}\n{agent}"));
        return BitConverter.ToInt64(hash) & long.MaxValue; // members are below zero
    }
}
