using Community.Web.Features.Posts;

namespace Community.Tests.Features.Closings;

/// <summary>What is locked stays as it is; what is protected is answered by those who have earned something here.</summary>
public sealed class LockAndProtectTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _ben = null!, _trusted = null!, _moderator = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _ben) = (await _site.Member("ann"), await _site.Member("ben"));
        (_trusted, _moderator) = (await _site.Member("tia", 1500), await _site.Member("mo", roles: Roles.Moderator));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _ben);
    }

    [Fact]
    public async Task Nobody_changes_anything_about_a_locked_post()
    {
        await _site.Lock(_question, _moderator);
        await _site.Lock(_answer, _moderator);
        Func<Task>[] acts =
        [
            () => _site.Answer(_question, _trusted), () => _site.Comment(_question, _asker), () => _site.Comment(_answer, _ben),
            () => _site.Vote(_question, _trusted, VoteDirection.Up), () => _site.Vote(_answer, _trusted, VoteDirection.Down),
            () => Edit(_question, _asker), () => Edit(_answer, _ben), () => Edit(_question, _moderator),
            () => _site.Accept(_question, _answer, _asker), () => _site.OfferBounty(_question, _trusted, 50), () => _site.Thank(_answer, _trusted, 5),
            () => _site.Close(_question, _moderator), () => _site.Protect(_question, _moderator), () => _site.MeToo(_question, _trusted),
            () => _site.Delete(_question, _asker), () => _site.Delete(_answer, _ben),
        ];
        foreach (var act in acts) Assert.Equal("post.locked", await Acting.Refused(act));

        await _site.Lock(_question, _moderator, wanted: false);
        await _site.Lock(_answer, _moderator, wanted: false);
        await _site.Vote(_answer, _trusted, VoteDirection.Up);
        Assert.Equal(["Too heated.", "Too heated."], await _site.Read(db => db.Acts.Where(a => a.PostId == _question && (a.Kind == ActKind.Locked || a.Kind == ActKind.Unlocked)).Select(a => a.Reason).ToListAsync()));
    }

    [Fact]
    public async Task Only_moderators_lock()
    {
        foreach (var member in (Member[])[_asker, _trusted, await _site.Member("vera", roles: Roles.Vendor)])
            Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Lock(_question, member)));
    }

    [Fact]
    public async Task A_protected_question_is_answered_by_those_who_have_earned_something_or_are_vouched_for()
    {
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => _site.Protect(_question, _ben)));
        await _site.Protect(_question, _trusted);
        await _site.Protect(_question, _trusted); // twice is once
        Assert.Equal(1, await _site.Read(db => db.Acts.CountAsync(a => a.Kind == ActKind.Protected)));

        Assert.Equal("question.protected", await Acting.Refused(async () => await _site.Answer(_question, await _site.Member("new", 9))));
        await _site.Answer(_question, await _site.Member("known", 10));
        await _site.Answer(_question, await _site.Member("vera", 1, Roles.Vendor));
        var customer = await _site.Member("cus", 1);
        await _site.Company("Huaxin", customer);
        await _site.Answer(_question, customer);

        await _site.Protect(_question, _trusted, wanted: false);
        await _site.Answer(_question, await _site.Member("newer", 1));
    }

    private Task Edit(int post, Member by) => _site.Do<EditPost>(edit => edit.Run(post, by.Id, new(Some.Title, $"{Some.Body} And more.", Some.Tags), null, null, default));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
