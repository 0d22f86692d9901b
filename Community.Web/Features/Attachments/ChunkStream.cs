namespace Community.Web.Features.Attachments;

/// <summary>What is in an attachment, as a stream over its pieces: one of them in memory at a time, read when it is needed.</summary>
internal sealed class ChunkStream(CommunityDb db, int attachmentId, long length) : Stream
{
    private byte[] _chunk = [];
    private int _number = -1;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= length || buffer.Length == 0) return 0;
        var number = (int)(Position / AttachmentChunk.Length);
        if (number != _number)
        {
            _chunk = await db.AttachmentChunks.Where(c => c.AttachmentId == attachmentId && c.Number == number).Select(c => c.Bytes).SingleOrDefaultAsync(cancellationToken)
                ?? throw new EndOfStreamException(); // destroyed while it was sent
            _number = number;
        }
        var from = (int)(Position % AttachmentChunk.Length);
        var count = Math.Min(buffer.Length, _chunk.Length - from);
        _chunk.AsMemory(from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is read asynchronously.");
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Flush() { }
}
