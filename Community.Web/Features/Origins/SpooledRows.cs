namespace Community.Web.Features.Origins;

internal sealed record PostRow(int Id, bool IsQuestion, int? Parent, DateTime At, int Score, int Views, int? User, string? UserName, DateTime? EditedAt,
    DateTime ActiveAt, string? Title, string? Tags, int? Accepted, DateTime? ClosedAt, string? Licence, string? Body) : SpooledRow;

internal sealed record HistoryRow(int Id, int Type, int PostId, string Group, DateTime At, int? User, string? UserName, string? Comment, string Text) : SpooledRow;

internal sealed record CommentRow(int Id, int PostId, int Score, string Text, DateTime At, int? User, string? UserName, string? Licence) : SpooledRow;

internal sealed record VoteRow(int Id, int PostId, int Type, DateTime At) : SpooledRow;

/// <summary>A row of the dump as it waits for its batch.</summary>
internal abstract record SpooledRow
{
    public void Write(BinaryWriter to)
    {
        switch (this)
        {
            case PostRow r:
                to.Write((byte)1); to.Write(r.Id); to.Write(r.IsQuestion); Put(to, r.Parent); Put(to, r.At); to.Write(r.Score); to.Write(r.Views);
                Put(to, r.User); Put(to, r.UserName); Put(to, r.EditedAt); Put(to, r.ActiveAt); Put(to, r.Title); Put(to, r.Tags); Put(to, r.Accepted);
                Put(to, r.ClosedAt); Put(to, r.Licence); Put(to, r.Body);
                break;
            case HistoryRow r:
                to.Write((byte)2); to.Write(r.Id); to.Write(r.Type); to.Write(r.PostId); to.Write(r.Group); Put(to, r.At); Put(to, r.User); Put(to, r.UserName);
                Put(to, r.Comment); to.Write(r.Text);
                break;
            case CommentRow r:
                to.Write((byte)3); to.Write(r.Id); to.Write(r.PostId); to.Write(r.Score); to.Write(r.Text); Put(to, r.At); Put(to, r.User); Put(to, r.UserName); Put(to, r.Licence);
                break;
            case VoteRow r:
                to.Write((byte)4); to.Write(r.Id); to.Write(r.PostId); to.Write(r.Type); Put(to, r.At);
                break;
            default: throw new InvalidOperationException($"No way to keep a {GetType().Name}.");
        }
    }

    public static SpooledRow Read(BinaryReader from) => from.ReadByte() switch
    {
        1 => new PostRow(from.ReadInt32(), from.ReadBoolean(), Int(from), Time(from), from.ReadInt32(), from.ReadInt32(), Int(from), Text(from), TimeOrNull(from),
            Time(from), Text(from), Text(from), Int(from), TimeOrNull(from), Text(from), Text(from)),
        2 => new HistoryRow(from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadString(), Time(from), Int(from), Text(from), Text(from), from.ReadString()),
        3 => new CommentRow(from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadString(), Time(from), Int(from), Text(from), Text(from)),
        4 => new VoteRow(from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), Time(from)),
        var kind => throw new InvalidDataException($"No row of kind {kind} is spooled."),
    };

    private static void Put(BinaryWriter to, int? value)
    {
        to.Write(value.HasValue);
        if (value is { } number) to.Write(number);
    }

    private static void Put(BinaryWriter to, string? value)
    {
        to.Write(value is not null);
        if (value is not null) to.Write(value);
    }

    private static void Put(BinaryWriter to, DateTime? value) => to.Write(value?.Ticks ?? 0);

    private static int? Int(BinaryReader from) => from.ReadBoolean() ? from.ReadInt32() : null;

    private static string? Text(BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;

    private static DateTime Time(BinaryReader from) => new(from.ReadInt64(), DateTimeKind.Utc);

    private static DateTime? TimeOrNull(BinaryReader from) => from.ReadInt64() is not 0 and var ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;
}
