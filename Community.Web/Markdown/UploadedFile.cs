namespace Community.Web.Markdown;

/// <summary>What a reader is told of an uploaded file before it is there.</summary>
/// <param name="Weight">What it is and how big, said beside a link.</param>
/// <param name="Width">In pixels, so that the page keeps room for the picture; null where it is none.</param>
public sealed record UploadedFile(string Weight, int? Width, int? Height);
