using Community.Web.Features.Comments;
using Community.Web.Features.Links;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Tests.Features.Links;

/// <summary>Questions lead to those that they name and to those like them.</summary>
public sealed class LinkTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = { ["Site:PublicUrl"] = "https://ask.example" } };
    private Member _ann = null!, _moderator = null!;
    private int _named;

    public async ValueTask InitializeAsync()
    {
        (_ann, _moderator) = (await _site.Member("ann"), await _site.Member("mo", roles: Roles.Moderator));
        _named = await _site.Ask(_ann, "Where do otters sleep at night?", tags: "otters");
    }

    private async Task<List<int>> Links(int from)
        => await _site.Read(db => db.PostLinks.Where(l => l.PostId == from && l.Kind == PostLinkKind.Linked).OrderBy(l => l.RelatedId).Select(l => l.RelatedId).ToListAsync());

    private async Task<AlikeThreads> Beside(int question) => (await _site.Do<QuestionPageQuery, QuestionPage>(q => q.Find(question, Reader.Anyone, default))).Alike;

    private Task Edit(int post, string body, string title = "Do they snore?") => _site.Do<EditPost>(edit => edit.Run(post, _ann.Id, new(title, body, Some.Tags), null, null, default));

    [Theory]
    [InlineData("#{0}")]
    [InlineData("[it](/q/{0})")]
    [InlineData("[this](/questions/{0}/where?a=1)")]
    [InlineData("<https://ask.example/questions/{0}/where#comments>")]
    public async Task A_text_that_names_a_question_links_it_for_as_long_as_it_does(string way)
    {
        var question = await _site.Ask(_ann, "Do they snore?", $"{Some.Body} See {way.Replace("{0}", $"{_named}", StringComparison.Ordinal)} and once more {way.Replace("{0}", $"{_named}", StringComparison.Ordinal)}.");
        Assert.Equal([_named], await Links(question));
        Assert.Equal([_named], (await Beside(question)).Linked.Select(l => l.Id));
        Assert.Equal([question], (await Beside(_named)).Linked.Select(l => l.Id));
        await Edit(question, $"{Some.Body} And nothing else, `#{_named}`.");
        Assert.Empty(await Links(question));
    }

    [Fact]
    public async Task Answers_and_comments_link_for_their_thread_and_one_link_is_enough()
    {
        var question = await _site.Ask(_ann, "Do they snore?", $"{Some.Body} I mean badgers, not #9999.");
        var answer = await _site.Answer(_named, _ann, $"{Some.Body} They sleep on their backs.");
        Assert.Empty(await Links(question));
        var other = await _site.Answer(question, _ann, $"{Some.Body} As in [there](/a/{answer}).");
        Assert.Equal([_named], await Links(question));
        var comment = await _site.Comment(question, _ann, $"Like #{_named} and #{question}.");
        await _site.Delete(other, _ann);
        Assert.Equal([_named], await Links(question));
        await _site.Do<DeleteComment>(delete => delete.Run(comment, _ann.Id, default));
        Assert.Empty(await Links(question));
        await _site.Undelete(other, _ann);
        Assert.Equal([_named], await Links(question));
    }

    [Fact]
    public async Task Questions_like_it_are_found_after_the_writing_and_found_anew_after_an_edit()
    {
        var (asked, alike) = (await _site.Ask(_ann, "Where do otters sleep by day?", tags: "otters"), await _site.Ask(_ann, "Otters: where do they sleep in winter?", tags: "otters"));
        var other = await _site.Ask(_ann, "How is the ledger closed?", tags: "ledger");
        Assert.Empty((await Beside(asked)).Related);
        await Relate();
        Assert.Equal([_named, alike], (await Beside(asked)).Related.Select(l => l.Id).Order());
        Assert.Empty((await Beside(other)).Related);

        await _site.Delete(alike, _ann);
        Assert.Equal([_named], (await Beside(asked)).Related.Select(l => l.Id));
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Edit(other, Some.Body, "Where do otters close the ledger and sleep?");
        await Relate();
        Assert.Equal([_named, asked], (await Beside(other)).Related.Select(l => l.Id).Order());

        var at = await _site.Read(db => db.PostLinks.Where(l => l.PostId == _named && l.Kind == PostLinkKind.Related).MaxAsync(l => l.At));
        _site.Clock.Advance(TimeSpan.FromDays(31));
        await Relate();
        Assert.True(await _site.Read(db => db.PostLinks.Where(l => l.PostId == _named && l.Kind == PostLinkKind.Related).MinAsync(l => l.At)) > at);
    }

    [Fact]
    public async Task Beside_a_question_stands_nothing_that_is_closed_or_named_elsewhere_on_its_page()
    {
        var question = await _site.Ask(_ann, "Do they snore?", $"{Some.Body} See #{_named}.");
        await _site.Do<CloseQuestion>(close => close.Run(question, _moderator.Id, CloseReason.Duplicate, _named, default));
        Assert.Empty((await Beside(question)).Linked);
        Assert.Empty((await Beside(_named)).Linked);
    }

    private Task Relate() => _site.Do<RelateQuestions>(relate => relate.Run(null, default));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
