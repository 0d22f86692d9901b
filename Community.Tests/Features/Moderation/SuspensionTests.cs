using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Saves;

namespace Community.Tests.Features.Moderation;

public sealed class SuspensionTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _moderator = null!, _operator = null!, _vendor = null!;

    public async ValueTask InitializeAsync()
    {
        _ann = await _site.Account("ann", language: "en");
        (_moderator, _operator, _vendor) = (await _site.Member("mo", roles: Roles.Moderator), await _site.Member("olga", roles: Roles.Operator), await _site.Member("vera", roles: Roles.Vendor));
    }

    [Fact]
    public async Task Moderators_suspend_members_and_about_staff_only_operators_decide()
    {
        await _site.Suspend(_ann, _moderator);
        var colleague = await _site.Member("max", roles: Roles.Moderator);
        foreach (var staff in (Member[])[_operator, _vendor, colleague])
            Assert.Equal("member.suspend-staff-not-yours", await Acting.Refused(() => _site.Suspend(staff, _moderator)));
        Assert.Equal("member.suspend-oneself", await Acting.Refused(() => _site.Suspend(_operator, _operator)));
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Suspend(_ann, _vendor)));
        Assert.Equal("member.suspend-days", await Acting.Refused(() => _site.Suspend(_ann, _moderator, 366)));
        Assert.Equal("member.suspend-reason", await Acting.Refused(() => _site.Suspend(_ann, _moderator, 1, SuspensionReason.Other, " ")));
        await _site.Suspend(colleague, _operator);
        Assert.Equal("member.suspended", await Acting.Refused(() => _site.Suspend(_ann, colleague)));
    }

    [Fact]
    public async Task Whoever_is_suspended_writes_nothing_but_an_answer_to_the_moderators()
    {
        var ben = await _site.Member("ben");
        var (question, own) = (await _site.Ask(ben), await _site.Ask(_ann));
        var (answer, ownAnswer) = (await _site.Answer(own, ben), await _site.Answer(question, _ann));
        var comment = await _site.Comment(question, _ann);
        await _site.Suspend(_ann, _moderator);
        Func<Task>[] writing =
        [
            () => _site.Ask(_ann), () => _site.Answer(question, _ann), () => _site.Comment(own, _ann), () => _site.Vote(question, _ann, VoteDirection.Up), () => _site.Accept(own, answer, _ann),
            () => _site.Thank(answer, _ann, 5), () => _site.OfferBounty(question, _ann, 50), () => _site.Delete(ownAnswer, _ann), () => _site.CheckIn(_ann),
            () => _site.Do<EditPost>(edit => edit.Run(ownAnswer, _ann.Id, new(null, Some.Body + " More.", null), null, null, default)),
            () => _site.Do<Web.Features.Comments.DeleteComment>(delete => delete.Run(comment, _ann.Id, default)),
            () => _site.Do<SavePost>(save => save.Run(question, _ann.Id, true, default)),
            () => _site.Do<DescribeMember>(describe => describe.Run(_ann.Id, "I sell things.", default)),
        ];
        foreach (var write in writing) Assert.Equal("member.suspended", await Acting.Refused(write));

        var message = await _site.Write(_ann, _moderator);
        await _site.AnswerModerators(message, _ann);
        Assert.Equal("message.answered-already", await Acting.Refused(() => _site.AnswerModerators(message, _ann, "And another thing, before you say anything.")));
        Assert.Equal("message.unknown", await Acting.Refused(() => _site.AnswerModerators(message, ben)));

        await _site.Lift(_ann, _moderator, "We have talked.");
        await _site.Ask(_ann);
    }

    [Theory]
    [InlineData("en", "The moderators have decided about your account", "Spam or advertising. Three adverts")]
    [InlineData("zh-CN", "管理员对你的账号作出了处理", "发布垃圾内容或广告。 Three adverts")]
    public async Task They_are_told_why_and_until_when_by_mail_at_once_whatever_they_chose(string language, string subject, string reason)
    {
        await _site.Do<ChooseLanguage>(choose => choose.Run(_ann.Id, language, default));
        await _site.Do<Web.Features.Notifications.ChooseRhythms>(choose => choose.Off(_ann.Id, default));
        var until = await _site.Suspend(_ann, _moderator, 30, SuspensionReason.Spam, "Three adverts in one day.");
        await _site.DeliverMail();
        var mail = await _site.Mails.Next("ann@example.com");
        Assert.Equal(subject, mail["Subject"]);
        Assert.Contains(reason, mail.Text, StringComparison.Ordinal);
        Assert.Contains(until.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture), mail.Text, StringComparison.Ordinal);
        Assert.Equal("/inbox/messages", mail.Link("/inbox"));
        Assert.DoesNotContain("mo", await _site.Read(db => db.Notifications.Join(db.Members, n => n.ById, m => m.Id, (n, m) => m.Name).ToListAsync()));
    }

    [Theory]
    [InlineData("en", "Your account is suspended.", "Abusive conduct towards others. Twice.")]
    [InlineData("zh-CN", "你的账号已被暂停。", "对他人有辱骂或攻击行为。 Twice.")]
    public async Task Every_page_tells_them_and_others_see_only_until_when(string language, string title, string reason)
    {
        await _site.Do<ChooseLanguage>(choose => choose.Run(_ann.Id, language, default));
        await _site.Suspend(_ann, _moderator, 3, SuspensionReason.Abuse, "Twice.");
        using Browser own = new(_site, language, _ann), other = new(_site, language, _vendor);
        foreach (var address in (string[])["/", "/questions", "/inbox/messages", $"/members/{_ann.Id}"])
        {
            var page = await own.Open(address);
            Assert.Contains(title, page.Text, StringComparison.Ordinal);
            Assert.Contains(reason, page.Text, StringComparison.Ordinal);
        }
        var seen = await other.Open($"/members/{_ann.Id}");
        Assert.NotNull(seen.Document.QuerySelector(".profile .notice.warn"));
        Assert.DoesNotContain("Twice.", seen.Source, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
