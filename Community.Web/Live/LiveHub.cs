using System.Globalization;
using System.Security.Claims;
using Community.Web.Accounts;
using Community.Web.Features.Boards;
using Community.Web.Features.Notifications;
using Community.Web.Features.Posts;
using Community.Web.Features.Reviews;
using Microsoft.AspNetCore.SignalR;

namespace Community.Web.Live;

/// <summary>
/// Where open pages say what they show. Every call asks anew whether this reader may see it; the answer is null (or false)
/// when not. What the hub tells by itself is in <see cref="Message"/>.
/// </summary>
public sealed class LiveHub(CommunityDb db, ThreadSinceQuery threads, InboxSinceQuery inbox, BoardTopQuery boards, Presence presence, PersonalConnections personal, PrivilegePolicy privileges, TimeProvider clock) : Hub
{
    private const int MostCircles = 50;

    /// <summary>
    /// Tells the caller of this thread from now on, and counts them as reading; to stay counted, a page says so again at
    /// least every <see cref="Presence.Patience"/>. Answers the thread's present sequence.
    /// </summary>
    public async Task<int?> WatchQuestion(int id)
    {
        var sequence = await threads.Sequence(id, await WhoReads(), Context.ConnectionAborted);
        if (sequence is not { } now || !await Join(Circles.Question(id))) return null;
        presence.Reads(id, Context.ConnectionId, Visitor, now);
        return now;
    }

    public async Task LeaveQuestion(int id)
    {
        presence.Leaves(id, Context.ConnectionId);
        Joined.Remove(Circles.Question(id));
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, Circles.Question(id));
    }

    public async Task<bool> WatchTag(string name)
        => await db.Tags.AnyAsync(t => t.Name == name, Context.ConnectionAborted) && await Join(Circles.Feed(Circles.TagFeed(name)));

    public async Task<bool> WatchFeed(string name)
        => (await MayWatchQueue(name) || name == Circles.Questions || (Circles.BoardOf(name) is { } key && await boards.Exists(key, Context.ConnectionAborted))
            || (Circles.CompanyBoardOf(name) is { } companies && boards.ExistsOfCompanies(companies))) && await Join(Circles.Feed(name));

    /// <summary>Queues are for those who may look after them.</summary>
    private async Task<bool> MayWatchQueue(string feed) => QueueNames.Find(Circles.QueueOf(feed)) is { } queue && MemberId is { } id && await FindMember(id) is { } member
        && member.May(ReviewQueues.RightOf(queue), privileges, clock.GetUtcNow().UtcDateTime);

    /// <summary>The caller is writing an answer; said again every few seconds for as long as they do.</summary>
    public async Task Typing(int questionId)
    {
        if (MemberId is not null && await threads.Sequence(questionId, await WhoReads(), Context.ConnectionAborted) is { } now)
            presence.Types(questionId, Context.ConnectionId, Visitor, now);
    }

    public async Task<ThreadSince?> Since(int rootId, int sequence)
        => await threads.Find(rootId, sequence, await WhoReads(), Context.ConnectionAborted);

    public async Task<InboxSince?> SinceInbox(int sequence)
        => personal.Has(Context.ConnectionId) && MemberId is { } id ? await inbox.Find(id, sequence, Context.ConnectionAborted) : null;

    public override async Task OnConnectedAsync()
    {
        if (MemberId is not { } id || await FindMember(id) is not { } member || member.IsSuspended(clock.GetUtcNow().UtcDateTime)) return;
        personal.Add(id, Context);
        await Groups.AddToGroupAsync(Context.ConnectionId, Circles.Member(id));
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        presence.Leaves(Context.ConnectionId);
        personal.Remove(Context.ConnectionId);
        return Task.CompletedTask;
    }

    private int? MemberId => Context.User?.FindFirstValue(CurrentMember.Claim) is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : null;

    /// <summary>A member is one however many pages they have open; so is a browser that is not signed in and names itself.</summary>
    private string Visitor => MemberId is { } id ? $"member {id}"
        : Context.GetHttpContext()?.Request.Query["visitor"].ToString() is { Length: > 0 and <= 40 } named ? $"visitor {named}" : Context.ConnectionId;

    private HashSet<string> Joined => (HashSet<string>)(Context.Items[nameof(Joined)] ??= new HashSet<string>());

    private async Task<bool> Join(string circle)
    {
        if (Joined.Count >= MostCircles && !Joined.Contains(circle)) return false;
        if (Joined.Add(circle)) await Groups.AddToGroupAsync(Context.ConnectionId, circle);
        return true;
    }

    private async Task<Reader> WhoReads() => MemberId is { } id && await FindMember(id) is { } member ? Reader.Of(member) : Reader.Anyone;

    private Task<Member?> FindMember(int id) => db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, Context.ConnectionAborted);
}
