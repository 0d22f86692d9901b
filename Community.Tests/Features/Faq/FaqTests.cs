using Community.Web.Features.Faq;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;
using Community.Web.Features.Redactions;

namespace Community.Tests.Features.Faq;

/// <summary>The book of what is asked most: what it proposes, what the vendor makes of it, and how it stays true.</summary>
public sealed class FaqTests : IAsyncLifetime
{
    private readonly Site _site = new() { With = Statements.Counted, Settings = new() { ["Faq:PerChapter"] = "2" } };
    private Product _erp = null!;
    private Member _ann = null!, _ben = null!, _cid = null!, _vera = null!, _mo = null!;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _cid) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("cid"));
        (_vera, _mo) = (await _site.Member("vera", roles: Roles.Vendor), await _site.Member("mo", roles: Roles.Moderator));
        _erp = await _site.Do<CommunityDb, Product>(db => db.Transact(async () =>
        {
            var product = new Product("ERP", "erp");
            foreach (var module in (string[])["Ledger", "Stock"]) product.AddModule(module);
            foreach (var version in (string[])["16.0", "17.0"]) product.AddVersion(version, null, null);
            db.Add(product);
            await db.SaveChangesAsync();
            return product;
        }, default));
    }

    private async Task<(int Question, int Answer)> Solved(string title, string? module = null, int views = 0, string body = "Open the **settings** and choose what you need there.")
    {
        var question = await _site.AskIn(_erp, _ann, title, module);
        var answer = await _site.Answer(question, _ben, $"{body} ({title})");
        await _site.Accept(question, answer, _ann);
        if (views > 0) await _site.Do<CommunityDb>(db => db.Heads.Row(question).ExecuteUpdateAsync(set => set.SetProperty(h => h.Views, views)));
        return (question, answer);
    }

    private Task Change(Func<ChangeFaq, Task> change) => _site.Do(change);

    private async Task<List<string>> Titles() => [.. (await _site.Desk(_erp)).Draft!.Chapters.Select(c => $"{c.Title}: {string.Join(", ", c.Entries.Select(e => e.Title))}")];

    private async Task<FaqLine> Draft(int question) => (await _site.Desk(_erp)).Draft!.Entries.Single(e => e.QuestionId == question);

    [Fact]
    public async Task What_is_asked_most_and_answered_is_proposed_by_module_the_weightiest_first()
    {
        var (rare, _) = await Solved("How is a small thing done?", "Ledger");
        var (seen, _) = await Solved("How is a seen thing done?", "Ledger", views: 900);
        var (doubled, _) = await Solved("How is a doubled thing done?", "Ledger");
        foreach (var title in (string[])["How do I do the doubled thing?", "Where is the doubled thing?", "What of the doubled thing?", "Who has the doubled thing?"])
            await _site.Do<CloseQuestion>(async close => await close.Run(await _site.AskIn(_erp, _cid, title), _mo.Id, CloseReason.Duplicate, doubled, default));
        var (deflecting, answer) = await Solved("How is a found thing done?");
        await _site.Do<CommunityDb>(db => db.Transact(() => { db.Add(new Deflection(_cid.Id, deflecting, "a found thing", _site.Clock.Now)); return Task.CompletedTask; }, default));
        var better = await _site.Answer(deflecting, _vera, "The vendor says: there is a button for it.");
        await _site.Pin(deflecting, better, _vera, _erp, from: "16.0", to: "17.0");
        await _site.AskIn(_erp, _ann, "How is a thing done that nobody knows?", "Stock");

        Assert.Equal(3, await _site.Propose(_erp, _vera));

        Assert.Equal(["General: How is a found thing done?", "Ledger: How is a doubled thing done?, How is a seen thing done?"], await Titles());
        var line = await Draft(deflecting);
        Assert.Equal((better, true, "16.0", "17.0"), (line.AnswerId, line.IsOfficial, line.From, line.To));
        Assert.Contains("there is a button", line.Html, StringComparison.Ordinal);
        var desk = await _site.Desk(_erp);
        Assert.Equal(new FaqNumbers(0, 4, 0, 0, 0), desk.Numbers[(await Draft(doubled)).Id]);
        Assert.Equal(1, desk.Numbers[line.Id].Deflections);
        Assert.NotEqual(answer, better);
        Assert.True(rare > 0 && seen > 0);
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Propose(_erp, _mo)));
    }

    [Fact]
    public async Task Proposing_again_adds_what_is_new_and_leaves_the_vendors_work_alone()
    {
        var (kept, _) = await Solved("How is the kept thing done?", "Stock");
        var (unwanted, _) = await Solved("How is the unwanted thing done?", "Ledger");
        await _site.Propose(_erp, _vera);
        var (first, second) = (await Draft(kept), await Draft(unwanted));
        await Change(c => c.Reword("erp", first.Id, new("How do I keep things?", "In the vendor's words, *now*.", first.ChapterId, null, null), _vera.Id, default));
        await Change(c => c.RenameChapter("erp", first.ChapterId, "Warehouse", _vera.Id, null, default));
        await Change(c => c.PutAside("erp", second.Id, _vera.Id, null, default));
        await Change(c => c.MoveChapter("erp", first.ChapterId, up: true, _vera.Id, null, default));
        await Solved("How is the late thing done?", "Stock");

        Assert.Equal(1, await _site.Propose(_erp, _vera));
        Assert.Equal(0, await _site.Propose(_erp, _vera));

        Assert.Equal(["Warehouse: How do I keep things?, How is the late thing done?", "Ledger: "], await Titles());
        Assert.Contains("<em>now</em>", (await Draft(kept)).Html, StringComparison.Ordinal);
        Assert.Equal("faq.already-there", await Acting.Refused(() => _site.Do<ProposeFaq>(p => p.Add("erp", _vera.Id, $"/q/{kept}", null, null, default))));
        Assert.Equal(second.Id, await _site.Do<ProposeFaq, int>(p => p.Add("erp", _vera.Id, $"{unwanted}", null, null, default)));
        await Change(c => c.RemoveChapter("erp", second.ChapterId, _vera.Id, null, default));
        Assert.Equal(["Warehouse: How do I keep things?, How is the late thing done?, How is the unwanted thing done?"], await Titles());
        await Change(c => c.MoveEntry("erp", second.Id, up: true, _vera.Id, null, default));
        Assert.Equal(["Warehouse: How do I keep things?, How is the unwanted thing done?, How is the late thing done?"], await Titles());
        Assert.Equal("faq.last-chapter", await Acting.Refused(() => Change(c => c.RemoveChapter("erp", first.ChapterId, _vera.Id, null, default))));
    }

    [Fact]
    public async Task Two_who_work_on_the_draft_overwrite_nothing_unseen()
    {
        var (question, _) = await Solved("How is the shared thing done?");
        await _site.Propose(_erp, _vera);
        var (seen, entry) = ((await _site.Desk(_erp)).Draft!, await Draft(question));
        var print = FaqEntry.PrintOf(entry.Title, (await _site.Read(db => db.FaqEntries.SingleAsync(e => e.Id == entry.Id))).Markdown);
        await Change(c => c.AddChapter("erp", "Another", _vera.Id, seen.Version, default));
        Assert.Equal("faq.someone-was-faster", await Acting.Refused(() => Change(c => c.AddChapter("erp", "A third", _vera.Id, seen.Version, default))));
        Assert.Equal("faq.someone-was-faster", await Acting.Refused(() => _site.Publish(_erp, _vera, seen.Version)));
        // Who words an entry is not in the way of who orders others.
        await Change(c => c.Reword("erp", entry.Id, new("How is it done, once more?", "As the first of the two says it.", entry.ChapterId, null, print), _vera.Id, default));
        Assert.Equal("faq.someone-was-faster", await Acting.Refused(() => Change(c => c.Reword("erp", entry.Id, new("How is it done?", "As the second of the two says it.", entry.ChapterId, null, print), _vera.Id, default))));
    }

    [Fact]
    public async Task A_version_stays_as_it_was_published_until_the_next_and_can_be_taken_down()
    {
        var (question, _) = await Solved("How is the published thing done?");
        await _site.Propose(_erp, _vera);
        Assert.Equal("faq.unknown", await Acting.Refused(() => _site.Book(_erp)));
        Assert.Equal(1, await _site.Publish(_erp, _vera));
        var entry = await Draft(question);
        await Change(c => c.Reword("erp", entry.Id, new("How is it published, after all?", "In other words than before.", entry.ChapterId, null, null), _vera.Id, default));
        var (second, _) = await Solved("How is the second thing done?");
        await _site.Propose(_erp, _vera);

        Assert.Equal(["How is the published thing done?"], (await _site.Book(_erp)).Entries.Select(e => e.Title));
        Assert.Equal((FaqChange.Changed, FaqChange.New), ((await _site.Desk(_erp)).Changes[question], (await _site.Desk(_erp)).Changes[second]));
        Assert.Equal(2, await _site.Publish(_erp, _vera));
        Assert.Equal(["How is it published, after all?", "How is the second thing done?"], (await _site.Book(_erp)).Entries.Select(e => e.Title));
        Assert.Equal(["How is the published thing done?"], (await _site.Do<FaqBookQuery, FaqBook>(b => b.Edition("erp", 1, default))).Entries.Select(e => e.Title));
        Assert.Empty((await _site.Desk(_erp)).Changes);
        Assert.Equal(["ERP #2", "ERP #1"], await _site.Read(db => db.Acts.Where(a => a.Kind == ActKind.FaqPublished && a.IsLogged).OrderByDescending(a => a.Id).Select(a => a.After).ToListAsync()));
        Assert.Equal(3, await Statements.Of(() => _site.Book(_erp)));

        await _site.Do<PublishFaq>(p => p.TakeDown("erp", _vera.Id, default));
        Assert.Equal("faq.unknown", await Acting.Refused(() => _site.Book(_erp)));
        Assert.Equal(3, await _site.Publish(_erp, _vera));
        await _site.IsSound();
    }

    [Fact]
    public async Task What_changes_in_the_community_shows_and_what_is_deleted_there_does_not()
    {
        var (edited, editedAnswer) = await Solved("How is the edited thing done?");
        var (pinned, pinnedAnswer) = await Solved("How is the pinned thing done?", "Ledger");
        var official = await _site.Pin(pinned, pinnedAnswer, _vera, _erp);
        var (gone, goneAnswer) = await Solved("How is the gone thing done?", "Stock");
        await _site.Propose(_erp, _vera);
        await _site.Publish(_erp, _vera);
        Assert.All((await _site.Book(_erp)).Entries, e => Assert.Equal(FaqFreshness.Fresh, e.Freshness));

        _site.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Do<EditPost>(edit => edit.Run(editedAnswer, _ben.Id, new(null, "It is done quite another way since yesterday.", null), null, null, default));
        await _site.End(official, _vera);
        await _site.Delete(goneAnswer, _mo);

        var book = await _site.Book(_erp);
        Assert.Equal([(edited, FaqFreshness.Changed), (pinned, FaqFreshness.Changed)], book.Entries.Select(e => (e.QuestionId, e.Freshness)).Order());
        Assert.DoesNotContain(book.Chapters, c => c.Title == "Stock");
        Assert.Equal(FaqFreshness.Gone, (await Draft(gone)).Freshness);

        // Who has checked says so of what is read, too, as long as it says the same.
        await Change(async c => await c.Check("erp", (await Draft(pinned)).Id, _vera.Id, null, default));
        Assert.Equal([(edited, FaqFreshness.Changed), (pinned, FaqFreshness.Fresh)], (await _site.Book(_erp)).Entries.Select(e => (e.QuestionId, e.Freshness)).Order());
        _site.Clock.Advance(TimeSpan.FromDays(181));
        Assert.Equal(FaqFreshness.Due, (await Draft(pinned)).Freshness);
    }

    [Fact]
    public async Task What_is_redacted_in_a_thread_is_gone_from_every_version_of_the_book()
    {
        const string secret = "Zq7PassWort";
        var (question, answer) = await Solved($"How do I log in with {secret}?", body: $"Type **{secret}** into the second field.");
        await _site.Propose(_erp, _vera);
        await _site.Publish(_erp, _vera);
        await Change(async c => await c.Reword("erp", (await Draft(question)).Id, new("How do I log in?", $"As the vendor says: type `{secret}`.", (await Draft(question)).ChapterId, null, null), _vera.Id, default));

        await _site.Do<RedactPost, int>(redact => redact.Run(answer, _mo.Id, secret, "A password.", false, default));

        Assert.All(await _site.Read(db => db.FaqEntries.ToListAsync()), e =>
        {
            Assert.DoesNotContain(secret, $"{e.Title} {e.Markdown} {e.Html}", StringComparison.Ordinal);
            Assert.Contains(Redaction.Mark, e.Html, StringComparison.Ordinal);
        });
        Assert.Contains($"<strong>{Redaction.Mark}</strong>", (await _site.Book(_erp)).Entries.Single().Html, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
