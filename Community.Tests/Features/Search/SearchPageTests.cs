using Community.Web.Features.Comments;
using Community.Web.Features.Posts;
using Community.Web.Features.Search;

namespace Community.Tests.Features.Search;

/// <summary>What is said in the community is found from the same moment on, by those who may read it.</summary>
public sealed class SearchPageTests : IAsyncLifetime
{
    private readonly Site _site = new() { With = Statements.Counted };
    private Member _ann = null!, _ben = null!, _moderator = null!;

    public async ValueTask InitializeAsync()
        => (_ann, _ben, _moderator) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("mo", roles: Roles.Moderator));

    private Task<SearchPage> Search(string typed, Reader? reader = null, string? after = null)
        => _site.Do<SearchPageQuery, SearchPage>(q => q.Find(reader ?? Reader.Anyone, typed, after, default));

    private async Task<IEnumerable<int>> Found(string typed, Reader? reader = null) => (await Search(typed, reader)).Rows.Select(r => r.Question.Id);

    [Fact]
    public async Task A_thread_is_found_by_its_title_tags_question_code_and_answers_as_soon_as_they_are_written()
    {
        var question = await _site.Ask(_ann, "Reading invoices quickly", "It is slow, with this code:\n\n```sql\nSELECT zebra_column FROM T\n```", "库存 c#");
        foreach (var typed in (string[])["invoice", "库存", "c#", "zebra_column", "slow invoices"]) Assert.Equal([question], await Found(typed));
        Assert.Empty(await Found("platypus"));
        await _site.Answer(question, _ben, "Feed the **platy**pus at noon.");
        Assert.Equal([question], await Found("platypus invoice"));
    }

    [Fact]
    public async Task An_edit_takes_the_old_words_away_and_brings_the_new_ones()
    {
        var question = await _site.Ask(_ann, tags: "files");
        await _site.Do<EditPost>(edit => edit.Run(question, _ann.Id, new("How do otters sleep?", "They seem to sleep in the water, is that so?", "marine"), null, null, default));
        Assert.Equal([question], await Found("otter marine water"));
        Assert.Empty(await Found("line"));
        await _site.Do<EditPost>(edit => edit.Run(question, _ann.Id, new("How do otters sleep?", "They seem to sleep in the water, is that so?", "arctic"), null, null, default));
        Assert.Equal([question], await Found("arctic"));
        Assert.Empty(await Found("marine"));
    }

    [Fact]
    public async Task What_a_deleted_answer_says_is_not_found_until_it_comes_back()
    {
        var answer = await _site.Answer(await _site.Ask(_ann), _ben, "Feed the platypus at noon.");
        await _site.Delete(answer, _moderator);
        Assert.Empty(await Found("platypus", Reader.Of(_moderator)));
        await _site.Undelete(answer, _moderator);
        Assert.Single(await Found("platypus"));
    }

    [Fact]
    public async Task A_question_that_is_deleted_held_or_private_is_found_by_nobody_else()
    {
        var (deleted, held, other) = (await _site.Ask(_ann), await _site.Ask(_ann), await _site.Ask(_ann));
        await _site.Delete(deleted, _moderator);
        await _site.Read(db => db.Questions.Where(q => q.Id == held).ExecuteUpdateAsync(set => set.SetProperty(q => q.IsHeld, true)));
        await _site.Read(db => db.Questions.Where(q => q.Id == other).ExecuteUpdateAsync(set => set.SetProperty(q => q.AudienceId, 9)));
        Assert.Empty(await Found("file"));
        Assert.Empty(await Similar(Some.Title));
        Assert.Equal([other], await Found("file", new(null, false, [Audience.Everyone, 9])));
        await _site.Undelete(deleted, _moderator);
        Assert.Equal([deleted], await Found("file"));
    }

    [Fact]
    public async Task The_snippet_shows_the_words_where_they_stand_best_and_leads_to_the_answer()
    {
        var question = await _site.Ask(_ann, "Month end closing", $"{string.Concat(Enumerable.Repeat("Nothing of interest here. ", 20))}The <b>ledger</b> 库存结转 fails & stops.");
        var answer = await _site.Answer(question, _ben, "Run the platypus job first.");
        var row = Assert.Single((await Search("库存结转 ledgers")).Rows);
        Assert.Equal(["ledger", "库存结转"], row.Snippet.Where(r => r.IsHit).Select(r => r.Text));
        Assert.StartsWith("…", row.Snippet[0].Text, StringComparison.Ordinal);
        Assert.Contains("fails & stops.", string.Concat(row.Snippet.Select(r => r.Text)), StringComparison.Ordinal);
        Assert.Null(row.AnswerId);

        row = Assert.Single((await Search("platypus closing")).Rows);
        Assert.Equal((answer, "Run the platypus job first."), (row.AnswerId, string.Concat(row.Snippet.Select(r => r.Text))));
        Assert.EndsWith($"#answer-{answer}", row.Address, StringComparison.Ordinal);
        Assert.Equal([("Month end ", false), ("closing", true)], row.Title.Select(r => (r.Text, r.IsHit)));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gaps_and_solved_questions_come_a_little_earlier()
    {
        List<int> all = [];
        for (var i = 0; i < SearchPageQuery.PageSize + 5; i++) all.Add(await _site.Ask(_ann, $"Walrus number {i:00}"));
        await _site.Accept(all[3], await _site.Answer(all[3], _ben, "It is well."), _ann);
        var first = await Search("walrus");
        var second = await Search("walrus", after: first.After);
        Assert.Equal((SearchPageQuery.PageSize, 5), (first.Rows.Count, second.Rows.Count));
        Assert.Equal(all[3], first.Rows[0].Question.Id);
        Assert.Equal(all, first.Rows.Concat(second.Rows).Select(r => r.Question.Id).Order());
        Assert.Null(second.After);
    }

    [Fact]
    public async Task A_remark_is_found_as_soon_as_it_is_made_and_not_any_more_when_it_is_taken_away()
    {
        var question = await _site.Ask(_ann);
        var answer = await _site.Answer(question, _ben);
        var comment = await _site.Comment(answer, _ben, "My aardvark ate the invoice, 憑證 and all.");
        var row = Assert.Single((await Search("aardvark 凭证")).Rows);
        Assert.Equal((null, comment), (row.AnswerId, row.CommentId));
        Assert.Equal(["aardvark", "憑證"], row.Snippet.Where(r => r.IsHit).Select(r => r.Text));
        Assert.EndsWith($"#comment-{comment}", row.Address, StringComparison.Ordinal);
        await _site.Delete(answer, _moderator);
        Assert.Empty(await Found("aardvark"));
        await _site.Undelete(answer, _moderator);
        Assert.Single(await Found("aardvark"));
        await _site.Do<DeleteComment>(delete => delete.Run(comment, _ben.Id, default));
        Assert.Empty(await Found("aardvark"));
        await _site.IsSound();
    }

    [Fact]
    public async Task What_is_said_in_the_title_comes_before_what_is_only_solved()
    {
        var solved = await _site.Ask(_ann, body: "The narwhal is in the body, and again: narwhal.");
        await _site.Accept(solved, await _site.Answer(solved, _ben, "A narwhal in the answer, and one more narwhal."), _ann);
        var titled = await _site.Ask(_ann, "Where do I find the narwhal here?");
        Assert.Equal([titled, solved], await Found("narwhal"));
    }

    [Fact]
    public async Task What_the_vendor_stands_behind_and_what_is_solved_come_first()
    {
        var vendor = await _site.Member("vera", roles: Roles.Vendor);
        List<int> all = [];
        var product = await _site.Product("Suite", "1");
        for (var i = 0; i < 3; i++) all.Add(await _site.AskAbout(product, _ann, title: $"Walrus number {i} of many"));
        await _site.Accept(all[0], await _site.Answer(all[0], _ben, "It is well."), _ann);
        Assert.Equal(all[0], (await Found("walrus")).First());
        await _site.Pin(all[1], await _site.Answer(all[1], vendor, "It is well."), vendor, product);
        await _site.Pin(all[0], await _site.Read(db => db.Questions.Where(q => q.Id == all[0]).Select(q => q.AcceptedId!.Value).SingleAsync()), vendor, product);
        Assert.Equal([all[0], all[1], all[2]], await Found("walrus"));
    }

    [Fact]
    public async Task Operators_narrow_what_is_found_in_any_combination()
    {
        var product = await _site.Product("Ledger", "15.0", "16.0", "16.5");
        var (old, plain) = (await _site.AskAbout(product, _ann, "15.0", "Otters in the old ledger"), await _site.Ask(_ben, "Otters anywhere", tags: "marine arctic"));
        _site.Clock.Advance(TimeSpan.FromDays(10));
        var fresh = await _site.AskAbout(product, _ben, "16.5", "Otters in the new ledger");
        var answer = await _site.Answer(plain, _ann, "Otters hold hands while they sleep.");
        await _site.Answer(plain, _ann, "Something else entirely, about seals.");
        await _site.Vote(answer, _moderator, VoteDirection.Up);
        await _site.Accept(plain, answer, _ben);
        await _site.Close(old, _moderator);
        await _site.Do<Community.Web.Features.Saves.SavePost>(save => save.Run(plain, _ann.Id, true, default));

        (string Typed, int[] Found)[] cases =
        [
            ("otters", [fresh, plain, old]), ("otters [arctic]", [plain]), ("otters -[arctic]", [fresh, old]), ("[marine] OR [files] otters", [fresh, plain, old]), ("[marine] [files]", []),
            ("otters -ledger", [plain]), ("in:title old OR new", [fresh, old]), ("otters \"new ledger\"", [fresh]), ("product:ledger", [fresh, old]), ("-product:ledger otters", [plain]),
            ("otters version:>=16", [fresh]), ("version:<16.0", [old]), ("version:16.5", [fresh]), ("otters answers:0", [fresh, old]), ("answers:>=1", [plain]), ("has:accepted", [plain]), ("otters -has:accepted", [fresh, old]),
            ("is:closed", [old]), ("is:open otters", [fresh, plain]), ("created:<2d", [fresh]), ("otters created:>5d", [plain, old]), ("active:<2d otters", [fresh, plain]), ($"user:{_ann.Id}", [old]), ("user:ben otters", [fresh, plain]),
            ("user:me otters", [old]), ("otters -user:me", [fresh, plain]), ("saved:yes", [plain]), ("otters saved:no", [fresh, old]), ("score:>=1", []), ("views:0 otters", [fresh, plain, old]), ("is:showcase otters", []), ("-otters", []), ("is:question -seals", [fresh, old]),
        ];
        foreach (var (typed, expected) in cases)
            Assert.Equal((typed, string.Join(' ', expected.Order())), (typed, string.Join(' ', (await Found(typed, Reader.Of(_ann))).Order())));

        foreach (var typed in (string[])["is:answer otters", "is:answer score:>=1", "is:answer has:accepted", $"inquestion:{plain} hands", "is:answer [arctic] -seals", "is:answer user:me -seals order:new", "is:answer order:score score:1"])
            Assert.Equal((typed, answer), (typed, Assert.Single((await Search(typed, Reader.Of(_ann))).Rows).AnswerId));
        Assert.Equal([fresh, plain, old], await Found("otters order:new"));
        Assert.Equal([fresh, plain, old], (await Found("is:question order:new")).Where(id => id != 0));
        Assert.Equal(old, (await Found("otters order:active")).Last());
    }

    [Fact]
    public async Task What_a_query_names_and_is_not_there_is_told_and_the_rest_is_found()
    {
        var question = await _site.Ask(_ann, tags: "inventory files");
        (string Typed, string Code, string Details)[] cases =
        [
            ("[inventroy]", "no-tag-near", "inventroy inventory"), ("[zzz]", "no-tag", "zzz"), ("user:nobody", "no-user", "nobody"), ("org:nobody", "no-org", "nobody"), ("product:nothing", "no-product", "nothing"),
            ("version:99", "no-version", "99"), ("user:me", "sign-in", "user:me"), ("saved:yes", "sign-in", "saved:"), ("scroe:3", "operator", "scroe:3 score:"),
        ];
        foreach (var (typed, code, details) in cases)
        {
            var page = await Search($"file {typed}");
            var problem = Assert.Single(page.Problems);
            Assert.Equal((code, details), (problem.Code, string.Join(' ', problem.Details)));
            Assert.Equal([question], page.Rows.Select(r => r.Question.Id));
            Assert.Empty((await Search(typed)).Rows); // alone it finds nothing, rather than everything
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_in_every_order_and_parts_are_counted()
    {
        List<int> all = [];
        for (var i = 0; i < SearchPageQuery.PageSize + 5; i++)
        {
            all.Add(await _site.Ask(i % 2 == 0 ? _ann : _ben, $"Walrus number {i:00}", tags: i < 10 ? "files" : "files marine"));
            if (i % 5 == 0) _site.Clock.Advance(TimeSpan.FromHours(1));
        }
        foreach (var order in Enum.GetNames<SearchOrder>())
            foreach (var words in (string[])["walrus", "[files]", "-seal"])
            {
                var first = await Search($"{words} order:{order}");
                var second = await Search($"{words} order:{order}", after: first.After);
                Assert.Equal(all, first.Rows.Concat(second.Rows).Select(r => r.Question.Id).Order());
                Assert.True(first.IsFirst && !second.IsFirst && second.After is null && second.Facets is null);
            }
        var facets = (await Search("walrus")).Facets!;
        Assert.Equal((25, true, "question:25 answer:"), (facets.Count, facets.IsExact, string.Join(' ', facets.Kinds.Select(f => $"{f.Text}:{f.Count}"))));
        Assert.Equal(["files:25:walrus [files]", "marine:15:walrus [marine]"], facets.Tags.Select(f => $"{f.Text}:{f.Count}:{f.Query}"));
        Assert.Equal("walrus", (await Search("walrus [marine]")).Facets!.Tags.Single(f => f.IsOn).Query);
        Assert.Equal([(false, "walrus -has:accepted")], facets.Solved.Select(f => (f.IsOn, f.Query)));

        var since = _site.Clock.Now;
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await _site.Ask(_ann, "Walrus at last");
        var said = await _site.Answer(later, _ben, "Walrus, indeed.");
        Assert.Equal([later], await Since("walrus", since));
        Assert.Equal([said], await Since("walrus is:answer", since));
        Assert.Empty(await Since("walrus", _site.Clock.Now));
        Assert.Equal(5, (await Since("walrus", since.AddDays(-1), 5)).Count);

        Task<IReadOnlyList<int>> Since(string query, DateTime from, int most = 50) => _site.Do<SearchPageQuery, IReadOnlyList<int>>(q => q.Since(Reader.Anyone, query, from, most, default));
    }

    [Fact]
    public async Task Looking_takes_few_statements_however_much_is_found()
    {
        var question = await _site.Ask(_ann);
        for (var i = 0; i < 10; i++) await _site.Answer(question, _ben, $"Answer number {i} about the platypus.");
        Assert.Equal(5, await Statements.Of(() => Search("platypus")));
        Assert.Equal(4, await Statements.Of(() => Search("file")));
        Assert.Equal(5, await Statements.Of(() => Search("is:answer platypus order:score")));
        Assert.Equal(3, await Statements.Of(() => Similar(Some.Title)));
    }

    [Fact]
    public async Task Similar_questions_share_the_rare_words_of_a_title_and_solved_ones_stand_first()
    {
        var open = await _site.Ask(_ann, "How does the inventory closing run in december?");
        var solved = await _site.Ask(_ann, "Inventory closing fails");
        for (var i = 0; i < 8; i++) await _site.Ask(_ann, $"How does the other thing {i} run?");
        await _site.Accept(solved, await _site.Answer(solved, _ben), _ann);
        var similar = await Similar("How does the closing of my inventory run?");
        Assert.Equal([solved, open], similar.Take(2).Select(s => s.Id));
        Assert.InRange(similar.Count, 2, 5);
        Assert.Equal((true, 1), (similar[0].IsSolved, similar[0].AnswerCount));
        Assert.Empty(await Similar("？"));
        Assert.Empty(await Similar(null));
    }

    private Task<IReadOnlyList<SimilarQuestion>> Similar(string? title) => _site.Do<SimilarQuestionsQuery, IReadOnlyList<SimilarQuestion>>(q => q.Find(Reader.Anyone, title, default));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
