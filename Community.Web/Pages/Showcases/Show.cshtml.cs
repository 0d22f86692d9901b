using Community.Web.Accounts;
using Community.Web.Features.Comments;
using Community.Web.Features.Flags;
using Community.Web.Features.Follows;
using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;
using Community.Web.Features.Saves;
using Community.Web.Features.Showcases;
using Community.Web.Features.Votes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Showcases;

/// <summary>A showcase, and all that is done on its page.</summary>
[Budgeted(Budget.Posts, "Comment")]
public sealed partial class ShowModel(ShowcasePageQuery pages, QuestionRights rights, CountViews views, CurrentMember current, CastVote cast, AddComment comment, DeleteComment deleteComment,
    Follow follow, SavePost save, DeletePost delete, FlagPost flag) : PageModel, IShowsData, IThreadPage
{
    public sealed record Form(string? Body, Guid? Once);

    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty] public Form Input { get; set; } = new(null, null);

    public ShowcasePage Shown { get; private set; } = null!;
    public MemberCard? Me { get; private set; }

    public bool IsAuthor => Me?.Id == Shown.Post.Author.Id;

    /// <summary>Its author until the vendor looks at it, and again after that; once others see it, moderators, too.</summary>
    public bool MayEdit => Shown.Head.State is not ShowcaseState.Submitted && (IsAuthor || (Shown.IsShown && Me is { IsModerator: true })) && rights.MayEdit(Me, Shown.Post);

    public bool MayDelete => Me is not null && !Shown.Post.IsDeleted && (Me.IsModerator || (IsAuthor && !Shown.Post.IsLocked && Shown.Head.PublishedAt is null));

    public bool MayUndelete => rights.MayUndelete(Me, Shown.Post);

    public async Task Load(CancellationToken ct)
    {
        Me = await current.Card(ct);
        Shown = await pages.Find(Id, Me?.Reader ?? Reader.Anyone, ct);
    }

    public async Task<IActionResult> OnGetAsync(string? slug, CancellationToken ct)
    {
        await Load(ct);
        if (slug != Slug.Of(Shown.Head.Title)) return new LocalRedirectResult($"{Shown.Address}{Request.QueryString}", permanent: true);
        if (Shown.IsShown) views.Seen(Id, Me?.Id, HttpContext.Connection.RemoteIpAddress, Request.Headers.UserAgent);
        return Page();
    }

    public async Task<IActionResult> OnPostVoteAsync(int postId, CancellationToken ct)
    {
        // Read as it was sent: binding would take an empty choice and none at all for the same.
        var wanted = Request.Form["wanted"];
        if (wanted is not ["" or "Up" or "Down"] || postId != Id) return BadRequest();
        var score = await cast.Run(Id, current.Known, wanted[0] is "" ? null : Enum.Parse<VoteDirection>(wanted[0]!), ct);
        return this.Done(At(""), new { postId, score, wanted = wanted[0] });
    }

    public async Task<IActionResult> OnPostCommentAsync(int postId, CancellationToken ct)
    {
        if (postId != Id) return BadRequest();
        var made = await comment.Run(Id, current.Known, Input.Body, Input.Once, ct);
        return this.Done(At(QuestionAddress.OfComment(made)), new { id = made, postId });
    }

    public async Task<IActionResult> OnPostDeleteCommentAsync(int commentId, CancellationToken ct)
    {
        await deleteComment.Run(commentId, current.Known, ct);
        return this.Done(At("#comments"), new { commentId });
    }

    public async Task<IActionResult> OnPostFollowAsync(bool wanted, CancellationToken ct)
    {
        await follow.Question(Id, current.Known, wanted, ct);
        return this.Done(At(""), new { wanted });
    }

    public async Task<IActionResult> OnPostSaveAsync(bool wanted, CancellationToken ct)
    {
        var saves = await save.Run(Id, current.Known, wanted, ct);
        return this.Done(At(""), new { wanted, saves });
    }

    public async Task<IActionResult> OnPostFlagAsync(int postId, FlagKind? kind, CancellationToken ct)
    {
        if (postId != Id) return BadRequest();
        var isShown = await flag.Run(Id, current.Known, kind ?? 0, Input.Body, ct);
        return this.Done(isShown ? At("") : "/showcases", new { postId, kind = $"{kind}", isShown });
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken ct)
    {
        await delete.Run(Id, current.Known, Input.Body, ct);
        return this.Done(At(""), new { id = Id });
    }

    public async Task<IActionResult> OnPostUndeleteAsync(CancellationToken ct)
    {
        await delete.Undo(Id, current.Known, ct);
        return this.Done(At(""), new { id = Id });
    }

    public int HeadId => Id;
    public bool SeesVotesSplit => rights.SeesVotesSplit(Me);
    public bool ConvertsComments => false;

    public bool TakesWords(PostView post) => Shown.TakesWords;

    public bool TakesVotes(PostView post) => TakesWords(post);

    public bool MayComment(PostView post) => Me is not null && TakesWords(post) && (IsAuthor || rights.MayComment(Me));

    public IReadOnlyList<FlagKind> FlagKinds(PostView post) => [FlagKind.Spam, FlagKind.Abusive, FlagKind.Outdated, FlagKind.NeedsAttention];

    public Redrawn? Typed(string handler, int? postId = null) => HttpContext.Redrawn() is { } form && form.Is(handler, postId) ? form : null;

    public string Spot(int postId) => "#showcase";

    private string At(string spot) => $"{Request.Path}{spot}";
}
