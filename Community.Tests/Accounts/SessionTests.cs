namespace Community.Tests.Accounts;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_serves_on_every_node_and_ends_everywhere_within_a_minute_of_a_new_password()
    {
        using var database = new TestDatabase();
        await using var one = new Site(database);
        await using var two = new Site(database);
        var ann = await one.Account("ann");
        using var here = new Browser(one);
        await here.SignIn("ann@example.com");
        using var there = here.Copy(two);
        Assert.True(await there.IsSignedIn()); // the keys are in the database

        await one.Do<ChangePassword, Account>(change => change.Run(ann.Id, Joining.Password, "five other words in a row", default));
        Assert.False(await here.IsSignedIn());
        two.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await there.IsSignedIn());
    }

    [Fact]
    public async Task A_deleted_account_signs_out_and_leaves_the_member()
    {
        await using var site = new Site();
        var ann = await site.Account("ann");
        using var browser = new Browser(site);
        await browser.SignIn("ann@example.com");
        await site.Read(db => db.Users.Where(a => a.MemberId == ann.Id).ExecuteDeleteAsync());
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await browser.IsSignedIn());
        Assert.NotNull(await site.Read(db => db.Members.SingleOrDefaultAsync(m => m.Id == ann.Id)));
    }

    [Fact]
    public async Task A_session_that_was_not_to_be_remembered_ends_after_half_a_day_of_rest()
    {
        await using var site = new Site();
        await site.Account("ann");
        using var browser = new Browser(site);
        await browser.SignIn("ann@example.com");
        site.Clock.Advance(TimeSpan.FromHours(11));
        Assert.True(await browser.IsSignedIn()); // which renews it
        site.Clock.Advance(TimeSpan.FromHours(11));
        Assert.True(await browser.IsSignedIn());
        site.Clock.Advance(TimeSpan.FromHours(13));
        Assert.False(await browser.IsSignedIn());
    }
}
