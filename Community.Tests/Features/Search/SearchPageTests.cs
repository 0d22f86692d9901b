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
    public async Task Looking_takes_few_statements_however_much_is_found()
    {
        var question = await _site.Ask(_ann);
        for (var i = 0; i < 10; i++) await _site.Answer(question, _ben, $"Answer number {i} about the platypus.");
        Assert.Equal(4, await Statements.Of(() => Search("platypus")));
        Assert.Equal(3, await Statements.Of(() => Search("file")));
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
