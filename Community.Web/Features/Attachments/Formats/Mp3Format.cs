namespace Community.Web.Features.Attachments.Formats;

/// <summary>MP3: sound, frame after frame to the end; what is told of it before and behind is left out.</summary>
internal sealed class Mp3Format : IFileFormat
{
    private const int HeaderLength = 4, FewestFrames = 3, OldTagLength = 128;

    private static readonly int[] BitRates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] BitRates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] SampleRates = [44100, 48000, 32000];

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("ID3"u8) || (head.Length >= HeaderLength && FrameLength(head) > 0);

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        var file = ByteReader.Of(content);
        while (file.Rest.StartsWith("ID3"u8))
        {
            var tag = file.Take(10);
            file.Take((tag[6] << 21) | (tag[7] << 14) | (tag[8] << 7) | tag[9]);
        }
        while (file.Left > 0 && file.Rest[0] == 0) file.Take(1); // room that the tag had left
        var from = file.At;
        var frames = 0;
        while (file.Left >= HeaderLength && FrameLength(file.Rest) is > 0 and var length && length <= file.Left)
        {
            file.Take(length);
            frames++;
        }
        // The last frame may be cut off; tags of the old kind, or of others, follow it.
        ByteReader.Require(frames >= FewestFrames && (file.Left <= OldTagLength + 2048 || file.Rest.StartsWith("APETAGEX"u8)));
        return new(AttachmentKind.Mp3, new MemoryStream(file.Since(from).ToArray()));
    }

    /// <summary>Of a frame of layer III with its header; 0 where none begins.</summary>
    private static int FrameLength(ReadOnlySpan<byte> at)
    {
        if (at[0] != 0xFF || (at[1] & 0xE6) != 0xE2) return 0;
        var version = (at[1] >> 3) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
        var (rate, samples) = (at[2] >> 4, (at[2] >> 2) & 3);
        if (version == 1 || rate is 0 or 15 || samples == 3) return 0;
        var perSecond = SampleRates[samples] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
        return ((version == 3 ? 144 * BitRates1[rate] : 72 * BitRates2[rate]) * 1000 / perSecond) + ((at[2] >> 1) & 1);
    }
}
