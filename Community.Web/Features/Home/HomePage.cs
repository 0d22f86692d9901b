using Community.Web.Features.Moderation;
using Community.Web.Features.Notifications;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Home;

/// <summary>The home page: everyone's own work first.</summary>
public sealed record HomePage(IReadOnlyList<QuestionRow> Hot, IReadOnlyList<QuestionRow> Solved, HomeOfMember? Mine, HomeOfStaff? Staff);

/// <summary>What a member comes for.</summary>
/// <param name="FollowsTags">Without any there is nothing to wait for under them.</param>
public sealed record HomeOfMember(IReadOnlyList<QuestionRow> MyOpen, IReadOnlyList<InboxRow> News, bool FollowsTags, IReadOnlyList<QuestionRow> UnansweredInMyTags);

/// <summary>What moderators and the vendor's staff look after.</summary>
public sealed record HomeOfStaff(int WaitingDays, IReadOnlyList<QuestionRow> Waiting, IReadOnlyList<RecentAct> Recent);

/// <summary>Reads the home page: two statements for visitors, four more for members, two more for staff.</summary>
public sealed class HomePageQuery(CommunityDb db, InboxPageQuery inbox, RecentActsQuery acts, HomeOptions home, TimeProvider clock) : IUseCase
{
    public async Task<HomePage> Find(Reader reader, bool isStaff, CancellationToken ct) => new(
        await Hot(reader).ToListAsync(ct),
        await Solved(reader).ToListAsync(ct),
        reader.MemberId is { } id ? await OfMember(reader, id, ct) : null,
        isStaff ? await OfStaff(reader, ct) : null);

    private async Task<HomeOfMember> OfMember(Reader reader, int id, CancellationToken ct)
    {
        var tags = await FollowedTags(id).ToListAsync(ct);
        return new(
            await MyOpen(reader, id).ToListAsync(ct),
            await inbox.Rows(reader, id, null).Take(home.NewsRows).ToListAsync(ct),
            tags.Count > 0,
            tags.Count > 0 ? await Unanswered(reader, tags).ToListAsync(ct) : []);
    }

    private async Task<HomeOfStaff> OfStaff(Reader reader, CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-home.WaitingDays);
        return new(home.WaitingDays, await Waiting(reader, before).ToListAsync(ct), await acts.Recent(reader, home.Rows).ToListAsync(ct));
    }

    internal IQueryable<QuestionRow> Hot(Reader reader) => db.Rows(db.Questions.ListedFor(reader).HottestFirst(null).Take(home.Rows));

    internal IQueryable<QuestionRow> Solved(Reader reader) => db.Rows(db.Questions.ListedFor(reader).Where(q => q.AcceptedAt != null)
        .OrderByDescending(q => q.AcceptedAt).ThenByDescending(q => q.Id).Take(home.Rows));

    internal IQueryable<int> FollowedTags(int memberId) => db.TagFollows.Where(f => f.MemberId == memberId).Select(f => f.TagId);

    internal IQueryable<QuestionRow> MyOpen(Reader reader, int memberId) => db.Rows(db.Questions.ListedFor(reader)
        .Where(q => q.AuthorId == memberId && q.AcceptedId == null && q.ClosedAt == null).NewestFirst(null).Take(home.Rows));

    internal IQueryable<QuestionRow> Unanswered(Reader reader, IReadOnlyList<int> tags) => db.Rows(db.Questions.ListedFor(reader).Unanswered()
        .Where(q => q.ClosedAt == null && q.Tags.Any(t => tags.Contains(t.TagId))).NewestFirst(null).Take(home.Rows));

    /// <summary>Nobody has tried an answer; the newest of those that have waited long enough first, since the oldest wait for ever.</summary>
    internal IQueryable<QuestionRow> Waiting(Reader reader, DateTime before) => db.Rows(db.Questions.ListedFor(reader).Unanswered()
        .Where(q => q.PostedAt < before && q.AnswerCount == 0 && q.ClosedAt == null).NewestFirst(null).Take(home.Rows));
}
