using Community.Web.Features.Origins;

namespace Community.Tests.Features.Origins;

public sealed class ImportStackExchangeTests : IAsyncLifetime
{
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_folder_is_imported_as_its_zip_is()
    {
        using var folder = new Dumps.Folder();
        await using var other = new Site();
        await _site.Import(folder.Path);
        await other.Import(Dumps.Zip);
        Assert.Equal(await All(other), await All(_site));
    }

    [Theory]
    [InlineData(ImportStage.Members)]
    [InlineData(ImportStage.Threads)]
    [InlineData(ImportStage.Closings)]
    [InlineData(ImportStage.Ledger)]
    public async Task A_killed_import_continues_where_it_was(ImportStage killedIn)
    {
        await using var other = new Site();
        await other.Import(Dumps.Zip);

        using var kill = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _site.Import(Dumps.Zip, progress: p =>
        {
            if (p.Stage == killedIn) kill.Cancel();
        }, ct: kill.Token));
        Assert.Empty(await _site.Read(db => db.Posts.ListedFor(Reader.Anyone).ToListAsync()));
        Assert.Equal(1, (await _site.Verify()).Failed["import.unfinished"]);

        Assert.True((await _site.Import(Dumps.Zip)).IsGood);
        Assert.Equal(await All(other), await All(_site));
        Assert.True((await _site.Verify()).IsSound);
    }

    [Fact]
    public async Task Until_the_end_nothing_imported_is_listed()
    {
        List<int> listed = [];
        await _site.Import(Dumps.Zip, progress: p => listed.Add(_site.Read(db => db.Posts.ListedFor(Reader.Anyone).CountAsync()).GetAwaiter().GetResult()));
        Assert.All(listed, count => Assert.Equal(0, count));
        Assert.Equal(54 + 115, await _site.Read(db => db.Posts.ListedFor(Reader.Anyone).CountAsync()));
    }

    [Fact]
    public async Task Imported_again_nothing_comes_twice_and_nothing_changed_here_is_overwritten()
    {
        await _site.Import(Dumps.Zip);
        var voter = await _site.Member("ann");
        var post = await _site.Read(db => db.Questions.Everything().OrderBy(q => q.Id).Select(q => q.Id).FirstAsync());
        await _site.Vote(post, voter, VoteDirection.Up);
        await _site.Do<Web.Features.Posts.EditPost>(edit => edit.Run(post, voter.Id, new("A title that was changed here", Some.Body, "bug"), null, null, default));
        var before = await All(_site);

        var again = await _site.Import(Dumps.Zip);

        Assert.True(again.IsGood);
        Assert.Empty(again.Report.Brought);
        Assert.Equal(before, await All(_site));
        Assert.True((await _site.Verify()).IsSound);
    }

    [Fact]
    public async Task A_newer_dump_brings_what_is_new()
    {
        using var older = new Dumps.Folder();
        older.Change("Posts", all => Without(all, row => row.Contains("<row Id=\"1\" ") || row.Contains("ParentId=\"1\" ")));
        await _site.Import(older.Path);
        var again = await _site.Import(Dumps.Zip);
        Assert.True(again.IsGood);
        Assert.Equal(1, again.Report.Brought["questions"]);
        Assert.True((await _site.Verify()).IsSound, string.Join('\n', (await _site.Verify()).Findings));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        var outcome = await _site.Import(Dumps.Zip, dryRun: true);
        Assert.True(outcome.IsGood);
        Assert.Equal((0, 0, 3), await _site.Read(async db => (await db.ImportRuns.CountAsync(), await db.Posts.Everything().CountAsync(), await db.Members.CountAsync())));
    }

    [Fact]
    public async Task A_missing_file_is_named_before_anything_is_changed()
    {
        using var folder = new Dumps.Folder();
        File.Delete(folder["Votes"]);
        File.Delete(folder["Tags"]);
        var outcome = await _site.Import(folder.Path);
        Assert.Equal(["Tags.xml", "Votes.xml"], outcome.Faults.Select(f => f.File));
        await NothingCame();
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_named_with_its_last_line()
    {
        using var folder = new Dumps.Folder();
        folder.Change("Comments", all => all[..(all.Length / 2)]);
        var fault = Assert.Single((await _site.Import(folder.Path)).Faults);
        Assert.Equal("Comments.xml", fault.File);
        Assert.InRange(fault.Line, 100, 140);
        await NothingCame();
    }

    [Fact]
    public async Task An_unreadable_date_is_named_with_its_line()
    {
        using var folder = new Dumps.Folder();
        folder.Change("Votes", all => all.Replace("<row Id=\"4\" PostId=\"1\" VoteTypeId=\"2\" CreationDate=\"2018-02-06T00:00:00.000\"", "<row Id=\"4\" PostId=\"1\" VoteTypeId=\"2\" CreationDate=\"the sixth\""));
        var fault = Assert.Single((await _site.Import(folder.Path)).Faults);
        Assert.Equal(("Votes.xml", 4), (fault.File, fault.Line));
        Assert.Contains("the sixth", fault.What, StringComparison.Ordinal);
        await NothingCame();
    }

    [Fact]
    public async Task What_is_neither_folder_nor_archive_is_refused()
    {
        using var folder = new Dumps.Folder();
        Assert.Single((await _site.Import(folder["Tags"])).Faults);
        Assert.Single((await _site.Import(folder.Path + "-that-is-not-there")).Faults);
    }

    [Fact]
    public async Task A_post_by_a_user_who_is_not_there_is_kept_for_the_community()
    {
        using var folder = new Dumps.Folder();
        folder.Change("Posts", all => all.Replace("OwnerUserId=\"14\"", "OwnerUserId=\"99999\""));
        var outcome = await _site.Import(folder.Path);
        Assert.True(outcome.IsGood);
        Assert.True(outcome.Report.Dangling["OwnerUserId of a user who is not in the dump"] > 0);
        Assert.Equal(SystemMember.Community, await _site.Read(db => db.Questions.Everything().OrderBy(q => q.Id).Select(q => q.AuthorId).FirstAsync()));
        Assert.True((await _site.Verify()).IsSound);
    }

    [Fact]
    public async Task Authors_of_whom_only_a_name_is_left_are_one_member_each()
    {
        using var folder = new Dumps.Folder();
        folder.Change("Posts", all => all.Replace("OwnerUserId=\"14\"", "OwnerDisplayName=\"Wanderer\""));
        folder.Change("Comments", all => all.Replace("UserId=\"12\"", "UserDisplayName=\"wanderer\""));
        Assert.True((await _site.Import(folder.Path)).IsGood);
        var wanderer = Assert.Single(await _site.Read(db => db.Members.Where(m => m.NameKey == NameKey.Of("Wanderer")).ToListAsync()));
        Assert.Equal(1, wanderer.Reputation);
        Assert.True(await _site.Read(db => db.Posts.Everything().AnyAsync(p => p.AuthorId == wanderer.Id)));
        Assert.True(await _site.Read(db => db.Comments.AnyAsync(c => c.AuthorId == wanderer.Id)));
    }

    [Fact]
    public async Task Members_who_look_alike_keep_their_names_and_one_without_a_visible_name_gets_one()
    {
        using var folder = new Dumps.Folder();
        folder.Change("Users", all => all.Replace("DisplayName=\"Adam Lear\"", "DisplayName=\"аdam lear\"").Replace("</users>",
            "<row Id=\"90001\" Reputation=\"5\" CreationDate=\"2019-01-01T00:00:00.000\" DisplayName=\"Adam Lear\"/><row Id=\"90002\" Reputation=\"5\" CreationDate=\"2019-01-01T00:00:00.000\" DisplayName=\"&#x200b;\"/></users>"));
        Assert.True((await _site.Import(folder.Path)).IsGood);
        var names = await _site.Read(db => db.ExternalIds.Where(k => k.Kind == ImportedKind.Member && (k.Key == "1" || k.Key.StartsWith("9000"))).Join(db.Members, k => k.LocalId, m => m.Id, (k, m) => m.Name).ToListAsync());
        Assert.Equal(["Adam Lear", "user90002", "аdam lear"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_copy_does_not_continue_what_one_began()
    {
        using var kill = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _site.Import(Dumps.Zip, progress: _ => kill.Cancel(), ct: kill.Token));
        using var folder = new Dumps.Folder();
        folder.Change("Badges", all => all + "\n");
        Assert.Contains("another copy", Assert.Single((await _site.Import(folder.Path)).Faults).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_cap_holds_for_imported_votes_too()
    {
        using var folder = new Dumps.Folder();
        folder.Change("Votes", all => System.Text.RegularExpressions.Regex.Replace(all, "CreationDate=\"[^\"]*\"", "CreationDate=\"2019-01-01T00:00:00.000\""));
        Assert.True((await _site.Import(folder.Path)).IsGood);
        Assert.Equal(200, await _site.Read(db => db.MemberDays.MaxAsync(d => d.Capped)));
        Assert.True((await _site.Verify()).IsSound);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task NothingCame()
        => Assert.Equal((0, 3), await _site.Read(async db => (await db.ImportRuns.CountAsync(), await db.Members.CountAsync())));

    private static string Without(string all, Func<string, bool> row) => string.Join('\n', all.Split('\n').Where(line => !line.Contains("<row ") || !row(line)));

    /// <summary>Everything an import writes, but for when it ran.</summary>
    private static Task<List<string>> All(Site site) => site.Read(async db => (List<string>)
    [
        .. (await db.Members.OrderBy(m => m.Id).Where(m => m.Kind == MemberKind.Person).ToListAsync()).Select(m => $"{m.Id} {m.Name} {m.NameKey} {m.Reputation} {m.Points} {m.QuestionCount} {m.AnswerCount}"),
        .. (await db.Posts.Everything().OrderBy(p => p.Id).Include(p => p.Text).ToListAsync()).Select(p => $"{p.Id} {p.AuthorId} {p.Score} {p.UpVotes} {p.CommentCount} {p.RevisionCount} {p.PostedAt:O} {p.IsHeld} {p.Text.Markdown}"),
        .. (await db.Questions.Everything().OrderBy(q => q.Id).ToListAsync()).Select(q => $"{q.Title} {q.TagNames} {q.AcceptedId} {q.AcceptPays} {q.CloseReason} {q.DuplicateOfId} {q.AnswerCount} {q.IsAnswered}"),
        .. (await db.Revisions.OrderBy(r => r.Id).ToListAsync()).Select(r => $"{r.PostId} {r.Number} {r.Title} {r.Tags} {r.Markdown}"),
        .. (await db.Comments.OrderBy(c => c.Id).ToListAsync()).Select(c => $"{c.Id} {c.PostId} {c.RootId} {c.AuthorId} {c.Markdown}"),
        .. (await db.LedgerLines.OrderBy(l => l.Id).ToListAsync()).Select(l => $"{l.Cause} {l.Turn} {l.Reputation} {l.Points} {l.Room} {l.Day}"),
        .. (await db.Acts.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.PostId} {a.Kind} {a.ById} {a.At:O} {a.Reason} {a.After}"),
        .. (await db.ImportedVotes.OrderBy(v => v.Id).ToListAsync()).Select(v => $"{v.ExternalId} {v.PostId} {v.Direction}"),
        .. (await db.Tags.OrderBy(t => t.Id).ToListAsync()).Select(t => $"{t.Id} {t.Name} {t.QuestionCount} {t.Excerpt}"),
        .. (await db.PostLinks.ToListAsync()).Select(l => $"{l.PostId} {l.RelatedId} {l.Kind}").Order(),
        $"{await db.MemberDays.SumAsync(d => d.Capped)} {await db.TagRevisions.CountAsync()} {await db.ExternalIds.CountAsync()}",
    ]);
}
