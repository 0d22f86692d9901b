using Community.Web.Features.Members;
using Community.Web.Features.Questions;

namespace Community.Web.Pages;

/// <summary>A page on which a thread stands, of a question or of a showcase, for the parts that draw posts and comments.</summary>
public interface IThreadPage
{
    MemberCard? Me { get; }
    int HeadId { get; }
    bool SeesVotesSplit { get; }

    /// <summary>What is a comment can be made an answer.</summary>
    bool ConvertsComments { get; }

    bool TakesWords(PostView post);

    bool TakesVotes(PostView post);

    bool MayComment(PostView post);

    IReadOnlyList<FlagKind> FlagKinds(PostView post);

    /// <summary>The form that was refused or kept, if it is this one.</summary>
    Redrawn? Typed(string handler, int? postId = null);

    /// <summary>Where on the page a post stands.</summary>
    string Spot(int postId);
}

/// <summary>One post of a thread's page.</summary>
public record ThreadPart(IThreadPage Page, PostView Post)
{
    public bool IsOwn => Page.Me?.Id == Post.Author.Id;
    public string Spot => Page.Spot(Post.Id);
}

/// <summary>Some of a post's comments. More than the first few are folded.</summary>
public sealed record CommentLines(IThreadPage Page, IEnumerable<CommentView> Comments)
{
    public const int Shown = 5;
}

/// <summary>What keeps a reader in touch with a thread.</summary>
/// <param name="ListCount">In how many of the reader's lists it stands.</param>
public sealed record HeadPart(IThreadPage Page, bool IsFollowed, bool IsSaved, int SaveCount, int ListCount);

/// <param name="Address">The short one.</param>
public sealed record SharePart(int PostId, string Address);
