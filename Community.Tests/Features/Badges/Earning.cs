using Community.Web.Features.Badges;
using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;
using Community.Web.Features.Saves;
using Community.Web.Features.Votes;

namespace Community.Tests.Features.Badges;

/// <summary>A community whose members earn badges by what they do, and the many who vote for them.</summary>
public abstract class Earning : IAsyncLifetime
{
    private readonly List<Member> _crowd = [];

    protected Site Site { get; } = new();
    protected Member Ann { get; private set; } = null!;
    protected Member Ben { get; private set; } = null!;
    protected Member Cy { get; private set; } = null!;
    protected Member Mo { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
        => (Ann, Ben, Cy, Mo) = (await Site.Member("ann"), await Site.Member("ben"), await Site.Member("cy"), await Site.Member("mo", roles: Roles.Moderator));

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal static int Number(string code) => BadgeCatalogue.All.Single(e => e.Badge.Code == code).Badge.Number;

    /// <summary>How often a member holds a badge, by its code.</summary>
    protected async Task<int> Has(Member member, string code)
    {
        var number = Number(code);
        return await Site.Read(db => db.BadgeAwards.CountAsync(a => a.Badge == number && a.MemberId == member.Id && a.LapsedAt == null));
    }

    /// <summary>Not yet, then the act, and then it is earned.</summary>
    protected async Task Earns(Member member, string code, Func<Task> last)
    {
        var before = await Has(member, code);
        await last();
        Assert.Equal((code, before + 1), (code, await Has(member, code)));
    }

    protected async Task DoesNotEarn(Member member, string code, Func<Task> act)
    {
        var before = await Has(member, code);
        await act();
        Assert.Equal((code, before), (code, await Has(member, code)));
    }

    /// <summary>What is awarded by night.</summary>
    protected Task Night() => Site.Do<AwardEarned>(award => award.Run(default));

    /// <summary>Members who have nothing to do but vote.</summary>
    protected async Task<IReadOnlyList<Member>> Crowd(int size)
    {
        while (_crowd.Count < size) _crowd.Add(await Site.Member($"voter {_crowd.Count}"));
        return _crowd[..size];
    }

    /// <summary>Upvotes by members who have not voted on it yet, until the score is there.</summary>
    protected async Task Raise(int postId, int from, int to)
    {
        foreach (var voter in (await Crowd(to)).Skip(from)) await Site.Vote(postId, voter, VoteDirection.Up);
    }

    protected void Wait(TimeSpan time) => Site.Clock.Advance(time);

    protected void WaitDays(double days) => Wait(TimeSpan.FromDays(days));

    protected Task Save(int question, Member by, bool wanted = true) => Site.Do<SavePost>(save => save.Run(question, by.Id, wanted, default));

    protected Task Describe(Member member, string? about) => Site.Do<DescribeMember>(describe => describe.Run(member.Id, about, default));

    /// <summary>Opens the first page of a day.</summary>
    protected Task ComeBy(Member member) => Site.Do<SeeMember>(see => see.Run(member.Id, default));

    /// <summary>So many different members open the question.</summary>
    protected async Task View(int question, int times)
    {
        var views = Site.Services.GetRequiredService<CountViews>();
        for (var i = 0; i < times; i++) views.Seen(question, _viewer++, null, null);
        await Site.Do<WriteViews>(write => write.Run(default));
    }

    private int _viewer = 1_000_000;

    protected Task Edit(int postId, Member by, string body)
        => Site.Do<EditPost>(edit => edit.Run(postId, by.Id, new(Some.Title, body, Some.Tags), null, null, default));

    /// <summary>Lets the hours pass until it is such a time.</summary>
    protected void WaitUntil(Func<DateTime, bool> day)
    {
        while (!day(Site.Clock.Now)) Wait(TimeSpan.FromHours(1));
    }
}
