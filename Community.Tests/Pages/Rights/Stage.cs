using System.Security.Cryptography;
using System.Text;
using Community.Web.Features.Edits;
using Community.Web.Features.Follows;
using Community.Web.Features.Moderation;
using Community.Web.Features.Posts;

namespace Community.Tests.Pages.Rights;

/// <summary>Who knocks at every door.</summary>
public enum Who { Visitor, Newcomer, Member, Author, Suspended, Moderator, Vendor, Operator }

/// <summary>A grown community in which everyone who can knock is there, and an author whose things they try to touch.</summary>
public sealed class Stage : IAsyncDisposable
{
    /// <summary>Enough for all that reputation opens, in a grown community.</summary>
    public const int Trusted = 20_000;

    private static readonly string[] Unwatched = ["KeptForms", "DataProtectionKeys", "MemberNetworks", "__EFMigrationsLock", "JobRuns", "SeenPosts", "PostLinks"];

    private readonly Dictionary<Who, (Browser Browser, string? Token)> _doors = [];
    private readonly Dictionary<Who, Member> _members = [];
    private int _made;
    private Product? _product;
    private Microsoft.Data.Sqlite.SqliteConnection? _watch;
    private (long Version, string Print) _seen = (-1, "");

    public Site Site { get; } = new() { Settings = new(Site.BadgesPayNothing) { ["Privileges:Preset"] = "Grown", ["NewMembers:Reputation"] = "-1" } };

    public Member this[Who who] => _members[who];

    /// <summary>Someone with whom nobody else has to do.</summary>
    public Member Stranger { get; private set; } = null!;

    public async Task<Stage> Settle()
    {
        (Who Who, int Reputation, Roles Roles)[] cast =
        [
            (Who.Newcomer, 1, Roles.None), (Who.Member, Trusted, Roles.None), (Who.Author, 1, Roles.None), (Who.Suspended, Trusted, Roles.None),
            (Who.Moderator, 1, Roles.Moderator), (Who.Vendor, 1, Roles.Vendor), (Who.Operator, 1, Roles.Operator),
        ];
        foreach (var (who, reputation, roles) in cast) _members[who] = await Site.Member($"{who}", reputation, roles);
        Stranger = await Site.Member("Stranger", Trusted);
        await Question(Stranger); // makes the tags that the others use
        foreach (var giver in _members.Values) await GivePoints(giver.Id);
        await GivePoints(Stranger.Id);
        await Site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == this[Who.Suspended].Id)).Suspend(Site.Clock.Now.AddDays(30), "so it is"), default));
        foreach (var who in Enum.GetValues<Who>())
        {
            var browser = new Browser(Site, member: who is Who.Visitor ? null : this[who]);
            await browser.Open("/"); // the day's first page is written down
            var home = await browser.Open(who is Who.Visitor ? "/account/login" : "/");
            _doors[who] = (browser, home.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value"));
        }
        return this;
    }

    private Task<int> GivePoints(int member) => Site.Do<CommunityDb, int>(db => db.Members.Where(m => m.Id == member).ExecuteUpdateAsync(set => set.SetProperty(m => m.Points, 5_000)));

    /// <summary>A question of the author's, or of whoever is named.</summary>
    public Task<int> Question(Member? by = null)
        => Site.Ask(by ?? this[Who.Author], $"How does thing number {++_made} of this stage work?", $"{Some.Body} It is thing number {_made} that I mean.");

    public Task<int> Answer(int question, Member? by = null)
        => Site.Answer(question, by ?? this[Who.Author], $"{Some.Body} This is how thing number {++_made} works.");

    /// <summary>As if it had been asked three days earlier.</summary>
    public async Task<int> Old(int question)
    {
        var then = Site.Clock.Now.AddDays(-3);
        await Site.Read(db => db.Questions.Where(q => q.Id == question).ExecuteUpdateAsync(set => set.SetProperty(q => q.PostedAt, then)));
        return question;
    }

    /// <summary>A stranger's question on which the author has set a bounty.</summary>
    public async Task<int> Bounty()
    {
        var question = await Old(await Question(Stranger));
        await Site.Read(db => db.Members.Where(m => m.Id == this[Who.Author].Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Reputation, 100).SetProperty(m => m.OpenBounties, 0)));
        await Site.OfferBounty(question, this[Who.Author], 50);
        await Site.Read(db => db.Members.Where(m => m.Id == this[Who.Author].Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Reputation, 1)));
        return question;
    }

    /// <summary>A piece of news that the member has not read.</summary>
    public async Task<int> NewsOf(Member member)
    {
        var question = await Question(Stranger);
        await Site.Do<Follow>(follow => follow.Question(question, member.Id, true, default));
        await Answer(question, member == this[Who.Author] ? Stranger : null);
        return await Site.Read(db => db.Notifications.Where(n => n.MemberId == member.Id && n.ReadAt == null).Select(n => n.Id).FirstAsync());
    }

    /// <summary>A series of votes that was found.</summary>
    public async Task<int> Case()
    {
        var (fan, idol) = (await Site.Member($"Fan {++_made}", Trusted), await Site.Member($"Idol {_made}", Trusted));
        for (var i = 0; i < 5; i++) await Site.Vote(await Answer(await Question(), idol), fan, VoteDirection.Up);
        await Site.Search();
        return (await Site.Cases())[^1];
    }

    /// <summary>A question with an answer of the author's that waits to become official.</summary>
    public async Task<(int Question, int Answer)> Solved()
    {
        if (_product is null)
        {
            _product = await Site.Product("Ledger", "1.0", "2.0");
            foreach (var member in _members.Values) await Site.Use(member, _product, "1.0");
        }
        var question = await Site.AskAbout(_product, Stranger, "1.0", $"How does thing number {++_made} work?");
        var answer = await Answer(question);
        await Site.Accept(question, answer, Stranger);
        return (question, answer);
    }

    public async Task<(int Question, int Answer, int Official)> Official()
    {
        var (question, answer) = await Solved();
        return (question, answer, await Site.Pin(question, answer, this[Who.Vendor]));
    }

    /// <summary>A product's name in its address.</summary>
    public async Task<string> Product() => (await Site.Product($"Product{++_made}", "1.0", "2.0")).Slug;

    /// <summary>A product with a module and versions, and the part that a form of its page is about.</summary>
    public async Task<(string Slug, int Part, int Edition)> Part(string handler)
    {
        var slug = await Product();
        return await Site.Do<CommunityDb, (string, int, int)>(db => db.Transact(async () =>
        {
            var product = await db.Products.Include(p => p.Versions).Include(p => p.Modules).SingleAsync(p => p.Slug == slug);
            product.AddModule("Ledger");
            await db.SaveChangesAsync();
            return (slug, handler switch { "Module" => product.Modules[0].Id, "Version" => product.Versions[0].Id, "Earlier" => product.Versions[^1].Id, _ => 0 }, product.Edition);
        }, default));
    }

    public async Task<(string, string)> ChosenVersion()
    {
        var product = await Site.Product($"Product{++_made}", "1.0");
        return ($"Versions[{product.Id}]", $"{product.Versions[0].Id}");
    }

    /// <summary>A question of the author's that has been edited once.</summary>
    public async Task<int> Edited()
    {
        var question = await Question();
        await Site.Do<EditPost>(edit => edit.Run(question, this[Who.Moderator].Id, new($"How does thing number {++_made} work now?", $"{Some.Body} More than before.", Some.Tags), null, null, default));
        return question;
    }

    /// <summary>An edit of the author's question that a stranger has suggested.</summary>
    public async Task<(int Post, int Suggestion)> Suggested()
    {
        var question = await Question();
        var helper = await Site.Member($"Helper {++_made}", 1);
        return (question, await Site.Do<SuggestEdit, int>(suggest => suggest.Run(question, helper.Id, new($"How does thing number {_made} work better?", $"{Some.Body} It could be said better.", Some.Tags), null, null, default)));
    }

    /// <summary>A remark of the author's on a stranger's question, long enough to be an answer.</summary>
    public async Task<int> Remark() => await Site.Comment(await Question(Stranger), Stranger, $"{Some.Body} Remark {++_made}");

    /// <summary>A post of the author's that waits in a queue.</summary>
    public async Task<int> InQueue(string queue)
    {
        var question = await Question();
        await Site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            var (post, house) = (await db.Posts.SingleAsync(p => p.Id == question), await db.Members.SingleAsync(m => m.Id == SystemMember.Community));
            if (queue is "held") post.Hold(HoldCause.Words, house, Site.Clock.Now);
            if (queue is "first-posts") post.WantReview(ReviewQueue.FirstPosts);
        }, default));
        if (queue is "flags") await Site.Flag(question, Stranger);
        return question;
    }

    /// <summary>Somebody about whom something is decided.</summary>
    public async Task<int> Anybody() => (await Site.Member($"Anybody {++_made}", 1)).Id;

    public Task Suspend(int member) => Site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == member)).Suspend(Site.Clock.Now.AddDays(3), "so it is"), default));

    public Task<int> MessageTo(Member member) => Site.Do<WriteToMember, int>(write => write.Run(member.Id, this[member == this[Who.Moderator] ? Who.Operator : Who.Moderator].Id, $"Hello, number {++_made}.", null, default));

    /// <summary>A picture of the author's, shown in a question of theirs.</summary>
    public async Task<(int Question, Attachment Picture)> Shown()
    {
        var picture = await Site.Upload(this[Who.Author], "shown.png", Files.Png());
        return (await Site.Ask(this[Who.Author], $"What does picture number {++_made} show?", $"{Some.Body} {Community.Web.Features.Attachments.Marks.Of(picture)} {_made}"), picture);
    }

    /// <summary>Two tags with a question each.</summary>
    public async Task<(string From, string To)> TwoTags()
    {
        var (from, to) = ($"from-{++_made}", $"to-{_made}");
        await Site.Ask(Stranger, $"How does thing number {_made} of this stage work?", $"{Some.Body} {_made}", from);
        await Site.Ask(Stranger, $"How does the other thing number {_made} work?", $"{Some.Body} It is {_made}.", to);
        return (from, to);
    }

    /// <summary>As if the member had never agreed to the terms.</summary>
    public Task<int> Forget(Member member) => Site.Read(db => db.Consents.Where(c => c.MemberId == member.Id).ExecuteDeleteAsync());

    /// <summary>Knocks: a GET without fields, a form with them. Answers the status, and whether the database is otherwise than before.</summary>
    public async Task<(int Status, bool Changed)> Knock(Who who, Request request)
    {
        var (browser, token) = _doors[who];
        var before = request.Fields is null ? "" : Fingerprint(); // to open a page is to change nothing but who has seen it
        var message = new HttpRequestMessage(request.Fields is null ? HttpMethod.Get : HttpMethod.Post, request.Address);
        if (request.File is { } file) message.Content = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "a.png" }, { new StringContent(token ?? ""), "__RequestVerificationToken" } };
        else if (request.Fields is { } fields) message.Content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token ?? "")]);
        using var response = await browser.Answer(message);
        var leads = response.Headers.Location?.ToString() ?? "";
        var status = leads.Contains("/account/login", StringComparison.OrdinalIgnoreCase) && request.Fields is null ? 401 : (int)response.StatusCode;
        return (status, request.Fields is not null && Fingerprint() != before);
    }

    /// <summary>All that stands in the database, but for what a mere visit may write.</summary>
    private string Fingerprint()
    {
        var connection = _watch ??= Watch();
        // SQLite counts what others have written; where nobody has, all is as it was.
        var version = Rows("PRAGMA data_version").Select(r => (long)r[0]).Single();
        if (version == _seen.Version) return _seen.Print;
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name").Select(r => (string)r[0]).Except(Unwatched).ToList())
            foreach (var row in Rows($"SELECT * FROM \"{table}\""))
                foreach (var value in row) sum.AppendData(value as byte[] ?? Encoding.UTF8.GetBytes($"{value}\n"));
        _seen = (version, Convert.ToHexString(sum.GetCurrentHash()));
        return _seen.Print;

        IEnumerable<object[]> Rows(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                yield return row;
            }
        }
    }

    private Microsoft.Data.Sqlite.SqliteConnection Watch()
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"{Site.Database.ConnectionString};Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        _watch?.Dispose();
        foreach (var (browser, _) in _doors.Values) browser.Dispose();
        await Site.DisposeAsync();
    }
}

/// <summary>What is sent.</summary>
/// <param name="Fields">Of a form; null opens a page.</param>
public sealed record Request(string Address, params (string Name, string Value)[]? Fields)
{
    /// <summary>Sent instead of fields.</summary>
    public byte[]? File { get; init; }

    public static Request Get(string address) => new(address, null);
}
