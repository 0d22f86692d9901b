using System.Collections.Concurrent;
using Community.Web.Features.Notifications;

namespace Community.Tests.Features.Notifications;

/// <summary>Mail that is owed is sent, whatever happens in between, and once.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task A_carrier_that_fails_and_recovers_loses_nothing()
    {
        var carrier = new Carrier { Fails = true };
        await using var site = new Site { With = services => services.AddSingleton<IMailCarrier>(carrier) };
        await Ask(site, "ann@example.com");
        await Until(() => carrier.Tried == 1);
        await Until(async () => await site.Read(db => db.Deliveries.AnyAsync(d => d.Attempts == 1 && d.Lease == null)));
        foreach (var minutes in (int[])[1, 5, 30, 120])
        {
            var tried = carrier.Tried;
            await Deliver(site);
            Assert.Equal(tried, carrier.Tried); // not yet
            site.Clock.Advance(TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(1));
            await Deliver(site);
            Assert.Equal(tried + 1, carrier.Tried);
        }
        carrier.Fails = false;
        site.Clock.Advance(TimeSpan.FromMinutes(481));
        await Deliver(site);
        Assert.Equal("ann@example.com", Assert.Single(carrier.Carried).To);
        Assert.NotNull(await site.Read(db => db.Deliveries.Select(d => d.SentAt).SingleAsync()));
    }

    [Fact]
    public async Task After_six_failures_it_is_given_up_and_says_why()
    {
        var carrier = new Carrier { Fails = true };
        await using var site = new Site { With = services => services.AddSingleton<IMailCarrier>(carrier) };
        await Ask(site, "ann@example.com");
        for (var i = 0; i < 8; i++)
        {
            await Deliver(site);
            site.Clock.Advance(TimeSpan.FromMinutes(500));
        }
        Assert.Equal(6, carrier.Tried);
        Assert.Equal("The mail server is away.", await site.Read(db => db.Deliveries.Select(d => d.Dropped).SingleAsync()));
    }

    [Fact]
    public async Task A_site_restarted_between_writing_and_sending_sends_after_the_restart()
    {
        using var database = new TestDatabase();
        var stuck = new Carrier { Hangs = true };
        await using (var before = new Site(database) { With = services => services.AddSingleton<IMailCarrier>(stuck) })
        {
            await Ask(before, "ann@example.com");
            await Until(() => stuck.Tried == 1); // it holds the mail, and stops
        }
        await using var after = new Site(database);
        _ = after.Server; // the site serves; nobody asks it for anything
        Assert.NotEmpty((await after.Mails.Next("ann@example.com")).Link("/account/reset"));
    }

    [Fact]
    public async Task What_a_killed_node_held_is_sent_by_another_when_its_lease_is_over()
    {
        var carrier = new Carrier();
        await using var site = new Site { With = services => services.AddSingleton<IMailCarrier>(carrier) };
        await site.Account("ann");
        await site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            db.Add(Delivery.ToAddress(MailKind.ResetPassword, "ann@example.com", "en", site.Clock.Now));
            await db.SaveChangesAsync();
            var until = site.Clock.Now.AddMinutes(6);
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.Lease, Guid.NewGuid()).SetProperty(d => d.LeasedUntil, until));
        }, default));
        Assert.Equal(0, await site.Do<DeliverMail, int>(deliver => deliver.Run(default)));
        site.Clock.Advance(TimeSpan.FromMinutes(7));
        await Deliver(site);
        Assert.Single(carrier.Carried);
    }

    [Fact]
    public async Task Two_nodes_send_each_mail_once()
    {
        using var database = new TestDatabase();
        var carrier = new Carrier();
        await using var one = new Site(database) { With = services => services.AddSingleton<IMailCarrier>(carrier) };
        await using var two = new Site(database) { With = services => services.AddSingleton<IMailCarrier>(carrier) };
        for (var i = 0; i < 4; i++) await one.Account($"member{i}");
        await one.Do<CommunityDb>(db => db.Transact(() =>
        {
            for (var i = 0; i < 16; i++) db.Add(Delivery.ToAddress(MailKind.ResetPassword, $"member{i % 4}@example.com", "en", one.Clock.Now));
            return Task.CompletedTask;
        }, default));
        await Task.WhenAll(Deliver(one), Deliver(two), Deliver(one), Deliver(two));
        Assert.Equal(16, carrier.Carried.Select(l => l.Id).Distinct().Count());
        Assert.Equal(16, carrier.Carried.Count);
    }

    [Theory]
    [InlineData("Mail:From", "nobody", "Mail:From is not a mail address.")]
    [InlineData("Mail:Smtp:Port", "0", "Mail:Smtp:Port is not a port between 1 and 65535.")]
    [InlineData("Mail:Smtp:User", "post", "Mail:Smtp:User and Mail:Smtp:Password belong together: set both or neither.")]
    public async Task Wrong_settings_stop_the_start_with_one_sentence(string name, string value, string sentence)
    {
        using var shell = new Cli.Shell();
        var said = await shell.RunProcess("serve", "--urls=http://127.0.0.1:0", $"--{name}={value}");
        Assert.Equal((1, sentence), (said.Code, said.Sentence));
    }

    private static async Task Ask(Site site, string address)
    {
        if (await site.MemberOf(address) is null) await site.Account(address.Split('@')[0], address);
        await site.Do<ResetPassword>(reset => reset.Ask(address, "en", default));
    }

    private static async Task Deliver(Site site)
    {
        await site.Do<DeliverMail, int>(deliver => deliver.Run(default));
        await Until(async () => !await site.Read(db => db.Deliveries.AnyAsync(d => d.LeasedUntil > site.Clock.Now)));
    }

    private static Task Until(Func<bool> holds) => Until(() => Task.FromResult(holds()));

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 1500 && !await holds(); i++) await Task.Delay(20);
        Assert.True(await holds());
    }

    /// <summary>A mail server with its moods.</summary>
    private sealed class Carrier : IMailCarrier
    {
        private int _tried;

        public bool Fails { get; set; }
        public bool Hangs { get; init; }
        public int Tried => _tried;
        public ConcurrentBag<Letter> Carried { get; } = [];

        public async Task Carry(Letter letter, CancellationToken ct)
        {
            Interlocked.Increment(ref _tried);
            if (Hangs) await Task.Delay(Timeout.Infinite, ct);
            if (Fails) throw new IOException("The mail server is away.");
            Carried.Add(letter);
        }
    }
}
