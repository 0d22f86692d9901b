namespace Community.Web.Features.Search;

/// <summary>The words of a thread, cut and ready to be put into the index: one list of terms to each <see cref="SearchField"/>.</summary>
public sealed record CutThread(int Id, IReadOnlyList<IReadOnlyList<string>> Fields)
{
    // More than anyone reads; keeps the longest thread from holding up who writes in it.
    private const int MostText = 200_000;

    /// <summary>Stands between two answers or comments, so that no phrase reaches from one into the next.</summary>
    private const string Gap = "¶";

    public int Length => Fields.Sum(f => f.Count);

    /// <param name="answers">The answers that stand, as they are read; the oldest first.</param>
    /// <param name="comments">What is remarked on all of these.</param>
    public static CutThread Of(int id, string title, string tags, string body, IEnumerable<string> answers, IEnumerable<string> comments)
        => new(id, [[.. Terms(title)], [.. Terms(tags)], [.. Terms(body)], Joined(answers), Joined(comments)]);

    private static List<string> Joined(IEnumerable<string> texts)
    {
        List<string> words = [];
        var length = 0;
        foreach (var text in texts)
        {
            if ((length += text.Length) > MostText) break;
            if (words.Count > 0) words.Add(Gap);
            words.AddRange(Terms(text));
        }
        return words;
    }

    private static IEnumerable<string> Terms(string text) => Cutter.Cut(text).Select(t => t.Text);
}
