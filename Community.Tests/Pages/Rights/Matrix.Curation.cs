using Community.Web.Features.Edits;
using Community.Web.Features.Moderation;
using Community.Web.Features.Posts;
using Community.Web.Features.Tags;

namespace Community.Tests.Pages.Rights;

/// <summary>The doors of those who look after the community, and of the vendor.</summary>
public static partial class Matrix
{
    private static IEnumerable<KeyValuePair<string, Door>> Curation() =>
    [
        // Closing, keeping, deleting together.
        OnThread("Leave", By(Right.VoteToClose), async s => (await s.Question(), [])),
        OnThread("Protect", By(Right.Protect), async s => (await s.Question(), [("wanted", "true")])),
        OnThread("Lock", By(Right.Lock), async s => { var id = await s.Question(); return (id, [("postId", $"{id}"), ("wanted", "true"), ("Input.Body", "It gets out of hand.")]); }),
        OnThread("Merge", By(Right.MergeQuestions), async s => (await s.Question(), [("Input.OriginalId", $"{await s.Question(s.Stranger)}")])),
        OnThread("MeToo", who => Writers(who) && who is not Who.Author, async s => (await s.Question(), [("wanted", "true")])),
        OnThread("Flag", who => Writers(who) && who is not Who.Author, async s => { var id = await s.Question(); return (id, [("postId", $"{id}"), ("kind", "Spam")]); }),

        // The vendor's voice.
        OnThread("Pin", By(Right.PinOfficial), async s => { var (question, answer) = await s.Solved(); return (question, [("postId", $"{answer}")]); }),
        OnThread("Verify", By(Right.PinOfficial), async s => { var (question, answer, official) = await s.Official(); return (question, [("postId", $"{answer}"), ("officialId", $"{official}")]); }),
        OnThread("Unpin", By(Right.PinOfficial), async s => { var (question, answer, official) = await s.Official(); return (question, [("postId", $"{answer}"), ("officialId", $"{official}"), ("mistake", "true"), ("Input.Body", "It was another version.")]); }),
        OnThread("NoCandidate", By(Right.PinOfficial), async s => { var (question, answer) = await s.Solved(); return (question, [("postId", $"{answer}")]); }),
        OnThread("ReportOfficial", who => Writers(who) && who is not Who.Author, async s => { var (question, answer, official) = await s.Official(); return (question, [("postId", $"{answer}"), ("officialId", $"{official}"), ("works", "true")]); }),
        .. Open(Anyone, "/products"),
        Open("/products/{slug}", Anyone, async s => $"/products/{await s.Product()}"),
        Open("/products/{slug}/edit", By(Right.ManageProducts), async s => $"/products/{await s.Product()}/edit"),
        Open("/products/new", By(Right.ManageProducts), "/products/new"),
        Post("/products/new", By(Right.ManageProducts), _ => Task.FromResult(new Request("/products/new", ("name", $"Payroll {Guid.NewGuid():n}"), ("slug", $"p{Guid.NewGuid():n}"[..20])))),
        OnProduct("", ("Input.Name", "Another name")),
        OnProduct("AddModule", ("Input.Name", "Stock")),
        OnProduct("Module", ("Input.Name", "Ledgers")),
        OnProduct("AddVersion", ("Input.Name", "9.9")),
        OnProduct("Version", ("Input.Name", "1.1")),
        OnProduct("Earlier"),
        Own("/Account/Settings Versions", Members, async (s, _) => new Request("/account/settings?handler=Versions", await s.ChosenVersion())),

        // How a post came about.
        Open("/posts/{id:int}/timeline", Anyone, async s => $"/posts/{await s.Question()}/timeline"),
        Post("/posts/{id:int}/revisions RollBack", Any(By(Right.EditOwn), By(Right.EditFreely)), async s => new Request($"/posts/{await s.Edited()}/revisions?handler=RollBack", ("number", "1"))),
        Post("/posts/{id:int}/revisions Redact", By(Right.Redact), async s => new Request($"/posts/{await s.Question()}/revisions?handler=Redact", ("text", "thing number"), ("reason", "It is a secret."))),
        Open("/posts/{id:int}/suggestion", By(Right.ReviewEdits), async s => $"/posts/{(await s.Suggested()).Post}/suggestion"),
        Post("/posts/{id:int}/suggestion Approve", By(Right.ReviewEdits), async s => { var (post, suggestion) = await s.Suggested(); return new Request($"/posts/{post}/suggestion?handler=Approve", ("suggestion", $"{suggestion}")); }),
        Post("/posts/{id:int}/suggestion Reject", By(Right.ReviewEdits), async s => { var (post, suggestion) = await s.Suggested(); return new Request($"/posts/{post}/suggestion?handler=Reject", ("suggestion", $"{suggestion}"), ("reason", "It changes what was meant.")); }),
        Post("/posts/{id:int}/suggestion Withdraw", Nobody, async s => { var (post, suggestion) = await s.Suggested(); return new Request($"/posts/{post}/suggestion?handler=Withdraw", ("suggestion", $"{suggestion}")); }),
        Open("/posts/{id:int}/convert", By(Right.Convert), async s => $"/posts/{await s.Answer(await s.Question(s.Stranger))}/convert"),
        Post("/posts/{id:int}/convert", By(Right.Convert), async s => { var question = await s.Question(s.Stranger); return new Request($"/posts/{await s.Answer(question)}/convert", ("target", $"{question}")); }),
        Open("/comments/{id:int}/convert", By(Right.Convert), async s => $"/comments/{await s.Remark()}/convert"),
        Post("/comments/{id:int}/convert", By(Right.Convert), async s => new Request($"/comments/{await s.Remark()}/convert")),

        // The queues.
        Open("/review", Members, "/review"),
        Open("/review/stats", Members, "/review/stats"),
        Open("/review/{name}", By(Right.ReviewPosts), "/review/first-posts"),
        OnQueue("Approve", By(Right.ReviewPosts), "first-posts"),
        OnQueue("Skip", By(Right.ReviewPosts), "first-posts"),
        OnQueue("Remark", By(Right.ReviewPosts), "first-posts", ("own", "Please tell us which version you use.")),
        OnQueue("Decide", By(Right.DecideFlags), "flags", ("effect", "")),
        OnQueue("Release", By(Right.DecideFlags), "held"),
        OnQueue("Refuse", By(Right.DecideFlags), "held", ("reason", "It is an advertisement.")),

        // The desk.
        Open("/moderation", By(Right.ReadModeration), "/moderation"),
        Open("/moderation/log", By(Right.ReadModeration), "/moderation/log"),
        Open("/moderation/deleted", By(Right.DeleteAtOnce), "/moderation/deleted"),
        Post("/moderation/deleted Undelete", By(Right.DeleteAtOnce), async s => { var id = await s.Question(); await s.Site.Delete(id, s[Who.Author]); return new Request("/moderation/deleted?handler=Undelete", ("id", $"{id}")); }),
        Open("/moderation/members/{id:int}", By(Right.SeeMemberTrace), s => Task.FromResult($"/moderation/members/{s.Stranger.Id}")),
        Post("/moderation/members/{id:int} Suspend", By(Right.Suspend), async s => new Request($"/moderation/members/{await s.Anybody()}?handler=Suspend", ("Input.Days", "7"), ("Input.Code", "Other"), ("Input.Reason", "Spam."))),
        Post("/moderation/members/{id:int} Lift", By(Right.Suspend), async s => { var id = await s.Anybody(); await s.Suspend(id); return new Request($"/moderation/members/{id}?handler=Lift", ("Input.Reason", "They understood.")); }),
        Post("/moderation/members/{id:int} Write", By(Right.WriteToMember), async s => new Request($"/moderation/members/{await s.Anybody()}?handler=Write", ("Input.Body", $"Welcome here. {Guid.NewGuid():n}"))),
        Open("/inbox/messages/{id:int?}", Members, "/inbox/messages"),
        Own("/inbox/messages/{id:int?} Answer", Members, async (s, me) => new Request("/inbox/messages?handler=Answer", ("messageId", $"{await s.MessageTo(me)}"), ("Input.Body", $"I see. {Guid.NewGuid():n}"))),
        Post("/tags/{tag} Merge", By(Right.MergeTags), async s => { var (from, to) = await s.TwoTags(); return new Request($"/tags/{from}?handler=Merge", ("Input.To", to)); }),
        Post("/tags/{tag} Synonym", By(Right.MergeTags), async s => { var (from, to) = await s.TwoTags(); return new Request($"/tags/{from}?handler=Synonym", ("Input.To", $"{to}-too")); }),
        Post("/tags/{tag} EndSynonym", By(Right.MergeTags), async s =>
        {
            var (from, to) = await s.TwoTags();
            await s.Site.Do<MergeTags, int>(merge => merge.Run($"{to}-too", from, s[Who.Moderator].Id, null, default));
            return new Request($"/tags/{from}?handler=EndSynonym", ("Input.To", $"{to}-too"));
        }),

        // The operators' room, and what is one's own.
        .. Open(By(Right.Operate), "/admin", "/admin/jobs", "/admin/mail", "/admin/members", "/admin/settings"),
        Post("/admin/jobs Run", By(Right.Operate), "/admin/jobs?handler=Run", ("job", "ClearDrafts")).Idle(),
        Post("/admin/mail Test", Nobody, "/admin/mail?handler=Test"), // this operator has no address
        Post("/admin/mail Retry", Nobody, "/admin/mail?handler=Retry", ("mailId", "123456")),
        Post("/admin/members Appoint", By(Right.Operate), async s => new Request("/admin/members?handler=Appoint", ("memberId", $"{await s.Anybody()}"), ("Input.Roles", "Vendor"), ("Input.Reason", "Hired."))),
        .. Open(Anyone, "/terms", "/privacy", "/Account/Deleted"),
        .. Open(Members, "/Account/Data", "/account/data/delete"),
        Own("/terms Agree", Members, async (s, me) => { await s.Forget(me); return new Request("/terms?handler=Agree"); }),
        Own("/Account/Data Export", Nobody, (_, _) => Task.FromResult(new Request("/account/data?handler=Export", ("Input.CurrentPassword", "not the right one")))),
        Own("/account/data/delete", Nobody, (_, me) => Task.FromResult(new Request("/account/data/delete", ("Input.Name", me.Name), ("Input.CurrentPassword", "not the right one")))),
    ];

    private static KeyValuePair<string, Door> OnQueue(string handler, Func<Who, bool> allowed, string queue, params (string, string)[] fields)
        => Post($"/review/{{name}} {handler}", allowed, async s => new Request($"/review/{queue}?handler={handler}", [("postId", $"{await s.InQueue(queue)}"), .. fields]));

    private static KeyValuePair<string, Door> OnProduct(string handler, params (string, string)[] fields) => Post($"/products/{{slug}}/edit {handler}".TrimEnd(), By(Right.ManageProducts), async s =>
    {
        var (slug, part, edition) = await s.Part(handler);
        return new Request($"/products/{slug}/edit{(handler.Length > 0 ? $"?handler={handler}" : "")}", [("Input.PartId", $"{part}"), ("Input.Edition", $"{edition}"), .. fields]);
    });
}
