namespace Community.Tests.Domain.Drafts;

public sealed class DraftTests
{
    private static readonly DateTime Now = new(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Here = new("11111111-1111-1111-1111-111111111111"), Elsewhere = new("22222222-2222-2222-2222-222222222222");
    private readonly Draft _draft = new(7, DraftKind.Ask, 0);

    private bool Save(string body, int from, Guid? writer = null, int turn = 0) => _draft.Save(new(null, body, null), from, writer, turn, new(), Now);

    [Fact]
    public void Each_saving_is_a_version_on_top_of_the_one_it_was_typed_on()
    {
        Assert.True(Save("one", 0));
        Assert.True(Save("one two", 1));
        Assert.Equal(("one two", 2, Now), (_draft.Body, _draft.Version, _draft.SavedAt));
    }

    [Fact]
    public void What_was_saved_elsewhere_since_is_not_overwritten_unseen()
    {
        Save("one", 0, Here, 1);
        Save("one and two", 1, Elsewhere, 1);
        Broken.Rule("draft.changed-elsewhere", () => Save("one or two", 1, Here, 2));
        Broken.Rule("draft.changed-elsewhere", () => Save("one or two", 1));
        Assert.Equal("one and two", _draft.Body);
        Assert.True(Save("one or two", 2, Here, 3)); // having seen it
    }

    [Fact]
    public void A_page_whose_answer_was_lost_goes_on_and_its_older_savings_do_not_overtake()
    {
        Save("one", 0, Here, 1);
        Assert.True(Save("one two", 0, Here, 2)); // it never heard of version 1
        Assert.False(Save("one", 0, Here, 1));
        Assert.Equal(("one two", 2), (_draft.Body, _draft.Version));
    }

    [Theory]
    [InlineData(301, 0, 0, 0)]
    [InlineData(0, 60_001, 0, 0)]
    [InlineData(0, 0, 401, 0)]
    [InlineData(0, 0, 0, 601)]
    public void It_takes_no_more_than_the_post_could(int title, int body, int tags, int comment)
        => Broken.Rule("draft.too-long", () => _draft.Save(new(new('a', title), new('b', body), new('c', tags), Comment: new('d', comment)), 0, null, 0, new(), Now));

    [Fact]
    public void It_takes_as_much_as_the_post_could()
        => Assert.True(_draft.Save(new(new('a', 300), new('b', 60_000), new('c', 400), Comment: new('d', 600)), 0, null, 0, new(), Now));
}
