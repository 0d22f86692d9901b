using System.Text;

namespace Community.Domain.Posts;

/// <summary>Whether an edit makes another post of it: another title, or enough of the text that readers see.</summary>
public static class MaterialChange
{
    /// <summary>
    /// Counts the characters (code points) that the shortest edit script inserts and deletes, so a replaced one counts twice.
    /// Enough is <see cref="MaterialPolicy.Characters"/>, or <see cref="MaterialPolicy.Percent"/> of the longer text, whichever
    /// is less. A run of white space is one character, and none at the ends.
    /// </summary>
    public static bool Between(string? oldTitle, string? newTitle, string oldText, string newText, MaterialPolicy? policy = null)
    {
        if (!Seen(oldTitle).SequenceEqual(Seen(newTitle))) return true;

        policy ??= new();
        var (before, after) = (Seen(oldText), Seen(newText));
        var longer = Math.Max(before.Length, after.Length);
        var share = (int)Math.Min(int.MaxValue, ((long)longer * policy.Percent + 99) / 100);
        return TakesAtLeast(Math.Max(1, Math.Min(policy.Characters, share)), before, after);
    }

    private static int[] Seen(string? text)
    {
        var seen = new List<int>(text?.Length ?? 0);
        foreach (var c in (text ?? "").EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(c)) seen.Add(c.Value);
            else if (seen.Count > 0 && seen[^1] != ' ') seen.Add(' ');
        }
        if (seen.Count > 0 && seen[^1] == ' ') seen.RemoveAt(seen.Count - 1);
        return [.. seen];
    }

    /// <summary>
    /// Myers' greedy O(N·D) search for the shortest edit script, given up as soon as it must be <paramref name="limit"/> long.
    /// furthest[k] is how far into <paramref name="before"/> the edits so far reach on diagonal k, where k = deletions − insertions.
    /// </summary>
    private static bool TakesAtLeast(int limit, ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var same = before.CommonPrefixLength(after);
        before = before[same..];
        after = after[same..];
        while (!before.IsEmpty && !after.IsEmpty && before[^1] == after[^1])
        {
            before = before[..^1];
            after = after[..^1];
        }
        if (Math.Abs(before.Length - after.Length) >= limit) return true; // no script is shorter than the difference in length

        // An edit script is never longer than both texts together.
        limit = Math.Min(limit, before.Length + after.Length + 1);
        var furthest = new int[2 * limit + 1];
        for (var edits = 0; edits < limit; edits++)
        {
            for (var k = -edits; k <= edits; k += 2)
            {
                var insert = k == -edits || (k != edits && furthest[limit + k - 1] < furthest[limit + k + 1]);
                var x = edits == 0 ? 0 : insert ? furthest[limit + k + 1] : furthest[limit + k - 1] + 1;
                var y = x - k;
                if (x <= before.Length && y >= 0 && y <= after.Length) x += before[x..].CommonPrefixLength(after[y..]);
                if (x >= before.Length && x - k >= after.Length) return false;
                furthest[limit + k] = x;
            }
        }
        return true;
    }
}
