using Community.Web.Features.Badges;
using Community.Web.Infrastructure;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Community.Web.Features.Notifications;

/// <summary>Writes one letter of everything new that a member has not read, in the member's language.</summary>
public sealed class WriteNews(CommunityDb db, IAccountLetters accounts, UrgentWords urgent, SiteAddress site, IStringLocalizer<Words> words, IOptions<SiteOptions> options) : IUseCase
{
    private const int MostLines = 30;

    /// <param name="owed">What is due for one member.</param>
    /// <returns>No letter when nothing is left to tell; and what is not told, with the reason.</returns>
    public async Task<(Letter? Letter, IReadOnlyDictionary<int, string> Dropped)> Write(IReadOnlyList<Delivery> owed, CancellationToken ct)
    {
        var memberId = owed[0].MemberId!.Value;
        var member = await db.Members.AsNoTracking().SingleAsync(m => m.Id == memberId, ct);
        var account = await db.Users.AsNoTracking().Where(a => a.MemberId == memberId).Select(a => new { a.Email, a.EmailConfirmed }).SingleOrDefaultAsync(ct);
        if (account is not { Email: { } address, EmailConfirmed: true }) return (null, owed.ToDictionary(d => d.Id, _ => "no confirmed address"));

        var language = member.Language ?? options.Value.Languages[0];
        using var _ = Speaking.In(language);
        var (lines, dropped) = await Lines(owed, member, ct);
        if (lines.Count == 0) return (null, dropped);

        var told = new Wordings().Say(words["mail.hello", member.Name]);
        foreach (var line in lines.Take(MostLines))
        {
            if (line.Said is { } said) told.Say(said);
            told.Link(line.Words(words), site.Of(line.Path));
        }
        if (lines.Count > MostLines) told.Link(words["mail.news.more", lines.Count - MostLines], site.Of("/inbox"));
        told.Foot(words["mail.news.foot", options.Value.Name], words["mail.news.settings"], site.Of("/account/settings#mail"));
        var unsubscribe = site.Of(accounts.UnsubscribePath(memberId));
        told.Link(words["mail.news.unsubscribe"], unsubscribe);
        var subject = lines.Count == 1 ? lines[0].Words(words) : words["mail.news.subject", lines.Count, options.Value.Name];
        return (new(owed[0].Id, address, language, subject, told.Text, told.Html(language), unsubscribe), dropped);
    }

    private async Task<(List<NewsLine> Lines, Dictionary<int, string> Dropped)> Lines(IReadOnlyList<Delivery> owed, Member member, CancellationToken ct)
    {
        List<int> ids = [.. owed.Where(d => d.NotificationId is not null).Select(d => d.NotificationId!.Value)];
        var news = await db.Notifications.AsNoTracking().Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id, ct);
        var off = (await db.RhythmChoices.Where(c => c.MemberId == member.Id && c.Rhythm == Rhythm.Off).Select(c => c.Kind).ToListAsync(ct)).ToHashSet();
        var reader = Reader.Of(member);
        List<int> postIds = [.. news.Values.Where(n => n.PostId is not null).Select(n => n.PostId!.Value).Distinct()], byIds = [.. news.Values.Select(n => n.ById).Distinct()];
        List<int> commentIds = [.. news.Values.Where(n => n.CommentId is not null).Select(n => n.CommentId!.Value)];
        var posts = await db.Posts.VisibleTo(reader).Where(p => postIds.Contains(p.Id)).Select(p => new { p.Id, p.RootId }).ToDictionaryAsync(p => p.Id, p => p.RootId, ct);
        List<int> headIds = [.. posts.Select(p => p.Value ?? p.Key).Distinct()];
        var titles = await db.Heads.VisibleTo(reader).Where(q => headIds.Contains(q.Id)).Select(q => new { q.Id, q.Title, IsShowcase = q is Showcase }).ToDictionaryAsync(q => q.Id, ct);
        var comments = (await db.Comments.VisibleTo(reader).Where(c => commentIds.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct)).ToHashSet();
        var names = await db.Members.Where(m => byIds.Contains(m.Id)).Select(m => new { m.Id, m.Name }).ToDictionaryAsync(m => m.Id, m => m.Name, ct);

        List<NewsLine> lines = [];
        Dictionary<int, string> dropped = [];
        foreach (var delivery in owed)
        {
            var one = delivery.NotificationId is { } id ? news.GetValueOrDefault(id) : null;
            if (one is null) dropped[delivery.Id] = "gone";
            else if (one.ReadAt is not null) dropped[delivery.Id] = "read";
            else if (MailPolicy.IsUrgent(one.Kind)) lines.Add(new(one.Kind, names[one.ById], "", NewsPlace.Of(one.Kind, member.Id, one.ThingId)) { Said = await urgent.Of(one, ct) });
            else if (off.Contains(one.Kind)) dropped[delivery.Id] = "off";
            else if (one.PostId is not { } post) lines.Add(new(one.Kind, names[one.ById], Thing(one), NewsPlace.Of(one.Kind, member.Id, one.ThingId)));
            else if (!posts.TryGetValue(post, out var root) || !titles.TryGetValue(root ?? post, out var head) || (one.CommentId is { } comment && !comments.Contains(comment)))
                dropped[delivery.Id] = "gone";
            else lines.Add(new(one.Kind, names[one.ById], head.Title, PathOf(one, post, root, head.IsShowcase ? "/showcases" : "/questions")));
        }
        return (lines, dropped);
    }

    /// <summary>What the news is about that is not about a post, in the language that is being spoken.</summary>
    private string Thing(Notification news) => news is { Kind: NotificationKind.Badge, ThingId: { } number } && BadgeCatalogue.Find(number) is { } badge ? words[$"badge.{badge.Code}"] : "";

    private static string PathOf(Notification news, int post, int? root, string heads) => NewsPlace.BesidePost(news.Kind, post, news.ThingId) ?? (news.CommentId, root) switch
    {
        ({ } comment, _) => $"{heads}/{root ?? post}#comment-{comment}",
        (null, null) => $"{heads}/{post}",
        (null, { }) => $"/a/{post}",
    };

    private sealed record NewsLine(NotificationKind Kind, string By, string Title, string Path)
    {
        /// <summary>What is said of it beside.</summary>
        public string? Said { get; init; }

        public string Words(IStringLocalizer<Words> words) => words[$"mail.news.{Kind}", By, Title];
    }
}
