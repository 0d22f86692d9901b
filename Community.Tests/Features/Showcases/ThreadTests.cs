using System.Net;
using Community.Web.Features.Conversions;
using Community.Web.Features.Follows;
using Community.Web.Features.Ledger;
using Community.Web.Features.Members;
using Community.Web.Features.Notifications;
using Community.Web.Features.Posts;
using Community.Web.Features.Redactions;
using Community.Web.Features.Revisions;
using Community.Web.Features.Saves;
using Community.Web.Features.Search;
using static Community.Tests.Support.Acting;

namespace Community.Tests.Features.Showcases;

/// <summary>A published showcase is a post like any other: members vote on it, speak about it, keep it, flag it, and find it.</summary>
public sealed class ThreadTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private Product _erp = null!;
    private Member _ann = null!, _ada = null!, _ben = null!, _cy = null!, _vera = null!, _mo = null!;

    public async ValueTask InitializeAsync()
    {
        _erp = await _site.Product("ERP", "16.0");
        (_ann, _ada, _ben, _cy) = (await _site.Member("ann", 1), await _site.Member("ada"), await _site.Member("ben"), await _site.Member("cy"));
        (_vera, _mo) = (await _site.Member("vera", roles: Roles.Vendor), await _site.Member("mo", roles: Roles.Moderator));
        var acme = await _site.Company("Acme");
        await _site.Employ(_ann, acme);
        await _site.Employ(_ada, acme, admin: true);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<int> Publish() => _site.Published(_ann, _ada, _vera, _erp);

    private async Task<bool> Sees(int id, Member? reader)
    {
        var who = reader is null ? Reader.Anyone : Reader.Of(await _site.Read(db => db.Members.AsNoTracking().SingleAsync(m => m.Id == reader.Id)));
        var seen = await _site.Read(async db => (One: await db.Showcases.VisibleTo(who).AnyAsync(s => s.Id == id), AsPost: await db.Posts.VisibleTo(who).AnyAsync(p => p.Id == id), AsHead: await db.Heads.VisibleTo(who).AnyAsync(h => h.Id == id)));
        Assert.True(seen.One == seen.AsPost && seen.AsPost == seen.AsHead);
        return seen.One;
    }

    [Fact]
    public async Task Before_it_is_published_its_author_and_company_see_it_and_the_vendor_once_it_is_submitted()
    {
        var id = await _site.Write(_ann, _erp);
        Assert.True(await Sees(id, _ann) && await Sees(id, _ada) && await Sees(id, _mo));
        Assert.False(await Sees(id, _vera) || await Sees(id, _ben) || await Sees(id, null));
        await _site.Submit(id, _ann);
        Assert.True(await Sees(id, _vera));
        Assert.False(await Sees(id, _ben));
        await _site.Agree(id, _ada);
        await _site.Publish(id, _vera);
        Assert.True(await Sees(id, null) && await Sees(id, _ben));
        Assert.True(await _site.Read(db => db.Showcases.ListedFor(Reader.Anyone).AnyAsync(s => s.Id == id)));
        await _site.Archive(id, _ann);
        Assert.True(await Sees(id, null));
        Assert.False(await _site.Read(db => db.Showcases.ListedFor(Reader.Anyone).AnyAsync(s => s.Id == id)));
        await _site.Withdraw(id, _ada);
        Assert.False(await Sees(id, null) || await Sees(id, _ben));
        Assert.True(await Sees(id, _ann) && await Sees(id, _ada) && await Sees(id, _vera));
        await _site.IsSound();
    }

    [Fact]
    public async Task Nothing_is_done_to_it_before_it_is_published()
    {
        var id = await _site.Write(_ann, _erp);
        await _site.Submit(id, _ann);
        foreach (var act in (Func<Member, Task>[])[m => _site.Vote(id, m, VoteDirection.Up), m => _site.Comment(id, m), m => _site.Flag(id, m), m => Save(id, m)])
        {
            Assert.Equal("post.not-published", await Refused(() => act(_vera)));
            Assert.EndsWith(".unknown", await Refused(() => act(_ben)));
        }
        using var browser = _site.BrowserOf(_ben);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/q/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/posts/{id}/revisions")).StatusCode);
    }

    [Fact]
    public async Task An_upvote_brings_its_author_ten_and_a_downvote_costs_two_and_the_voter_nothing()
    {
        var id = await Publish();
        var before = await _site.Reputation(_cy);
        Assert.Equal(1, await _site.Vote(id, _ben, VoteDirection.Up));
        Assert.Equal(2, await _site.Vote(id, _ada, VoteDirection.Up)); // a colleague's counts and pays nothing
        Assert.Equal(1, await _site.Vote(id, _cy, VoteDirection.Down));
        Assert.Equal([10, -2], (await Votes()).Select(l => l.Reputation));
        Assert.Equal(before, await _site.Reputation(_cy));
        var row = (await _site.Do<LedgerPageQuery, LedgerPage>(pages => pages.List(Reader.Of(_ann), _ann.Id, new(), null, null, default))).Rows.First(r => r.Kind == LedgerKind.Upvoted);
        Assert.Equal((true, ShowcaseLife.Title, id), (row.IsShowcase, row.Title, row.PostId));
        Assert.Contains((BoardScope.Product, _erp.Id), (await _site.Rows(_ann)).Keys.Select(b => (b.Scope, b.ScopeId)));
        await _site.IsSound();
    }

    [Fact]
    public async Task A_deletion_takes_its_votes_rewards_back_and_undeleting_restores_them_to_the_digit()
    {
        var id = await Publish();
        await _site.Vote(id, _ben, VoteDirection.Up);
        await _site.Vote(id, _cy, VoteDirection.Up);
        var trusted = await _site.Member("dee", 20_000); // votes to delete questions
        var before = await _site.Balances();
        Assert.Equal("showcase.delete-published", await Refused(() => _site.Delete(id, _ann)));
        Assert.Equal("post.delete-not-yours", await Refused(() => _site.Delete(id, trusted)));
        await _site.Delete(id, _mo);
        Assert.Equal(0, (await Votes()).Sum(l => l.Reputation));
        Assert.False(await Sees(id, null));
        await _site.IsSound();
        await _site.Undelete(id, _mo);
        Assert.Equal(before, await _site.Balances());
        Assert.True(await Sees(id, null));
        await _site.IsSound();
    }

    [Fact]
    public async Task What_was_not_published_when_it_was_deleted_is_not_when_it_comes_back()
    {
        var id = await _site.Write(_ann, _erp);
        await _site.Submit(id, _ann);
        await _site.Delete(id, _ann);
        Assert.False(await _site.Waits(id, ReviewQueue.Showcases));
        await _site.Undelete(id, _mo);
        Assert.False(await Sees(id, _ben));
        Assert.True(await _site.Waits(id, ReviewQueue.Showcases));
        await _site.IsSound();
    }

    [Fact]
    public async Task A_comment_tells_its_author_and_followers_and_leads_to_it()
    {
        var id = await Publish();
        await _site.Do<Follow>(follow => follow.Question(id, _cy.Id, true, default));
        var comment = await _site.Comment(id, _ben, "How many people work on the accruals?");
        Assert.Contains(NotificationKind.Comment, await _site.Told(_ann));
        Assert.Contains(NotificationKind.Comment, await _site.Told(_cy));
        var row = (await _site.Do<InboxPageQuery, InboxPage>(inbox => inbox.Find(Reader.Of(_cy), _cy.Id, null, default))).Rows.First(r => r.Kind is NotificationKind.Comment);
        Assert.StartsWith($"/showcases/{id}/", row.Target, StringComparison.Ordinal);
        Assert.EndsWith($"#comment-{comment}", row.Target, StringComparison.Ordinal);
        Assert.NotNull((await _site.Do<InboxSinceQuery, InboxSince?>(inbox => inbox.Find(_cy.Id, 0, default)))!.News.FirstOrDefault(n => n.PostId == id));
        Assert.Equal("question.unknown", await Refused(() => _site.Do<ConvertComment, int>(convert => convert.Run(comment, _mo.Id, default))));
        var since = await _site.Do<ThreadSinceQuery, ThreadSince?>(threads => threads.Find(id, 0, Reader.Anyone, default));
        Assert.Equal(comment, Assert.Single(since!.Comments).Id);
        await _site.Withdraw(id, _ada);
        Assert.Null(await _site.Do<ThreadSinceQuery, ThreadSince?>(threads => threads.Find(id, 0, Reader.Anyone, default)));
        await _site.IsSound();
    }

    [Fact]
    public async Task Who_saves_it_finds_it_among_the_saved_questions()
    {
        var (id, question) = (await Publish(), await _site.Ask(_cy));
        Assert.Equal(1, await Save(id, _ben));
        await Save(question, _ben);
        var rows = (await _site.Do<SavedListQuery, SavedList>(saved => saved.List(Reader.Of(_ben), _ben.Id, null, default))).Rows;
        Assert.Equal([(question, null, null), (id, "Acme", "ERP")], rows.Select(r => (r.Id, r.Company, r.Product)));
        Assert.StartsWith($"/showcases/{id}/", rows[1].Address, StringComparison.Ordinal);
        using var browser = _site.BrowserOf(_ben);
        Assert.Contains($"/showcases/{id}/", await browser.GetStringAsync("/saved"), StringComparison.Ordinal);
        Assert.Contains($"/showcases/{id}/", await browser.GetStringAsync($"/members/{_ann.Id}/ann?show=showcases"), StringComparison.Ordinal);
        await _site.IsSound();
    }

    [Fact]
    public async Task Enough_flags_hide_it_and_a_moderator_shows_it_again_or_removes_it()
    {
        var id = await Publish();
        foreach (var member in (Member[])[_ben, _cy, await _site.Member("dee")]) await _site.Flag(id, member);
        Assert.False(await Sees(id, null));
        Assert.Equal(id, Assert.Single(await _site.Waiting(ReviewQueue.Flags)));
        using var browser = _site.BrowserOf(_mo);
        Assert.Contains(ShowcaseLife.Title, await browser.GetStringAsync("/review/flags"), StringComparison.Ordinal);
        await _site.Decide(id, _mo, null);
        Assert.True(await Sees(id, null));
        await _site.IsSound();
        await _site.Flag(id, await _site.Member("eve"));
        await _site.Decide(id, _mo, FlagEffect.RemoveAsSpam);
        Assert.Equal(-100, (await _site.Ledger(_ann))[^1]);
        Assert.Contains(ShowcaseLife.Title, await browser.GetStringAsync("/moderation/deleted"), StringComparison.Ordinal);
        Assert.Contains(ShowcaseLife.Title, await browser.GetStringAsync("/moderation/log"), StringComparison.Ordinal);
        Assert.Contains(ShowcaseLife.Title, await browser.GetStringAsync($"/moderation/members/{_ann.Id}"), StringComparison.Ordinal);
        await _site.IsSound();
    }

    [Fact]
    public async Task It_is_found_by_all_that_it_says_from_its_publication_on_and_not_after_its_company_took_it_back()
    {
        var id = await _site.Write(_ann, _erp);
        await _site.Submit(id, _ann);
        await _site.Agree(id, _ada);
        Assert.Empty(await Found("accruals"));
        Assert.Empty(await Found("accruals", Reader.Of(_mo))); // nor by moderators: it stands in no list
        await _site.Publish(id, _vera);
        foreach (var typed in (string[])["month-end", "accruals", "books five days", "\"Closing the month\""]) Assert.Equal([id], await Found(typed));
        await _site.Rewrite(id, _ann, _erp, situation: "Every clerk kept a spreadsheet of zebras, and the totals never agreed.");
        Assert.Equal([id], await Found("zebras"));
        Assert.Empty(await Found("books"));
        using var browser = _site.BrowserOf();
        var page = await browser.GetStringAsync("/search?q=zebras");
        Assert.Contains($"/showcases/{id}/", page, StringComparison.Ordinal);
        Assert.Contains("Acme", page, StringComparison.Ordinal);
        await _site.Archive(id, _ann);
        Assert.Equal([id], await Found("zebras"));
        await _site.IsSound();
        await _site.Withdraw(id, _ada);
        Assert.Empty(await Found("zebras"));
        await _site.IsSound();
    }

    [Fact]
    public async Task Its_history_tells_of_everything_it_says_and_it_is_only_changed_as_a_whole()
    {
        var id = await _site.Write(_ann, _erp, situation: "We would rather not say how long it took us before, nor what it cost.");
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.Rewrite(id, _ann, _erp);
        await _site.Submit(id, _ann);
        await _site.Agree(id, _ada);
        await _site.Publish(id, _vera);
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.Rewrite(id, _ann, _erp, situation: "Closing took nine days, and our password was swordfish-99.");
        var card = await _site.Do<MemberCardQuery, MemberCard?>(cards => cards.Find(_mo.Id, default));
        var page = await _site.Do<RevisionsPageQuery, RevisionsPage>(pages => pages.Find(id, card, null, null, null, default));
        Assert.True(page.Revisions[0].Diff is { AreFactsChanged: true, IsBodyChanged: false });
        Assert.False(page.MayEdit);
        Assert.Equal("showcase.written-whole", await Refused(() => _site.Do<RollBack>(roll => roll.Run(id, _ann.Id, 1, null, default))));
        Assert.Equal("showcase.written-whole", await Refused(() => _site.Do<EditPost>(edit => edit.Run(id, _ann.Id, new("Another title", Some.Body, Some.Tags), null, null, default))));
        Assert.Equal("showcase.written-whole", await Refused(() => _site.Do<Community.Web.Features.Edits.SuggestEdit, int>(edit => edit.Run(id, _ben.Id, new("Another title", Some.Body, Some.Tags), null, null, default))));
        Assert.Equal((1, 2), (await Past(_ann), await Past(_ben)));
        await _site.Do<RedactPost, int>(redact => redact.Run(id, _mo.Id, "swordfish-99", "It was a password.", false, default));
        Assert.DoesNotContain("swordfish", (await _site.Showcase(id)).Situation, StringComparison.Ordinal);
        Assert.Empty(await Found("swordfish"));
        using var browser = _site.BrowserOf(_ben);
        Assert.DoesNotContain("RollBack", await browser.GetStringAsync($"/posts/{id}/revisions"), StringComparison.Ordinal);
        Assert.Contains(ShowcaseLife.Title, await browser.GetStringAsync($"/posts/{id}/timeline"), StringComparison.Ordinal);
        var place = await browser.GetAsync($"/q/{id}");
        Assert.StartsWith($"/showcases/{id}/", $"{place.Headers.Location}", StringComparison.Ordinal);
        await _site.Lock(id, _mo);
        Assert.Equal("post.locked", await Refused(() => _site.Vote(id, _ben, VoteDirection.Up)));
        await _site.IsSound();
    }

    [Fact]
    public async Task Another_first_product_takes_what_it_earned_to_the_other_board()
    {
        var (id, crm) = (await Publish(), await _site.Product("CRM", "1.0"));
        await _site.Vote(id, _ben, VoteDirection.Up);
        await _site.Rewrite(id, _ann, crm);
        Assert.Contains((BoardScope.Product, crm.Id), (await _site.Rows(_ann)).Keys.Select(b => (b.Scope, b.ScopeId)));
        Assert.DoesNotContain((BoardScope.Product, _erp.Id), (await _site.Rows(_ann)).Keys.Select(b => (b.Scope, b.ScopeId)));
        await _site.IsSound();
    }

    /// <summary>The first version of the only showcase that a member may read.</summary>
    private async Task<int> Past(Member member)
    {
        var card = await _site.Do<MemberCardQuery, MemberCard?>(cards => cards.Find(member.Id, default));
        var id = await _site.Read(db => db.Showcases.Select(s => s.Id).SingleAsync());
        var page = await _site.Do<RevisionsPageQuery, RevisionsPage>(pages => pages.Find(id, card, null, null, null, default));
        Assert.Equal(page.First, page.Revisions[^1].Number);
        return page.First;
    }

    private Task<int> Save(int id, Member by) => _site.Do<SavePost, int>(save => save.Run(id, by.Id, true, default));

    private async Task<List<int>> Found(string typed, Reader? reader = null)
        => [.. (await _site.Do<SearchPageQuery, SearchPage>(search => search.Find(reader ?? Reader.Anyone, typed, null, default))).Rows.Select(r => r.Question.Id)];

    private Task<List<LedgerLine>> Votes()
        => _site.Read(db => db.LedgerLines.AsNoTracking().Where(l => l.MemberId == _ann.Id && (l.Kind == LedgerKind.Upvoted || l.Kind == LedgerKind.Downvoted)).OrderBy(l => l.Id).ToListAsync());
}
