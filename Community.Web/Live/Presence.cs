namespace Community.Web.Live;

/// <summary>How many read a question just now, and how many of them write an answer.</summary>
public readonly record struct Attendance(int QuestionId, int Reading, int Answering, int Sequence);

/// <summary>
/// Who has which question open, on this node: known from what pages say every few seconds, and forgotten when they stop
/// saying it. Nothing of it is stored.
/// </summary>
public sealed class Presence(TimeProvider clock)
{
    /// <summary>Whoever has not been heard of for so long is not there any more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <summary>Whoever has not touched a key for so long is not writing any more.</summary>
    public static readonly TimeSpan TypingPatience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, Room> _rooms = [];

    /// <param name="sequence">The thread's, as just read.</param>
    public void Reads(int questionId, string connection, string visitor, int sequence) => Seen(questionId, connection, visitor, sequence, types: false);

    public void Types(int questionId, string connection, string visitor, int sequence) => Seen(questionId, connection, visitor, sequence, types: true);

    public void Leaves(int questionId, string connection)
    {
        lock (_lock) _rooms.GetValueOrDefault(questionId)?.Seats.Remove(connection);
    }

    public void Leaves(string connection)
    {
        lock (_lock)
            foreach (var room in _rooms.Values) room.Seats.Remove(connection);
    }

    /// <summary>Forgets the dead and answers the questions whose numbers are others than when this was last asked.</summary>
    public IReadOnlyList<Attendance> Changes()
    {
        var now = clock.GetUtcNow();
        List<Attendance> changes = [];
        lock (_lock)
        {
            foreach (var (id, room) in _rooms)
            {
                foreach (var (connection, _) in room.Seats.Where(s => now - s.Value.SeenAt > Patience).ToList()) room.Seats.Remove(connection);
                var reading = room.Seats.Values.Select(s => s.Visitor).Distinct().Count();
                var answering = room.Seats.Values.Where(s => now - s.TypedAt <= TypingPatience).Select(s => s.Visitor).Distinct().Count();
                if (room.Told != (reading, answering)) changes.Add(new(id, reading, answering, room.Sequence));
                room.Told = (reading, answering);
                if (reading == 0) _rooms.Remove(id);
            }
        }
        return changes;
    }

    private void Seen(int questionId, string connection, string visitor, int sequence, bool types)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (!_rooms.TryGetValue(questionId, out var room)) _rooms[questionId] = room = new();
            room.Sequence = Math.Max(room.Sequence, sequence);
            var seat = room.Seats.GetValueOrDefault(connection);
            if (seat is null) room.Told = null; // a page that has just come knows no numbers yet
            var typedAt = types ? now : seat?.TypedAt;
            room.Seats[connection] = new(visitor, now, typedAt);
        }
    }

    private sealed record Seat(string Visitor, DateTimeOffset SeenAt, DateTimeOffset? TypedAt);

    private sealed class Room
    {
        public Dictionary<string, Seat> Seats { get; } = [];
        public int Sequence { get; set; }
        public (int Reading, int Answering)? Told { get; set; }
    }
}
