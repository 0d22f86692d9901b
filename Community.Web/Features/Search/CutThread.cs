namespace Community.Web.Features.Search;

/// <summary>The words of a thread, cut and ready to be put into the index: one list of terms to each <see cref="SearchField"/>.</summary>
public sealed record CutThread(int Id, IReadOnlyList<IReadOnlyList<string>> Fields)
{
    // More than anyone reads; keeps the longest thread from holding up who writes in it.
    private const int MostAnswerText = 200_000;

    /// <summary>Stands between two answers, so that no phrase reaches from one into the next.</summary>
    private const string Gap = "¶";

    public int Length => Fields.Sum(f => f.Count);

    /// <param name="answers">The answers that stand, as they are read; the oldest first.</param>
    public static CutThread Of(int id, string title, string tags, string body, IEnumerable<string> answers)
    {
        List<string> words = [];
        var text = 0;
        foreach (var answer in answers)
        {
            if ((text += answer.Length) > MostAnswerText) break;
            if (words.Count > 0) words.Add(Gap);
            words.AddRange(Terms(answer));
        }
        return new(id, [[.. Terms(title)], [.. Terms(tags)], [.. Terms(body)], words]);
    }

    private static IEnumerable<string> Terms(string text) => Cutter.Cut(text).Select(t => t.Text);
}
