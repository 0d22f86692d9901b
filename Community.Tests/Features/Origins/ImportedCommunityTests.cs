using Community.Web.Features.Origins;
using Community.Web.Features.Questions;

namespace Community.Tests.Features.Origins;

/// <summary>A community that was imported once, for tests that only look at it.</summary>
public sealed class ImportedCommunity : IAsyncLifetime
{
    public Site Site { get; } = new();
    public ImportOutcome Outcome { get; private set; } = null!;
    public StringWriter Details { get; } = new();

    public async ValueTask InitializeAsync() => Outcome = await Site.Import(Dumps.Zip, details: Details);

    /// <summary>What the dump's posts, or members, became.</summary>
    public Task<Dictionary<string, int>> Ids(ImportedKind kind)
        => Site.Read(db => db.ExternalIds.Where(k => k.Kind == kind).ToDictionaryAsync(k => k.Key, k => k.LocalId));

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

public sealed class ImportedCommunityTests(ImportedCommunity imported) : IClassFixture<ImportedCommunity>
{
    private readonly Site _site = imported.Site;

    [Fact]
    public void The_five_checks_hold()
    {
        Assert.True(imported.Outcome.IsGood, imported.Details.ToString());
        Assert.Equal(ImportCheck.All.ToDictionary(c => c, _ => 0), imported.Outcome.Checks);
    }

    [Fact]
    public async Task Verify_finds_nothing_in_an_imported_community() => Assert.Empty((await _site.Verify()).Findings);

    [Fact]
    public async Task Every_post_has_the_score_and_the_counts_it_had_there()
    {
        var ids = await imported.Ids(ImportedKind.Post);
        var posts = await _site.Read(db => db.Posts.Everything().AsNoTracking().ToDictionaryAsync(p => p.Id));
        var rows = Dumps.Rows("Posts").Where(r => r.Number("PostTypeId") is 1 or 2).ToList();
        Assert.Equal(54 + 115, rows.Count);
        Assert.Equal(rows.Count, posts.Count);
        foreach (var row in rows)
        {
            var post = posts[ids[row.Text("Id")!]];
            Assert.Equal((row.Number("Score"), row.NumberOrNull("CommentCount") ?? 0, row.Text("CreationDate")), (post.Score, post.CommentCount, post.PostedAt.ToString("yyyy-MM-ddTHH:mm:ss.fff", null)));
            Assert.False(post.IsHeld);
            if (post is Question question)
            {
                Assert.Equal((row.Text("Title"), row.NumberOrNull("AnswerCount") ?? 0, row.NumberOrNull("ViewCount") ?? 0), (question.Title, question.AnswerCount, question.Views));
                Assert.Equal(row.Text("AcceptedAnswerId") is { } accepted ? ids[accepted] : null, question.AcceptedId);
                Assert.Equal(row.Text("Tags")!.Trim('<', '>').Replace("><", " "), question.TagNames);
                Assert.Equal(row.Attribute("ClosedDate") is not null, question.IsClosed);
            }
            else Assert.Equal(ids[row.Text("ParentId")!], post.RootId);
        }
    }

    [Fact]
    public async Task Every_member_has_the_reputation_they_had_there_and_no_points()
    {
        var ids = await imported.Ids(ImportedKind.Member);
        var members = await _site.Read(db => db.Members.AsNoTracking().ToDictionaryAsync(m => m.Id));
        var rows = Dumps.Rows("Users").Where(r => r.Number("Id") != -1).ToList();
        foreach (var row in rows)
        {
            var member = members[ids[row.Text("Id")!]];
            Assert.Equal((row.Text("DisplayName")!.Trim(), row.Number("Reputation"), 0), (member.Name, member.Reputation, member.Points));
        }
        Assert.Equal(0, await _site.Read(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task Every_post_reads_as_its_newest_revision_and_every_revision_is_there()
    {
        var ids = await imported.Ids(ImportedKind.Post);
        var texts = await _site.Read(db => db.Set<PostText>().AsNoTracking().ToDictionaryAsync(t => t.PostId));
        var counts = await _site.Read(db => db.Revisions.GroupBy(r => r.PostId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        foreach (var history in Dumps.Rows("PostHistory").Where(h => ids.ContainsKey(h.Text("PostId")!)).GroupBy(h => h.Text("PostId")!))
        {
            var revisions = history.Where(h => h.Number("PostHistoryTypeId") <= 9).ToList();
            Assert.Equal(revisions.Select(h => h.Text("RevisionGUID")).Distinct().Count(), counts[ids[history.Key]]);
            var newest = revisions.Last(h => h.Number("PostHistoryTypeId") is 2 or 5 or 8).Text("Text")!;
            var text = texts[ids[history.Key]];
            Assert.Equal(Bare(newest), Bare(text.Markdown));
            Assert.NotEmpty(text.Html);
        }
    }

    [Fact]
    public async Task Comments_keep_their_text_author_and_score()
    {
        var ids = await imported.Ids(ImportedKind.Comment);
        var members = await imported.Ids(ImportedKind.Member);
        var comments = await _site.Read(db => db.Comments.AsNoTracking().ToDictionaryAsync(c => c.Id));
        var rows = Dumps.Rows("Comments");
        Assert.Equal(rows.Count, comments.Count);
        foreach (var row in rows)
        {
            var comment = comments[ids[row.Text("Id")!]];
            var author = row.Text("UserId") is { } user ? members[user] : row.Text("UserDisplayName") is { } name ? members[$"~{NameKey.Of(name)}"] : SystemMember.Community;
            Assert.Equal((row.Number("Score"), author), (comment.Score, comment.AuthorId));
            Assert.Equal(Bare(row.Text("Text")!), Bare(comment.Markdown));
        }
    }

    [Fact]
    public async Task A_question_closed_as_a_duplicate_leads_to_its_original()
    {
        var ids = await imported.Ids(ImportedKind.Post);
        var closed = Assert.Single(await _site.Read(db => db.Questions.Everything().Where(q => q.ClosedAt != null).AsNoTracking().ToListAsync()));
        Assert.Equal((ids["79"], CloseReason.Duplicate, ids["119"]), (closed.Id, closed.CloseReason, closed.DuplicateOfId));
        var act = Assert.Single(await _site.Read(db => db.Acts.Where(a => a.PostId == ids["79"] && a.Kind == ActKind.Closed).ToListAsync()));
        Assert.Equal(("Duplicate", $"{ids["119"]}"), (act.Reason, act.After));
    }

    [Fact]
    public async Task Links_between_posts_that_are_here_are_kept_and_the_others_are_counted()
    {
        var ids = await imported.Ids(ImportedKind.Post);
        var rows = Dumps.Rows("PostLinks");
        var whole = rows.Where(r => ids.ContainsKey(r.Text("PostId")!) && ids.ContainsKey(r.Text("RelatedPostId")!))
            .Select(r => (ids[r.Text("PostId")!], ids[r.Text("RelatedPostId")!], (PostLinkKind)r.Number("LinkTypeId"))).Order();
        Assert.Equal(whole, (await _site.Read(db => db.PostLinks.AsNoTracking().ToListAsync())).Select(l => (l.PostId, l.RelatedId, l.Kind)).Order());
        Assert.Equal(rows.Count - whole.Count(), imported.Outcome.Report.Dangling.Where(d => d.Key.StartsWith("link ", StringComparison.Ordinal)).Sum(d => d.Value));
    }

    [Fact]
    public async Task Tags_carry_as_many_questions_as_there()
    {
        var tags = await _site.Read(db => db.Tags.AsNoTracking().ToDictionaryAsync(t => t.Name));
        foreach (var row in Dumps.Rows("Tags")) Assert.Equal(row.Number("Count"), tags[row.Text("TagName")!].QuestionCount);
    }

    [Fact]
    public async Task Tags_bring_their_texts_with_every_revision()
    {
        var tags = Dumps.Rows("Tags");
        var excerpts = tags.Where(t => t.Attribute("ExcerptPostId") is not null).ToDictionary(t => t.Text("ExcerptPostId")!, t => t.Text("TagName")!);
        var expected = Dumps.Rows("PostHistory").Count(h => h.Number("PostHistoryTypeId") is 2 or 5 or 8
            && (excerpts.ContainsKey(h.Text("PostId")!) || tags.Any(t => t.Text("WikiPostId") == h.Text("PostId"))));
        Assert.Equal(expected, await _site.Read(db => db.TagRevisions.CountAsync()));
    }

    [Fact]
    public async Task Votes_on_posts_that_are_here_are_kept_without_a_voter()
    {
        var ids = await imported.Ids(ImportedKind.Post);
        var rows = Dumps.Rows("Votes").Where(v => v.Number("VoteTypeId") is 2 or 3 && ids.ContainsKey(v.Text("PostId")!)).ToList();
        Assert.Equal(rows.Count, await _site.Read(db => db.ImportedVotes.CountAsync()));
        Assert.Equal(0, await _site.Read(db => db.Votes.CountAsync()));
    }

    [Fact]
    public async Task A_post_says_where_it_comes_from()
    {
        var ids = await imported.Ids(ImportedKind.Post);
        var page = await _site.Do<QuestionPageQuery, QuestionPage>(query => query.Find(ids["1"], Reader.Anyone, default));
        Assert.Equal(new Origin(Dumps.Source, "https://conlang.meta.stackexchange.com/q/1", "CC BY-SA 3.0"), page.Question.Origin);
        Assert.Equal("https://conlang.meta.stackexchange.com/a/2", page.Answers.Single(a => a.Id == ids["2"]).Origin!.Url);
    }

    [Fact]
    public void Everything_that_leads_nowhere_is_counted_and_listed()
    {
        var dangling = imported.Outcome.Report.Dangling.Values.Sum();
        Assert.True(dangling > 0);
        Assert.Equal(dangling, imported.Details.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Accepts_are_paid_but_not_those_of_own_answers()
    {
        var accepted = await _site.Read(db => db.Questions.Everything().Join(db.Answers.Everything(), q => q.AcceptedId, a => a.Id, (q, a) => new { q.AuthorId, q.AcceptPays, Answerer = a.AuthorId, a.Id }).ToListAsync());
        Assert.Equal(11, accepted.Count);
        foreach (var a in accepted)
        {
            Assert.Equal(a.AuthorId != a.Answerer && a.AuthorId != SystemMember.Community && a.Answerer != SystemMember.Community, a.AcceptPays);
            Assert.Equal(a.AcceptPays ? [15, 2] : [], await _site.Read(db => db.LedgerLines.Where(l => l.PostId == a.Id && (l.Kind == LedgerKind.Accepted || l.Kind == LedgerKind.AcceptGiven))
                .OrderBy(l => l.Kind).Select(l => l.Reputation).ToListAsync()));
        }
    }

    /// <summary>Line ends and the blank around a text are not what somebody wrote.</summary>
    private static string Bare(string text) => text.ReplaceLineEndings("\n").Trim();
}
