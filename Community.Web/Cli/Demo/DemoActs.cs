using System.Net;
using Community.Web.Accounts;
using Community.Web.Features.Answers;
using Community.Web.Features.Bounties;
using Community.Web.Features.Comments;
using Community.Web.Features.Follows;
using Community.Web.Features.Legal;
using Community.Web.Features.Members;
using Community.Web.Features.Notifications;
using Community.Web.Features.Officials;
using Community.Web.Features.Posts;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;
using Community.Web.Features.Thanks;
using Community.Web.Features.Votes;

namespace Community.Web.Cli.Demo;

/// <summary>A post of the demo: planned first, written later, known by its id from then on.</summary>
internal sealed class DemoPost(DemoPerson author, DateTime at, DemoPost? question = null)
{
    public int Id { get; set; }
    public DemoPost Head => question ?? this;
    public DemoPerson Author => author;
    public DateTime At => at;
}

/// <summary>Does what the plan says by the verbs that the pages use, each in a scope of its own.</summary>
internal sealed partial class DemoActs(IServiceProvider services, CancellationToken ct)
{
    public const string Password = "Demo-community-26";

    private Dictionary<string, Product> _products = [];
    private long _visitors;

    public async Task ReadProducts()
    {
        await using var scope = services.CreateAsyncScope();
        _products = await scope.ServiceProvider.GetRequiredService<CommunityDb>().Products.AsNoTracking().Include(p => p.Modules).Include(p => p.Versions).AsSplitQuery().ToDictionaryAsync(p => p.Slug, ct);
    }

    public async Task Join(DemoPerson person)
    {
        person.Id = await Do<OpenAccount, int>(open => open.Run(new(person.Name, person.Email, Password, person.Roles, IsConfirmed: true, person.Language), ct));
        await Do<AgreeToTerms>(terms => terms.Run(person.Id, person.Language, ct));
    }

    public QuestionForm Form(string title, string body, string tags, string? product, string? module, string? version)
    {
        var about = product is null ? null : _products.GetValueOrDefault(product);
        return new(title, body, tags, about?.Id, about?.Modules.FirstOrDefault(m => m.Name == module)?.Id, about?.Versions.FirstOrDefault(v => v.Name == version)?.Id);
    }

    public async Task Ask(DemoPost question, QuestionForm form) => question.Id = await Do<AskQuestion, int>(ask => ask.Run(question.Author.Id, form, ct));

    public async Task Answer(DemoPost question, DemoPost answer, string body) => answer.Id = await Do<AnswerQuestion, int>(verb => verb.Run(question.Id, answer.Author.Id, body, null, ct));

    public Task Comment(DemoPost post, DemoPerson by, string body) => Do<AddComment>(add => add.Run(post.Id, by.Id, body, null, ct));

    public async Task Vote(DemoPost post, DemoPerson by, VoteDirection direction)
    {
        await Do<CastVote>(cast => cast.Run(post.Id, by.Id, direction, ct));
        Look(post.Head.Id, by);
    }

    /// <summary>Who votes has looked; and for each of them a few looked who did not.</summary>
    private void Look(int questionId, DemoPerson by)
    {
        var views = services.GetRequiredService<CountViews>();
        views.Seen(questionId, by.Id, null, null);
        for (var i = 0; i < 3 + (by.Id % 6); i++) views.Seen(questionId, null, new IPAddress(0x0A000000 + _visitors++), "demo");
    }

    public Task Accept(DemoPost question, DemoPost answer, DemoPerson by) => Do<AcceptAnswer>(accept => accept.Run(question.Id, answer.Id, by.Id, ct));

    public Task CheckIn(DemoPerson person) => Do<CheckInToday>(checkIn => checkIn.Run(person.Id, ct));

    public Task Thank(DemoPost answer, DemoPerson from, int points) => Give(from, points, () => Do<ThankAuthor>(thank => thank.Run(answer.Id, from.Id, points, ct)));

    public Task OfferBounty(DemoPost question, DemoPerson giver, int points) => Give(giver, points, () => Do<OfferBounty>(offer => offer.Run(question.Id, giver.Id, points, ct)));

    /// <summary>Of the bounty, if its giver could afford it.</summary>
    public async Task Award(DemoPost question, DemoPost answer, DemoPerson giver)
    {
        if (await Do<CommunityDb, bool>(db => db.Bounties.AnyAsync(b => b.OpenQuestionId == question.Id && b.GiverId == giver.Id, ct)))
            await Do<EndBounty>(end => end.Award(question.Id, answer.Id, giver.Id, ct));
    }

    /// <summary>What votes have brought by then cannot be planned: who has too little keeps it.</summary>
    private async Task Give(DemoPerson from, int points, Func<Task> act)
    {
        if (await Do<CommunityDb, bool>(db => db.Members.AnyAsync(m => m.Id == from.Id && m.Points >= points, ct))) await act();
    }

    public Task Edit(DemoPost post, DemoPerson by, QuestionForm form, string summary) => Do<EditPost>(edit => edit.Run(post.Id, by.Id, form, summary, null, ct));

    public Task Close(DemoPost question, DemoPerson by, CloseReason? reason, DemoPost? original) => Do<CloseQuestion>(close => close.Run(question.Id, by.Id, reason, original?.Id, ct));

    public Task Delete(DemoPost post, DemoPerson by, string? reason) => Do<DeletePost>(delete => delete.Run(post.Id, by.Id, reason, ct));

    public Task Suspend(DemoPerson person, int days, string reason) => Do<SuspendMember>(suspend => suspend.Run(person.Id, days, reason, ct));

    public Task FollowTag(DemoPerson person, string tag) => Do<Follow>(follow => follow.Tag(tag, person.Id, true, ct));

    public Task FollowQuestion(DemoPerson person, DemoPost question) => Do<Follow>(follow => follow.Question(question.Id, person.Id, true, ct));

    public Task ReadInbox(DemoPerson person) => Do<ReadInbox>(read => read.Run(person.Id, int.MaxValue, null, ct));

    /// <summary>For the product that the question is about, if it is about one.</summary>
    public async Task Pin(DemoPost question, DemoPost answer, DemoPerson by, bool isForOlder, DateOnly? reviewBy)
    {
        var productId = await Do<CommunityDb, int?>(db => db.Questions.Row(question.Id).Select(q => q.ProductId).SingleAsync(ct));
        var versions = _products.Values.SingleOrDefault(p => p.Id == productId)?.Versions.OrderBy(v => v.Position).ToList();
        if (versions is null) return;
        var (from, to) = isForOlder ? (versions[0].Id, versions[^2].Id) : (versions[versions.Count / 2].Id, (int?)null);
        await Do<PinOfficial, int>(pin => pin.Run(question.Id, by.Id, new(answer.Id, null, from, to, isForOlder ? null : $"KB{4_000 + question.Id}", null, reviewBy), ct));
    }

    /// <summary>On the version that they use, if they have said.</summary>
    public async Task TryOfficial(DemoPost question, DemoPerson by, bool works)
    {
        var official = await Do<CommunityDb, int?>(db => db.OfficialAnswers.Where(o => o.QuestionId == question.Id && o.Turn == 0 && db.MemberVersions.Any(v => v.MemberId == by.Id && v.ProductId == o.ProductId)).Select(o => (int?)o.Id).FirstOrDefaultAsync(ct));
        if (official is { } id) await Do<ReportOfficial>(report => report.Run(id, by.Id, works, ct));
    }

    /// <param name="behind">How many versions behind the newest.</param>
    public Task UseVersions(DemoPerson person, int behind) => Do<ChooseVersions>(choose => choose.Run(person.Id,
        _products.Values.ToDictionary(p => p.Id, p => (int?)p.Versions.OrderByDescending(v => v.Position).ElementAt(Math.Min(behind, p.Versions.Count - 1)).Id), ct));

    /// <summary>What the jobs of a running site would have done by now.</summary>
    public async Task CatchUp()
    {
        await Do<WriteViews>(write => write.Run(ct));
        await Do<CoolQuestions>(cool => cool.Run(ct));
        await Do<CallForReview, int>(call => call.Run(ct));
    }

    internal async Task<T> Do<TVerb, T>(Func<TVerb, Task<T>> act) where TVerb : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    internal Task Do<TVerb>(Func<TVerb, Task> act) where TVerb : notnull => Do<TVerb, bool>(async verb =>
    {
        await act(verb);
        return true;
    });
}
