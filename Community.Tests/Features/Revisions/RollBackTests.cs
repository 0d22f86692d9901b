using Community.Web.Features.Posts;
using Community.Web.Features.Revisions;

namespace Community.Tests.Features.Revisions;

/// <summary>Older words come back as a new revision.</summary>
public sealed class RollBackTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _editor = null!, _newcomer = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_ann, _editor, _newcomer) = (await _site.Member("ann", 1), await _site.Member("editor", 200), await _site.Member("newcomer", 1));
        _question = await _site.Ask(_ann, tags: "库存 采购");
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.Do<EditPost>(edit => edit.Run(_question, _editor.Id, new("Reading files line by line?", "Quite another text than it was before.", "总账"), "clearer", null, default));
    }

    private Task RollBack(Member by, int number, int? basis = null) => _site.Do<RollBack>(roll => roll.Run(_question, by.Id, number, basis, default));

    [Fact]
    public async Task Title_tags_and_words_come_back_as_a_new_revision_and_the_act_says_from_where_to_where()
    {
        await RollBack(_editor, 1); // within five minutes of their own edit: not folded into it
        var question = await _site.Read(db => db.Questions.Include(q => q.Text).SingleAsync(q => q.Id == _question));
        Assert.Equal((Some.Title, "库存 采购", Some.Body, 3), (question.Title, question.TagNames, question.Text.Markdown, question.RevisionCount));
        Assert.Equal([null, null, (int?)1], await _site.Read(db => db.Revisions.OrderBy(r => r.Number).Select(r => r.RolledBackTo).ToListAsync()));
        var act = await _site.Read(db => db.Acts.SingleAsync(a => a.Kind == ActKind.RolledBack));
        Assert.Equal((_editor.Id, "2", "1"), (act.ById, act.Before, act.After));
        Assert.Equal((1, 0), await _site.Read(async db => (await db.Tags.Where(t => t.Name == "采购").Select(t => t.QuestionCount).SingleAsync(), await db.Tags.Where(t => t.Name == "总账").Select(t => t.QuestionCount).SingleAsync())));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task It_takes_the_right_to_edit_a_revision_that_there_is_and_the_text_that_was_seen()
    {
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => RollBack(_newcomer, 1)));
        Assert.Equal("revision.unknown", await Acting.Refused(() => RollBack(_editor, 7)));
        Assert.Equal("post.roll-back-to-itself", await Acting.Refused(() => RollBack(_editor, 2)));
        Assert.Equal("edit.someone-was-faster", await Acting.Refused(() => RollBack(_ann, 1, basis: 1)));
        await RollBack(_ann, 1, basis: 2);
    }

    [Fact]
    public async Task Edits_within_five_minutes_fold_only_into_ones_own()
    {
        await _site.Do<EditPost>(edit => edit.Run(_question, _ann.Id, new("Reading files line by line?", "Quite another text than it was. Indeed.", "总账"), null, null, default));
        Assert.Equal(3, await _site.Read(db => db.Revisions.CountAsync()));
        await _site.Do<EditPost>(edit => edit.Run(_question, _ann.Id, new("Reading files line by line?", "Quite another text than it was. Indeed so.", "总账"), null, null, default));
        Assert.Equal(3, await _site.Read(db => db.Revisions.CountAsync()));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
