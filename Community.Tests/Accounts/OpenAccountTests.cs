using System.Buffers.Binary;

namespace Community.Tests.Accounts;

public sealed class OpenAccountTests : IAsyncLifetime
{
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Whoever_is_appointed_may_be_called_as_staff_is()
    {
        var member = await _site.Account("Community Support", "support@example.com", Roles.Moderator | Roles.Vendor);
        Assert.Equal(Roles.Moderator | Roles.Vendor, member.Roles);
        Assert.NotNull(member.ConfirmedAt);
        Assert.Equal("member.name-reserved", await Acting.Refused(() => _site.Account("Official Support", "o@example.com")));
    }

    [Fact]
    public async Task Names_and_addresses_are_had_by_one()
    {
        await _site.Account("ann");
        Assert.Equal("member.name-taken", await Acting.Refused(() => _site.Account("ANN", "other@example.com")));
        Assert.Equal("account.email-taken", await Acting.Refused(() => _site.Account("other", "ANN@example.com")));
        Assert.Equal(1, await _site.Read(db => db.Members.CountAsync(m => m.Kind == MemberKind.Person)));
    }

    [Fact]
    public async Task An_account_without_a_password_lets_nobody_in_until_its_owner_chooses_one()
    {
        await _site.Do<OpenAccount, int>(open => open.Run(new("ann", "ann@example.com", null, IsConfirmed: true), default));
        using var browser = new Browser(_site);
        foreach (var password in (string[])["", Joining.Password]) await browser.SignIn("ann@example.com", password);
        Assert.False(await browser.IsSignedIn());
        await _site.Do<ResetPassword>(reset => reset.Ask("ann@example.com", "en", default));
        await (await browser.Open((await _site.Mails.Next("ann@example.com")).Link("/account/reset"))).Submit(form => form["Input.Password"] = Joining.Password);
        await browser.SignIn("ann@example.com");
        Assert.True(await browser.IsSignedIn());
    }

    [Fact]
    public async Task A_password_is_hashed_two_hundred_and_twenty_thousand_times()
    {
        await _site.Account("ann");
        var hash = Convert.FromBase64String((await _site.Read(db => db.Users.Select(a => a.PasswordHash!).SingleAsync())));
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1))); // HMAC-SHA-512
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 220_000);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
