using Community.Web.Features.Questions;

namespace Community.Web.Features.Reviews;

/// <summary>The post that a member is looking at in a queue, with what helps to judge it.</summary>
/// <param name="QuestionHtml">What an answer answers; null for a question.</param>
/// <param name="IsNew">Its author has just arrived.</param>
/// <param name="Approvals">Others who have found it fine since it came into the queue.</param>
public sealed record ReviewedPost(
    int ItemId, int Id, bool IsAnswer, int HeadId, string Title, string TagNames, string Html, string? QuestionHtml, int Score, DateTime PostedAt, DateTime? EditedAt, bool IsDeleted, HoldCause? HeldFor,
    Writer Author, DateTime JoinedAt, int Questions, int Answers, bool IsNew, string? Language, DateTime OpenedAt, int Approvals, bool IsShowcase)
{
    public string EditAddress => IsShowcase ? $"/showcases/{Id}/edit" : $"/posts/{Id}/edit";
    public IReadOnlyList<string> Tags => TagNames.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    public string Address => IsAnswer ? $"/a/{Id}" : $"/q/{Id}";
}

/// <summary>A queue as its reviewers see it: how long it is, and the one thing they look at.</summary>
/// <param name="Detail">What the queue adds to the post; null where it adds nothing.</param>
public sealed record ReviewPage(ReviewQueue Queue, int Count, ReviewedPost? Post, object? Detail);

/// <summary>Takes the next thing of a queue for a member, and reads it.</summary>
public sealed class ReviewPageQuery(CommunityDb db, ClaimReview claim, SkipReview skip, QueueCountsQuery counts, IEnumerable<IReviewDetail> details, NewMemberPolicy newMembers, TimeProvider clock) : IUseCase
{
    private const int MostStale = 20;

    public async Task<ReviewPage> Find(ReviewQueue queue, Reader reader, int? postId, CancellationToken ct)
    {
        var detail = details.FirstOrDefault(d => d.Queue == queue);
        for (var stale = 0; stale < MostStale; stale++)
        {
            var claimed = await claim.Run(queue, reader.MemberId!.Value, postId, ct);
            if (claimed is null && postId is not null) claimed = await claim.Run(queue, reader.MemberId.Value, postId = null, ct);
            if (claimed is null) break;
            var found = detail is null ? null : await detail.Find(claimed.PostId, reader, ct);
            var post = await Post(claimed.ItemId, reader).SingleOrDefaultAsync(ct);
            if (post is not null && (detail is null || found is not null)) return new(queue, await counts.Of(queue, ct), post, found);
            await skip.Run(queue, claimed.PostId, reader.MemberId.Value, ct); // nothing in it for this member to judge
        }
        return new(queue, await counts.Of(queue, ct), null, null);
    }

    internal IQueryable<ReviewedPost> Post(int itemId, Reader reader)
    {
        var (now, newBelow) = (clock.GetUtcNow().UtcDateTime, newMembers.Reputation);
        return from i in db.ReviewItems.AsNoTracking()
               join p in db.Posts.VisibleTo(reader) on i.PostId equals p.Id
               join q in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals q.Id
               join m in db.Members on p.AuthorId equals m.Id
               where i.Id == itemId
               select new ReviewedPost(i.Id, p.Id, p.RootId != null, q.Id, q.Title, q is Question ? ((Question)q).TagNames : "", p.Text.Html, p.RootId == null ? null : q.Text.Html, p.Score, p.PostedAt, p.EditedAt, p.DeletedAt != null, p.HeldFor,
                   new Writer(m.Id, m.Name, m.SuspendedUntil > now || m.Reputation < 1 ? 1 : m.Reputation, m.Roles, m.Kind), m.JoinedAt, m.QuestionCount, m.AnswerCount,
                   m.Roles == Roles.None && !m.IsOfVerifiedOrganisation && m.Reputation < newBelow, m.Language, i.OpenedAt,
                   db.Reviews.Count(r => r.ItemId == i.Id && r.At >= i.OpenedAt && r.Outcome == ReviewOutcome.Approved), p is Showcase);
    }
}
