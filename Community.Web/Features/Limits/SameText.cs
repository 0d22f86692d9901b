using Community.Web.Features.Posts;

namespace Community.Web.Features.Limits;

/// <summary>Keeps a member from posting the same text again within minutes, as a question, an answer or a comment alike. Used inside the verbs that write.</summary>
public sealed class SameText(CommunityDb db, PostingPolicy policy) : IUseCase
{
    /// <summary>Refuses with seconds to wait, the minutes of the rule, and where the first stands.</summary>
    public async Task RequireNew(int authorId, Wording wording, DateTime now, CancellationToken ct)
    {
        if (policy.SameTextMinutes == 0) return;
        var print = RecentText.PrintOf(wording);
        var own = db.RecentTexts.Where(t => t.AuthorId == authorId);
        await own.Where(t => t.Until <= now).ExecuteDeleteAsync(ct);
        if (await own.AsNoTracking().SingleOrDefaultAsync(t => t.Print == print, ct) is { } first)
            throw new RuleBrokenException("limit.same-text", Math.Max(1, (int)Math.Ceiling((first.Until - now).TotalSeconds)), policy.SameTextMinutes, Place(first));
    }

    public void Remember(int authorId, Wording wording, DateTime now, int postId, int? rootId, int? commentId = null)
    {
        if (policy.SameTextMinutes > 0) db.Add(new RecentText(authorId, RecentText.PrintOf(wording), now.AddMinutes(policy.SameTextMinutes), postId, rootId, commentId));
    }

    private static string Place(RecentText first) => first.CommentId is { } comment
        ? $"/questions/{first.RootId ?? first.PostId}#comment-{comment}"
        : ShortAddress.Of(first.PostId, first.RootId is null);
}
