namespace Community.Web.Features.Reviews;

/// <summary>Decides at the door whether what was just written is shown at once, and whether somebody is to look at it. Staff are let through.</summary>
public sealed class Admission(CommunityDb db, ReviewPolicy reviews, SensitiveWords words, NewMemberPolicy newMembers, TimeProvider clock) : IUseCase
{
    /// <param name="question">What is answered; null for a question.</param>
    /// <param name="heading">What stands beside the body: title and tags.</param>
    public async Task Admit(Post post, Question? question, Member author, string heading, Wording wording, CancellationToken ct)
    {
        if (author.IsStaff) return;
        if (Find(heading, wording) is not null)
        {
            await Hold(post, HoldCause.Words, ct);
            return;
        }
        if (author.IsNew(newMembers) && await db.Posts.Everything().CountAsync(p => p.AuthorId == author.Id, ct) < reviews.FirstPosts)
        {
            if (reviews.HoldFirstPosts) await Hold(post, HoldCause.FirstPost, ct);
            else post.WantReview(ReviewQueue.FirstPosts);
        }
        else if (question is not null && reviews.IsLate(author, question, clock.GetUtcNow().UtcDateTime)) post.WantReview(ReviewQueue.LateAnswers);
    }

    /// <summary>Comments do not wait: whoever writes one is asked for other words, and keeps what was typed.</summary>
    public void Admit(Member author, Wording wording) => Rule.Require(author.IsStaff || Find("", wording) is null, "comment.needs-other-words");

    /// <summary>An edit brought words to be looked at. Those that stood there before have been.</summary>
    public async Task Again(Post post, Member by, string before, string heading, Wording wording, CancellationToken ct)
    {
        if (!by.IsStaff && Find(heading, wording) is not null && words.Find(before) is null) await Hold(post, HoldCause.Edit, ct);
    }

    private string? Find(string heading, Wording wording) => words.Find($"{heading}\n{wording.Visible}\n{wording.Markdown}");

    private async Task Hold(Post post, HoldCause cause, CancellationToken ct)
        => post.Hold(cause, await db.Members.SingleAsync(m => m.Id == SystemMember.Community, ct), clock.GetUtcNow().UtcDateTime);
}
