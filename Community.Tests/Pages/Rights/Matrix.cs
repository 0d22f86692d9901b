using Community.Web.Features.Drafts;

namespace Community.Tests.Pages.Rights;

/// <summary>A handler, who may use it, and how one tries to.</summary>
/// <param name="Changes">What is allowed leaves something in the database.</param>
public sealed record Door(Func<Who, bool> Allowed, Func<Stage, Who, Task<Request>> Arrange, bool Changes);

/// <summary>Who may use which handler: <c>METHOD /address handler</c>. A new handler has its line here, or the test fails.</summary>
public static partial class Matrix
{
    private const string Thread = "/questions/{id:int}/{slug?}";

    public static IReadOnlyDictionary<string, Door> Doors { get; } = new Dictionary<string, Door>([.. Lines(), .. Curation(), .. Showcases(), .. Life(), .. Attachments(), .. Organisations(), .. Figures(), .. Searches(), .. Lists(), .. Tags(), .. Faq()]);

    private static IEnumerable<KeyValuePair<string, Door>> Lines() =>
    [
        // What everyone reads.
        .. Open(Anyone, "/", "/badges", "/members", "/offline", "/points", "/privileges", "/questions", "/search", "/tags", "/Account/Login", "/Account/Logout", "/Account/Forgot", "/Account/Register"),
        Open("/badges/{id:int}", Anyone, "/badges/1"),
        Open("/leaderboards/{period?}", Anyone, "/leaderboards"),
        Open("/questions/similar", Anyone, "/questions/similar?title=thing"),
        Open("/questions/tagged/{tag}", Anyone, async s => { await s.Question(); return "/questions/tagged/files"; }),
        Open("/tags/{tag}", Anyone, async s => { await s.Question(); return "/tags/files"; }),
        Open("/members/{id:int}/{name?}", Anyone, s => Task.FromResult($"/members/{s[Who.Author].Id}/author")),
        Open("/q/{id:int}", Anyone, async s => $"/q/{await s.Question()}"),
        Open("/a/{id:int}", Anyone, async s => $"/a/{await s.Answer(await s.Question())}"),
        Open(Thread, Anyone, async s => $"/questions/{await s.Question()}"),
        Open("/posts/{id:int}/revisions", Anyone, async s => $"/posts/{await s.Question()}/revisions"),

        Open("/suggest/{handler}", Nobody, "/suggest/nothing"),
        Open("/suggest/{handler} Tags", Members, "/suggest/tags?q=fi"),
        Open("/suggest/{handler} Members", Members, "/suggest/members?q=st"),
        Open("/suggest/{handler} Posts", Members, "/suggest/posts?q=thing"),
        Open("/error/{code:int}", Nobody, "/error/404"),
        Open("/styleguide", Anyone, "/styleguide"),

        // With nothing in their hands nobody is let in.
        Open("/Setup", Nobody, "/setup"),
        Post("/Setup", Nobody, "/setup"),
        Open("/Account/Confirm", Nobody, "/account/confirm?id=1&token=none"),
        Open("/Account/Reset", Nobody, "/account/reset"),
        Open("/Account/Unsubscribe", Nobody, "/account/unsubscribe"),
        Post("/Account/Login", Nobody, "/account/login", ("Input.Email", "nobody@example.test"), ("Input.Password", "not the right one")),
        Post("/Account/Register", Nobody, "/account/register", ("Input.Name", "")),
        Post("/Account/Reset", Nobody, "/account/reset", ("Input.Password", "a long enough one")),
        Post("/Account/Unsubscribe", Nobody, "/account/unsubscribe"),
        Post("/Account/Forgot", Anyone, "/account/forgot", ("Input.Email", "nobody@example.test")),
        Post("/Account/Logout", Anyone, "/account/logout").Idle(),

        // What members have for themselves, suspended or not.
        .. Open(Members, "/drafts", "/inbox", "/saved", "/Account/Settings"),
        Open("/questions/ask", Members, "/questions/ask"),
        Post("/questions/ask Preview", Members, "/questions/ask?handler=Preview", ("Input.Body", Some.Body)).Idle(),
        Post("/drafts/{kind:regex(^(ask|answer|edit|showcase)$)}/{target:int}", Members, "/drafts/ask/0", ("Input.Title", "Kept"), ("Input.Body", "for later")),
        Open("/drafts/{kind:regex(^(ask|answer|edit|showcase)$)}/{target:int}", Members, "/drafts/ask/0"),
        Own("/drafts/{kind:regex(^(ask|answer|edit|showcase)$)}/{target:int} Discard", Members, async (s, me) =>
        {
            var id = await s.Question();
            await s.Site.Do<SaveDraft, DraftMark>(save => save.Run(me.Id, DraftKind.Answer, id, new(null, "for later", null), new(0), default));
            return new($"/drafts/answer/{id}?handler=Discard", ("back", "drafts"));
        }),
        Open("/preview", Nobody, "/preview"),
        Post("/preview", Members, "/preview", ("Input.Body", Some.Body)).Idle(),
        Own("/Account/Settings", Members, (_, me) => Task.FromResult(new Request("/account/settings", ("Input.Name", me.Name), ("Input.Language", "zh-CN")))),
        Own("/Account/Settings Mail", Members, (_, _) => Task.FromResult(new Request("/account/settings?handler=Mail", ("Input.Rhythms[Comment]", "Weekly")))),
        Own("/Account/Settings Boards", Members, (_, _) => Task.FromResult(new Request("/account/settings?handler=Boards", ("Input.HidesFromBoards", "true")))),
        Own("/Account/Settings About", Writers, (_, _) => Task.FromResult(new Request("/account/settings?handler=About", ("Input.About", "I keep books.")))),
        Own("/Account/Settings Password", Nobody, (_, _) => Task.FromResult(new Request("/account/settings?handler=Password", ("Input.CurrentPassword", "not the right one"), ("Input.Password", "a long enough one")))),
        Own("/Account/Settings Confirm", Members, (_, _) => Task.FromResult(new Request("/account/settings?handler=Confirm"))).Idle(), // they have confirmed
        Open("/inbox/{id:int}", Nobody, async s => $"/inbox/{await s.NewsOf(s.Stranger)}"),
        Own("/inbox Read", Members, async (s, me) => new("/inbox?handler=Read", ("id", $"{await s.NewsOf(me)}"))),
        Own("/inbox ReadAll", Members, async (s, me) => { await s.NewsOf(me); return new("/inbox?handler=ReadAll", ("upTo", "1000")); }),

        // What writes.
        Post("/questions/ask", Writers, s => Task.FromResult(new Request("/questions/ask", ("Input.Title", $"Where does it end, {Guid.NewGuid():n}?"), ("Input.Body", $"{Some.Body} {Guid.NewGuid():n}"), ("Input.Tags", Some.Tags)))),
        OnThread("Answer", Writers, async s => (await s.Question(), [("Input.Body", $"{Some.Body} {Guid.NewGuid():n}")])),
        OnThread("Preview", Members, async s => (await s.Question(), [("Input.Body", Some.Body)])).Idle(),
        OnThread("Comment", Any(By(Right.CommentEverywhere), By(Right.CommentInOwnThread)), async s => { var id = await s.Question(); return (id, [("postId", $"{id}"), ("Input.Body", $"Which version is that? {Guid.NewGuid():n}")]); }),
        OnThread("DeleteComment", Any(By(Right.DeleteOwn), By(Right.DeleteAtOnce)), async s =>
        {
            var id = await s.Question();
            return (id, [("postId", $"{id}"), ("commentId", $"{await s.Site.Comment(id, s[Who.Author], $"Which one? {Guid.NewGuid():n}")}")]);
        }),
        OnThread("Vote", By(Right.VoteUp), async s => { var id = await s.Question(); return (id, [("postId", $"{id}"), ("wanted", "Up")]); }),
        OnThread("Accept", By(Right.Accept), async s => { var id = await s.Question(); return (id, [("postId", $"{await s.Answer(id, s.Stranger)}"), ("wanted", "true")]); }),
        OnThread("Thank", who => Writers(who) && who is not Who.Author, async s => { var id = await s.Question(); return (id, [("postId", $"{await s.Answer(id)}"), ("Input.Points", "5")]); }),
        OnThread("Follow", Members, async s => (await s.Question(s.Stranger), [("wanted", "true")])),
        OnThread("Save", Writers, async s => (await s.Question(s.Stranger), [("wanted", "true")])),
        OnThread("Bounty", By(Right.OfferBounty), async s => (await s.Old(await s.Question()), [("Input.Points", "50")])),
        OnThread("Award", who => who is Who.Author, async s => { var id = await s.Bounty(); return (id, [("postId", $"{await s.Answer(id, s.Stranger)}")]); }),
        OnThread("StopBounty", By(Right.StopBounty), async s => (await s.Bounty(), [("Input.Body", "It is a mistake.")])),
        OnThread("Close", By(Right.VoteToClose), async s => (await s.Question(), [("Input.Reason", "NeedsDetails")])),
        OnThread("Delete", Any(By(Right.DeleteOwn), By(Right.DeleteAtOnce)), async s => { var id = await s.Question(); return (id, [("postId", $"{id}")]); }),
        OnThread("Undelete", Any(By(Right.DeleteOwn), By(Right.DeleteAtOnce)), async s => { var id = await s.Question(); await s.Site.Delete(id, s[Who.Author]); return (id, [("postId", $"{id}")]); }),
        Open("/posts/{id:int}/edit", Members, async s => $"/posts/{await s.Question()}/edit"),
        Post("/posts/{id:int}/edit", Writers, async s => new Request($"/posts/{await s.Question()}/edit", ("Input.Title", $"Where does it begin, {Guid.NewGuid():n}?"), ("Input.Body", Some.Body), ("Input.Tags", Some.Tags))),
        Post("/posts/{id:int}/edit Preview", Members, async s => new Request($"/posts/{await s.Question()}/edit?handler=Preview", ("Input.Body", Some.Body))).Idle(),
        Post("/tags/{tag} Follow", Members, async s => { await s.Question(); return new("/tags/files?handler=Follow", ("wanted", "true")); }),
        Post("/points CheckIn", Writers, "/points?handler=CheckIn"),

        // Other people's books, and the operators' hand in them.
        Open("/members/{id:int}/{name?} Csv", Any(By(Right.EditOwn), By(Right.SeeMemberTrace)), s => Task.FromResult($"/members/{s[Who.Author].Id}/author?handler=Csv")),
        Post("/members/{id:int}/{name?} Adjust", By(Right.AdjustBalance), s => Task.FromResult(new Request($"/members/{s[Who.Author].Id}/author?handler=Adjust", ("Input.Reputation", "1"), ("Input.Points", "1"), ("Input.Reason", "It is right so.")))),
        Open("/moderation/cases", By(Right.OverturnCase), "/moderation/cases"),
        Open("/moderation/cases/{id:int}", By(Right.OverturnCase), async s => $"/moderation/cases/{await s.Case()}"),
        Post("/moderation/cases/{id:int}", By(Right.OverturnCase), async s => new Request($"/moderation/cases/{await s.Case()}", ("reason", "They read together."))),
    ];

    private static Func<Who, bool> Any(Func<Who, bool> one, Func<Who, bool> other) => who => one(who) || other(who);

    private static bool Anyone(Who who) => true;

    private static bool Members(Who who) => who is not Who.Visitor;

    /// <summary>Whoever may write at all.</summary>
    private static bool Writers(Who who) => who is not (Who.Visitor or Who.Suspended);

    private static bool Nobody(Who who) => false;

    /// <summary>Those to whom the domain's table gives the right. The author's things are touched.</summary>
    private static Func<Who, bool> By(Right right) => who => Writers(who) && RightsTable.Allows(
        right, who switch { Who.Moderator => Roles.Moderator, Who.Vendor => Roles.Vendor, Who.Operator => Roles.Operator, _ => Roles.None },
        who is Who.Member ? Stage.Trusted : 1, new() { Preset = PrivilegePreset.Grown }, isAuthor: who is Who.Author);

    private static KeyValuePair<string, Door> OnThread(string handler, Func<Who, bool> allowed, Func<Stage, Task<(int Question, (string, string)[] Fields)>> arrange) => Post($"{Thread} {handler}", allowed, async stage =>
    {
        var (question, fields) = await arrange(stage);
        return new($"/questions/{question}/a?handler={handler}", fields);
    });

    private static KeyValuePair<string, Door> Post(string door, Func<Who, bool> allowed, string address, params (string, string)[] fields) => Post(door, allowed, _ => Task.FromResult(new Request(address, fields)));

    private static KeyValuePair<string, Door> Post(string door, Func<Who, bool> allowed, Func<Stage, Task<Request>> arrange) => new($"POST {door}", new(allowed, (stage, _) => arrange(stage), Changes: true));

    /// <summary>With something of one's own.</summary>
    private static KeyValuePair<string, Door> Own(string door, Func<Who, bool> allowed, Func<Stage, Member, Task<Request>> arrange)
        => new($"POST {door}", new(allowed, (stage, who) => arrange(stage, who is Who.Visitor ? stage.Stranger : stage[who]), Changes: true));

    /// <summary>It leaves nothing in the database.</summary>
    private static KeyValuePair<string, Door> Idle(this KeyValuePair<string, Door> line) => new(line.Key, line.Value with { Changes = false });

    private static IEnumerable<KeyValuePair<string, Door>> Open(Func<Who, bool> allowed, params string[] addresses) => addresses.Select(address => Open(address, allowed, address));

    private static KeyValuePair<string, Door> Open(string route, Func<Who, bool> allowed, string address) => Open(route, allowed, _ => Task.FromResult(address));

    private static KeyValuePair<string, Door> Open(string route, Func<Who, bool> allowed, Func<Stage, Task<string>> address)
        => new($"GET {route}", new(allowed, async (stage, _) => Request.Get(await address(stage)), Changes: false));
}
