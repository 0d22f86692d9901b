using System.Security.Cryptography;
using System.Text;

namespace Community.Web.Features.Posts;

/// <summary>Keeps a form that is sent twice from making a thing twice. Used inside the verb that makes it.</summary>
public sealed class Once(CommunityDb db) : IUseCase
{
    /// <summary>
    /// The id of what this token has made already, or null when nothing yet. The same token with another text (the
    /// back button) is refused, so that neither text is lost.
    /// </summary>
    public async Task<int?> Made(int authorId, OnceKind kind, Guid? token, string text, CancellationToken ct)
    {
        if (token is not { } known) return null;
        var used = await db.OnceTokens.AsNoTracking().SingleOrDefaultAsync(o => o.AuthorId == authorId && o.Kind == kind && o.Token == known, ct);
        if (used is null) return null;
        Rule.Require(used.TextHash == Hash(text), "form.already-sent");
        return used.MadeId;
    }

    public void Remember(int authorId, OnceKind kind, Guid? token, string text, int madeId, DateTime now)
    {
        if (token is { } known) db.Add(new OnceToken(authorId, kind, known, Hash(text), madeId, now));
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
