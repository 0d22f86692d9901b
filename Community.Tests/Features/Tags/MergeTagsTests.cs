using Community.Web.Features.Badges;
using Community.Web.Features.Follows;
using Community.Web.Features.Proof;
using Community.Web.Features.Search;
using Community.Web.Features.Tags;
using Community.Web.Infrastructure;

namespace Community.Tests.Features.Tags;

/// <summary>Two words for one thing become one, with everything that stood under either.</summary>
public sealed class MergeTagsTests : IAsyncLifetime
{
    private readonly Site _site = new() { With = Statements.Counted };
    private Member _ann = null!, _ben = null!, _cy = null!, _moderator = null!;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _cy) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy", 1));
        _moderator = await _site.Member("mo", roles: Roles.Moderator);
        await _site.Ask(_ann, "The first question under javascript", tags: "javascript");
    }

    /// <summary>Past the verb, which would take its time: what follows from asking is made up for by recount and reindex.</summary>
    private async Task<List<int>> Thousand()
    {
        await _site.Ask(_ann, tags: "js node files");
        await _site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            var tags = await db.Tags.ToDictionaryAsync(t => t.Name);
            var author = await db.Members.SingleAsync(m => m.Id == _ann.Id);
            for (var i = 1; i < 1000; i++)
            {
                string[] names = i % 10 == 0 ? ["js", "javascript"] : i % 3 == 0 ? ["node", "js", "files"] : ["js"];
                var question = new Question(author, $"Question number {i} of a thousand", new(Some.Body, $"<p>{Some.Body}</p>", Some.Body, [], 0, 0), [.. names.Select(n => tags[n])], default, new(), _site.Clock.Now);
                question.TakeEvents();
                db.Add(question);
            }
        }, default));
        await _site.Do<Recount>(recount => recount.Run(_ => { }, default));
        await _site.Do<Reindex>(reindex => reindex.Run(new Progress<HowFar>(), default));
        return await _site.Read(db => db.Questions.OrderBy(q => q.Id).Select(q => q.Id).Skip(1).ToListAsync());
    }

    private Task<Tag> Tag(string name) => _site.Read(db => db.Tags.AsNoTracking().SingleAsync(t => t.Name == name));

    private Task<List<string>> Filed() => _site.Read(db => db.Questions.OrderBy(q => q.Id).Select(q => q.TagNames).ToListAsync());

    [Fact]
    public async Task A_thousand_questions_move_with_all_that_is_counted_of_them()
    {
        var questions = await Thousand();
        for (var i = 0; i < 20; i++) await _site.Vote(await _site.Answer(questions[i], i % 2 == 0 ? _ben : _cy), i < 10 ? _ann : _moderator, VoteDirection.Up);
        await _site.Delete(questions[999], _moderator);
        var js = await Tag("js");
        Assert.Equal((999, 100), (js.QuestionCount, (await Tag("javascript")).QuestionCount));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var statements = await Statements.Of(() => _site.MergeTags("js", "javascript", _moderator), "\"QuestionTags\"");
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms, {statements} statements on filings");

        Assert.Equal((0, 1000), ((await Tag("js")).QuestionCount, (await Tag("javascript")).QuestionCount));
        Assert.Equal(1001, await _site.Read(db => db.QuestionTags.CountAsync(t => t.Tag.Name == "javascript")));
        Assert.Equal(["files javascript node", "javascript"], (await Filed()).Select(t => string.Join(' ', t.Split(' ').Order(StringComparer.Ordinal))).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(await _site.Read(db => db.LedgerLines.Where(l => l.MemberId == _ben.Id && l.Kind == LedgerKind.Upvoted).SumAsync(l => l.Reputation)), (await _site.Ranks("all", tag: "javascript")).Single(r => r.Name == "ben").Reputation);
        Assert.Empty(await _site.Ranks("all", tag: "js"));
        Assert.InRange(statements, 1, 15);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Whoever_types_the_old_name_means_the_new_one_and_nobody_makes_it_again()
    {
        var question = await _site.Ask(_ann, tags: "js files");
        await _site.MergeTags("js", "javascript", _moderator);
        await _site.Ask(_ann, tags: "js");
        await _site.Ask(_ann, tags: "js javascript");
        Assert.Equal(["javascript", "javascript files", "javascript", "javascript"], await Filed());
        Assert.Equal(4, (await Tag("javascript")).QuestionCount);
        Assert.Equal(3, await _site.Read(db => db.Tags.CountAsync()));
        Assert.Equal(("js", "javascript"), await _site.Read(async db => await db.Acts.Where(a => a.Kind == ActKind.TagsMerged).Select(a => new { a.Before, a.After }).SingleAsync() is var act ? (act.Before, act.After) : default));
        Assert.Contains(question, (await _site.Do<SearchPageQuery, SearchPage>(search => search.Find(Reader.Anyone, "javascript", null, default))).Rows.Select(r => r.Question.Id));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Followers_and_badges_come_along_and_nobody_has_either_twice()
    {
        await _site.Ask(_ann, tags: "js");
        foreach (var (member, tag) in ((Member, string)[])[(_ben, "js"), (_ben, "javascript"), (_cy, "js")]) await _site.Do<Follow>(follow => follow.Tag(tag, member.Id, true, default));
        var (js, javascript) = ((await Tag("js")).Id, (await Tag("javascript")).Id);
        await _site.Do<CommunityDb>(db => db.Transact(() =>
        {
            foreach (var (member, tag) in ((Member, int)[])[(_ben, js), (_ben, javascript), (_cy, js)]) db.Add(new BadgeAward(BadgeCatalogue.Find(BadgeCatalogue.GoldTag)!, member.Id, tag, 50, _site.Clock.Now));
            return Task.CompletedTask;
        }, default));
        await _site.MergeTags("js", "javascript", _moderator);
        Assert.Equal([_ben.Id, _cy.Id], await _site.Read(db => db.TagFollows.OrderBy(f => f.MemberId).Select(f => f.MemberId).ToListAsync()));
        Assert.Equal([(_ben.Id, js), (_ben.Id, javascript), (_cy.Id, javascript)], (await _site.Read(db => db.BadgeAwards.Where(a => a.Badge == BadgeCatalogue.GoldTag).Select(a => new { a.MemberId, a.SubjectId }).ToListAsync()))
            .Select(a => (a.MemberId, a.SubjectId)).OrderBy(a => a.MemberId).ThenByDescending(a => a.SubjectId));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task A_word_nobody_used_becomes_a_synonym_and_is_one_no_longer_when_that_is_ended()
    {
        await _site.MergeTags("ecmascript", "javascript", _moderator);
        Assert.Equal(["ecmascript"], await _site.Do<TagSynonymsQuery, IReadOnlyList<string>>(async synonyms => await synonyms.List((await Tag("javascript")).Id, default)));
        await _site.Ask(_ann, tags: "ecmascript");
        Assert.Equal("javascript", (await Filed())[^1]);
        await _site.Do<MergeTags>(merge => merge.End("ecmascript", _moderator.Id, default));
        await _site.Ask(_ann, tags: "ecmascript");
        Assert.Equal("ecmascript", (await Filed())[^1]);
        Assert.Equal(2, await _site.Read(db => db.Acts.CountAsync(a => a.Kind == ActKind.TagSynonym)));
    }

    [Fact]
    public async Task Only_moderators_merge_and_no_tag_means_what_means_it()
    {
        await _site.Ask(_ann, tags: "js");
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.MergeTags("js", "javascript", _ann)));
        Assert.Equal("tag.means-itself", await Acting.Refused(() => _site.MergeTags("js", "js", _moderator)));
        Assert.Equal("tag.unknown", await Acting.Refused(() => _site.MergeTags("js", "nowhere", _moderator)));
        await _site.MergeTags("ecmascript", "js", _moderator);
        await _site.MergeTags("js", "javascript", _moderator);
        Assert.Equal("tag.is-synonym", await Acting.Refused(() => _site.MergeTags("javascript", "js", _moderator)));
        await _site.Ask(_ann, tags: "ecmascript"); // a synonym of a synonym
        Assert.Equal("javascript", (await Filed())[^1]);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
