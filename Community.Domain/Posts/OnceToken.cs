namespace Community.Domain.Posts;

/// <summary>What a form creates, told apart so that one token may be used once for each. Numbers are stored.</summary>
public enum OnceKind { Question = 1, Answer = 2, Comment = 3, Message = 4, Showcase = 5, Organisation = 6 }

/// <summary>A form that was sent: sending it again leads to what it made, instead of making it twice.</summary>
public sealed class OnceToken
{
    public OnceToken(int authorId, OnceKind kind, Guid token, string textHash, int madeId, DateTime at)
        => (AuthorId, Kind, Token, TextHash, MadeId, At) = (authorId, kind, token, textHash, madeId, at);

    public int AuthorId { get; private set; }
    public OnceKind Kind { get; private set; }
    public Guid Token { get; private set; }
    public string TextHash { get; private set; } = "";
    public int MadeId { get; private set; }
    public DateTime At { get; private set; }
}
