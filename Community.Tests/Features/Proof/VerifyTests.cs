using Community.Web.Features.Origins;
using Community.Web.Features.Proof;

namespace Community.Tests.Features.Proof;

/// <summary>Drift is planted behind the verbs, as a defect or a hand in the database would.</summary>
public sealed class VerifyTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _answerer = null!, _voter = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _answerer, _voter) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("cy"));
        await _site.Join(_answerer, await _site.Company("Acme"));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _answerer);
        await _site.Comment(_answer, _asker);
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await _site.Vote(_answer, _voter, null);
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await _site.Vote(_answer, _asker, VoteDirection.Down);
        await _site.Accept(_question, _answer, _asker);
    }

    [Fact]
    public async Task What_the_verbs_leave_behind_is_sound()
    {
        var second = await _site.Answer(_question, _voter);
        await _site.Vote(second, _answerer, VoteDirection.Up);
        await _site.Accept(_question, second, _asker);
        await _site.Delete(second, await _site.Member("mo", roles: Roles.Moderator));
        await _site.Accept(_question, _answer, _asker);
        await _site.Delete(_question, await _site.Member("max", roles: Roles.Moderator));
        Assert.Empty((await _site.Verify()).Findings);
    }

    /// <summary>What is planted, what finds it, and whether recount makes it right.</summary>
    public static TheoryData<string, bool> Drifts => new()
    {
        { "post.up-votes", true }, { "post.down-votes", true }, { "post.score", true }, { "post.comment-count", true }, { "post.revision-count", true }, { "post.head-hidden", true }, { "post.text", true },
        { "question.answer-count", true }, { "question.first-answer", true }, { "question.first-staff-answer", true }, { "question.is-answered", true }, { "question.save-count", true }, { "question.me-too-count", true }, { "question.leads-to", true }, { "question.official-at", true }, { "answer.official-count", true }, { "question.tag-names", true }, { "tag.question-count", true },
        { "member.question-count", true }, { "member.answer-count", true }, { "member.unread", true }, { "member.inbox-sequence", true }, { "member.reputation", true }, { "member.points", true }, { "member.open-suggestions", true }, { "member.paid-suggestions", true }, { "member-day.capped", true }, { "badge.awards", true }, { "badge.holders", true },
        { "board.reputation", true }, { "board.listed", true }, { "board.kept", true },
        { "company-board.reputation", true }, { "company-board.heads", true }, { "company-board.per-head", true },
        { "ledger.line-missing", false }, { "ledger.fact-missing", false }, { "ledger.turns", false }, { "ledger.reversal", false }, { "ledger.amount", false },
        { "day.cap", false }, { "day.votes", false }, { "day.author-votes", false }, { "day.votes-kept", false }, { "day.author-votes-kept", false }, { "day.close-votes", false }, { "question.merged", false }, { "tag.synonym", false }, { "import.unfinished", false }, { "search.missing", false },
        { "fraud.vote-not-void", false }, { "fraud.vote-without-case", false }, { "fraud.accept-without-case", false }, { "fraud.paid", false },
    };

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task Drift_is_found_and_only_projections_are_repaired(string check, bool isProjection)
    {
        await _site.Do<CommunityDb>(db => db.Transact(() => Plant(db, check), default));
        Assert.Contains(check, (await _site.Verify()).Failed);

        await _site.Do<Recount>(recount => recount.Run(_ => { }, default));
        var left = await _site.Verify();
        if (isProjection) Assert.Empty(left.Findings);
        else Assert.Contains(check, left.Failed);
    }

    [Fact]
    public async Task Recount_leaves_the_ledger_and_the_limits_as_they_are()
    {
        await _site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            await db.LedgerLines.Where(l => l.Kind == LedgerKind.Accepted).ExecuteDeleteAsync();
            await db.MemberDays.ExecuteUpdateAsync(set => set.SetProperty(d => d.Votes, 41));
        }, default));
        await _site.Do<Recount>(recount => recount.Run(_ => { }, default));
        Assert.False(await _site.Read(db => db.LedgerLines.AnyAsync(l => l.Kind == LedgerKind.Accepted)));
        Assert.True(await _site.Read(db => db.MemberDays.AllAsync(d => d.Votes == 41)));
        Assert.Equal(["day.votes", "ledger.line-missing"], (await _site.Verify()).Failed.Keys);
    }

    [Fact]
    public async Task Each_check_is_counted_in_full_and_told_in_part()
    {
        for (var i = 0; i < 4; i++) await _site.Ask(_asker, $"{Some.Title} {i}");
        await _site.Do<CommunityDb>(db => db.Transact(() => db.Posts.Everything().ExecuteUpdateAsync(set => set.SetProperty(p => p.CommentCount, 9)), default));
        var proven = await _site.Do<Verify, Proven>(verify => verify.Run(2, _ => { }, default));
        Assert.Equal((6, 2), (proven.Failed["post.comment-count"], proven.Findings.Count));
        Assert.Equal(new("post.comment-count", _question, "0", "9"), proven.Findings[0]);
    }

    [Fact]
    public async Task Imported_votes_and_openings_are_proven_against_their_lines()
    {
        await _site.Import(Dumps.Zip);
        await Planted(db => db.LedgerLines.Where(l => l.Kind == LedgerKind.Opening).OrderBy(l => l.Id).Take(1).ExecuteDeleteAsync());
        await Planted(db => db.LedgerLines.Where(l => l.Kind == LedgerKind.ImportedUpvotes).OrderBy(l => l.Id).Take(2).ExecuteDeleteAsync());
        await Planted(db => db.ImportedVotes.Where(v => v.Direction == VoteDirection.Down).ExecuteDeleteAsync());
        var failed = (await _site.Verify()).Failed;
        Assert.Equal(3, failed["ledger.line-missing"]);
        Assert.Equal(await _site.Read(db => db.LedgerLines.CountAsync(l => l.Kind == LedgerKind.ImportedDownvotes)), failed["ledger.fact-missing"]);
    }

    [Fact]
    public async Task A_badge_that_paid_has_its_line_and_a_line_its_badge()
    {
        Assert.True(await _site.Read(db => db.BadgeAwards.AnyAsync()));
        await Planted(db => db.LedgerLines.Where(l => l.Kind == LedgerKind.Badge).OrderBy(l => l.Id).Take(1).ExecuteDeleteAsync());
        await Planted(db => db.LedgerLines.Where(l => l.Kind == LedgerKind.Badge).OrderBy(l => l.Id).Take(1).ExecuteUpdateAsync(set => set.SetProperty(l => l.Points, 50)));
        await Planted(db => db.BadgeAwards.OrderByDescending(a => a.Id).Take(1).ExecuteUpdateAsync(set => set.SetProperty(a => a.Points, 0)));
        var failed = (await _site.Verify()).Failed;
        Assert.Equal((1, 1), (failed["ledger.line-missing"], failed["ledger.fact-missing"]));
        Assert.Equal(2, failed["ledger.amount"]);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task Planted(Func<CommunityDb, Task> plant) => _site.Do<CommunityDb>(db => db.Transact(() => plant(db), default));

    private Task Plant(CommunityDb db, string check)
    {
        var post = db.Posts.Row(_answer);
        var question = db.Questions.Row(_question);
        var member = db.Members.Where(m => m.Id == _answerer.Id);
        var votersDay = db.MemberDays.Where(d => d.MemberId == _voter.Id);
        var onAuthor = db.MemberAuthorDays.Where(d => d.VoterId == _voter.Id);
        return check switch
        {
            "post.up-votes" => post.ExecuteUpdateAsync(set => set.SetProperty(p => p.UpVotes, 7)),
            "post.down-votes" => post.ExecuteUpdateAsync(set => set.SetProperty(p => p.DownVotes, 7)),
            "post.score" => post.ExecuteUpdateAsync(set => set.SetProperty(p => p.Score, 7)),
            "post.comment-count" => post.ExecuteUpdateAsync(set => set.SetProperty(p => p.CommentCount, 7)),
            "post.revision-count" => post.ExecuteUpdateAsync(set => set.SetProperty(p => p.RevisionCount, 7)),
            "post.head-hidden" => post.ExecuteUpdateAsync(set => set.SetProperty(p => p.HeadHidden, true)),
            "post.text" => db.Set<PostText>().Where(t => t.PostId == _answer).ExecuteUpdateAsync(set => set.SetProperty(t => t.Markdown, "Somebody else's words.")),
            "question.answer-count" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.AnswerCount, 7)),
            "question.first-answer" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.FirstAnswerAt, (DateTime?)null)),
            "question.first-staff-answer" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.FirstStaffAnswerAt, _site.Clock.Now)),
            "question.is-answered" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.IsAnswered, false)),
            "question.save-count" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.SaveCount, 7)),
            "question.me-too-count" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.MeTooCount, 7)),
            "question.leads-to" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.LeadsToId, _question)),
            "question.merged" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.MergedIntoId, _question).SetProperty(q => q.DuplicateOfId, (int?)null)),
            "tag.synonym" => db.Tags.ExecuteUpdateAsync(set => set.SetProperty(t => t.SynonymOfId, t => t.Id)),
            "day.close-votes" => votersDay.ExecuteUpdateAsync(set => set.SetProperty(d => d.CloseVotes, 25)),
            "question.official-at" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.OfficialAt, _site.Clock.Now)),
            "answer.official-count" => db.Answers.Row(_answer).ExecuteUpdateAsync(set => set.SetProperty(a => a.OfficialCount, 7)),
            "badge.awards" => db.BadgeCounts.ExecuteUpdateAsync(set => set.SetProperty(c => c.Awards, 7)),
            "badge.holders" => db.BadgeCounts.ExecuteUpdateAsync(set => set.SetProperty(c => c.Holders, 7)),
            "question.tag-names" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.TagNames, "streams")),
            "tag.question-count" => db.Tags.ExecuteUpdateAsync(set => set.SetProperty(t => t.QuestionCount, 7)),
            "member.open-suggestions" => member.ExecuteUpdateAsync(set => set.SetProperty(m => m.OpenSuggestions, 7)),
            "member.paid-suggestions" => member.ExecuteUpdateAsync(set => set.SetProperty(m => m.PaidSuggestions, 7)),
            "member.question-count" => member.ExecuteUpdateAsync(set => set.SetProperty(m => m.QuestionCount, 7)),
            "member.answer-count" => member.ExecuteUpdateAsync(set => set.SetProperty(m => m.AnswerCount, 7)),
            "member.unread" => member.ExecuteUpdateAsync(set => set.SetProperty(m => m.Unread, 7)),
            "member.inbox-sequence" => member.ExecuteUpdateAsync(set => set.SetProperty(m => m.InboxSequence, 70)),
            "member.reputation" => member.ExecuteUpdateAsync(set => set.SetProperty(m => m.Reputation, 7)),
            "member.points" => member.ExecuteUpdateAsync(set => set.SetProperty(m => m.Points, 7)),
            "member-day.capped" => db.MemberDays.Where(d => d.MemberId == _answerer.Id).ExecuteDeleteAsync(),
            "board.reputation" => db.BoardRows.Where(r => r.MemberId == _answerer.Id).OrderBy(r => r.Board).Take(1).ExecuteDeleteAsync(),
            "board.listed" => db.BoardRows.Where(r => r.MemberId == _answerer.Id).OrderBy(r => r.Board).Take(1).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsListed, false)),
            "board.kept" => db.KeptBoards.OrderBy(b => b.Board).Take(1).ExecuteDeleteAsync(),
            "company-board.reputation" => db.CompanyBoardRows.OrderBy(r => r.Board).Take(1).ExecuteDeleteAsync(),
            "company-board.heads" => db.CompanyBoardRows.OrderBy(r => r.Board).Take(1).ExecuteUpdateAsync(set => set.SetProperty(r => r.Heads, 7).SetProperty(r => r.PerHead, r => r.Reputation * CompanyBoardRow.Parts / 7)),
            "company-board.per-head" => db.CompanyBoardRows.OrderBy(r => r.Board).Take(1).ExecuteUpdateAsync(set => set.SetProperty(r => r.PerHead, 7)),
            "ledger.line-missing" => db.LedgerLines.Where(l => l.Kind == LedgerKind.DownvoteCast).ExecuteDeleteAsync(),
            "ledger.fact-missing" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.AcceptPays, false)),
            "ledger.turns" => db.LedgerLines.Where(l => l.Kind == LedgerKind.Upvoted && l.Turn == 2).ExecuteDeleteAsync(),
            "ledger.reversal" => db.LedgerLines.Where(l => l.Kind == LedgerKind.Upvoted && l.Turn == 2).ExecuteUpdateAsync(set => set.SetProperty(l => l.Reputation, -9)),
            "ledger.amount" => db.LedgerLines.Where(l => l.Kind == LedgerKind.DownvoteCast).ExecuteUpdateAsync(set => set.SetProperty(l => l.Reputation, 1)),
            "day.cap" => db.LedgerLines.Where(l => l.Kind == LedgerKind.Upvoted && l.Turn == 3).ExecuteUpdateAsync(set => set.SetProperty(l => l.Room, 210)),
            "day.votes" => votersDay.ExecuteUpdateAsync(set => set.SetProperty(d => d.Votes, 41)),
            "day.author-votes" => onAuthor.ExecuteUpdateAsync(set => set.SetProperty(d => d.Up, 7)),
            "day.votes-kept" => votersDay.ExecuteUpdateAsync(set => set.SetProperty(d => d.Votes, 0)),
            "day.author-votes-kept" => onAuthor.ExecuteUpdateAsync(set => set.SetProperty(d => d.Up, 0)),
            "fraud.vote-not-void" => Judge(db, EvidenceKind.Upvote, _voter),
            "fraud.vote-without-case" => db.Votes.Where(v => v.VoterId == _voter.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.VoidedInId, 7)),
            "fraud.accept-without-case" => question.ExecuteUpdateAsync(set => set.SetProperty(q => q.AcceptVoidedInId, 7)),
            "fraud.paid" => Judge(db, EvidenceKind.Accept, _asker),
            "import.unfinished" => Begin(db),
            "search.missing" => db.IndexedThreads.ExecuteDeleteAsync(),
            _ => throw new InvalidOperationException($"Nobody knows how to plant {check}."),
        };
    }

    /// <summary>A case about an act that was then not voided.</summary>
    private Task Judge(CommunityDb db, EvidenceKind kind, Member actor)
    {
        db.Add(new FraudCase(new(FraudRule.Burst, [new(actor.Id, _answerer.Id, _answer, kind, _site.Clock.Now)]), _site.Clock.Now));
        return Task.CompletedTask;
    }

    private static Task Begin(CommunityDb db)
    {
        db.Add(new ImportRun("example.org", "1", DateTime.UtcNow));
        return Task.CompletedTask;
    }
}
