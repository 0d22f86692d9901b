using Community.Web.Features.Follows;
using Community.Web.Features.Notifications;
using Community.Web.Features.Questions;

namespace Community.Tests.Features;

public sealed class NotifyTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _answerer = null!, _reader = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_asker, _answerer, _reader) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("李娜"));
        _question = await _site.Ask(_asker);
    }

    private Task<List<NotificationKind>> Told(Member member) => _site.Read(db => db.Notifications
        .Where(n => n.MemberId == member.Id && n.Kind != NotificationKind.Badge).OrderBy(n => n.Sequence).Select(n => n.Kind).ToListAsync());

    private Task<(int Unread, int Sequence)> Inbox(Member member) => _site.Read(async db =>
    {
        var m = await db.Members.SingleAsync(x => x.Id == member.Id);
        return (m.Unread, m.InboxSequence);
    });

    [Fact]
    public async Task The_asker_hears_of_answers_the_author_of_comments_and_of_the_accept()
    {
        var answer = await _site.Answer(_question, _answerer);
        await _site.Comment(answer, _reader);
        await _site.Accept(_question, answer, _asker);
        Assert.Equal([NotificationKind.Answer], await Told(_asker));
        Assert.Equal([NotificationKind.Comment, NotificationKind.Accept], await Told(_answerer));
        Assert.Equal((2, 2), await Inbox(_answerer));
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_did_themselves()
    {
        await _site.Comment(_question, _asker);
        await _site.Answer(_question, _asker);
        Assert.Empty(await Told(_asker));
    }

    [Fact]
    public async Task Who_commented_before_hears_of_the_reply()
    {
        await _site.Comment(_question, _reader);
        await _site.Comment(_question, _asker, "It is 16.5, sorry.");
        Assert.Equal([NotificationKind.Comment], await Told(_reader));
    }

    [Fact]
    public async Task Whoever_is_mentioned_is_told_once_even_if_they_would_have_been_anyway()
    {
        await _site.Answer(_question, _answerer, "@ann and @李娜 asked the same thing last week, and this is how it went.");
        Assert.Equal([NotificationKind.Answer], await Told(_asker));
        Assert.Equal([NotificationKind.Mention], await Told(_reader));
    }

    [Fact]
    public async Task Followers_of_a_question_hear_of_answers_and_followers_of_a_tag_of_questions()
    {
        await _site.Do<Follow>(follow => follow.Question(_question, _reader.Id, true, default));
        await _site.Do<Follow>(follow => follow.Question(_question, _reader.Id, true, default));
        await _site.Do<Follow>(follow => follow.Tag(Some.Tags, _reader.Id, true, default));
        await _site.Answer(_question, _answerer);
        await _site.Ask(_asker);
        Assert.Equal([NotificationKind.Answer, NotificationKind.NewQuestion], await Told(_reader));

        await _site.Do<Follow>(follow => follow.Tag(Some.Tags, _reader.Id, false, default));
        await _site.Ask(_asker);
        Assert.Equal((2, 2), await Inbox(_reader));
    }

    [Fact]
    public async Task The_asker_hears_that_the_question_was_closed()
    {
        var vendor = await _site.Member("vera", roles: Roles.Vendor);
        await _site.Do<CloseQuestion>(close => close.Run(_question, vendor.Id, CloseReason.NeedsDetails, null, default));
        Assert.Equal([NotificationKind.Closed], await Told(_asker));
        Assert.Equal("question.closed", await Acting.Refused(() => _site.Answer(_question, _answerer)));
        await _site.Do<CloseQuestion>(close => close.Run(_question, vendor.Id, null, null, default));
        await _site.Answer(_question, _answerer);
    }

    [Fact]
    public async Task Newcomers_do_not_close_and_a_duplicate_names_its_original()
    {
        var moderator = await _site.Member("mo", roles: Roles.Moderator);
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(async () => await Close(await _site.Member("newcomer", 299), CloseReason.OffTopic, null)));
        Assert.Equal("question.duplicate-of-what", await Acting.Refused(() => Close(moderator, CloseReason.Duplicate, null)));
        Assert.Equal("question.duplicate-of-what", await Acting.Refused(() => Close(moderator, CloseReason.Duplicate, _question)));
        var original = await _site.Ask(_answerer);
        await Close(moderator, CloseReason.Duplicate, original);
        Assert.Equal(original, await _site.Read(db => db.Questions.Where(q => q.Id == _question).Select(q => q.DuplicateOfId).SingleAsync()));

        Task Close(Member by, CloseReason reason, int? of) => _site.Do<CloseQuestion>(close => close.Run(_question, by.Id, reason, of, default));
    }

    [Fact]
    public async Task Reading_counts_down_and_reading_twice_counts_once()
    {
        await _site.Answer(_question, _answerer);
        await _site.Answer(_question, _reader);
        await _site.Do<ReadInbox, int>(read => read.Run(_asker.Id, 1, null, default));
        await _site.Do<ReadInbox, int>(read => read.Run(_asker.Id, 1, null, default));
        Assert.Equal((1, 2), await Inbox(_asker));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
