namespace Community.Web.Features.Notifications;

/// <summary>Writes down who is told what, and the mail each is owed if they do not read it here first.</summary>
public sealed class Notify(CommunityDb db, MailPolicy mail, SiteCalendar calendar, TimeProvider clock) : IReaction
{
    public int Order => 50;

    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        HashSet<int> told = [SystemMember.Community];
        foreach (var hearing in WhoHears.Of(happened))
        {
            told.Add(hearing.ById);
            var members = (await Stand(hearing).Distinct().ToListAsync(ct)).Where(told.Add).ToList();
            if (members.Count > 0) await Tell(hearing, members, ct);
        }
    }

    private IQueryable<int> Stand(Hearing hearing)
    {
        var post = hearing.Post?.Id;
        return hearing.Circle switch
        {
            Circle.AuthorOfHead => db.Heads.Row(hearing.HeadId).Select(q => q.AuthorId),
            Circle.AuthorOfPost => db.Posts.Everything().Where(p => p.Id == post).Select(p => p.AuthorId),
            Circle.EarlierCommenters => db.Comments.Where(c => c.PostId == post && c.DeletedAt == null).Select(c => c.AuthorId),
            Circle.FollowersOfHead => db.PostFollows.Where(f => f.PostId == hearing.HeadId).Select(f => f.MemberId),
            Circle.FollowersOfTags => Followers([.. hearing.Tags.Select(t => t.Id)]),
            Circle.Mentioned => db.Members.Where(m => hearing.Mentioned.Contains(m.Id)).Select(m => m.Id),
            Circle.Concerned => db.Members.Where(m => hearing.Concerned.Contains(m.Id) && m.Kind == MemberKind.Person).Select(m => m.Id),
            Circle.CompanyAdmins => Admins((hearing.Post as Showcase)?.OrganisationId),
            _ => throw new InvalidOperationException($"Nobody knows who stands in {hearing.Circle}."),
        };
    }

    private IQueryable<int> Followers(IReadOnlyList<int> tags) => db.TagFollows
        .Where(f => tags.Contains(f.TagId) && !db.TagIgnores.Any(i => i.MemberId == f.MemberId && tags.Contains(i.TagId))).Select(f => f.MemberId);

    private IQueryable<int> Admins(int? company) => db.Members.Where(m => m.OrganisationId == company && m.IsOrganisationAdmin && m.Kind == MemberKind.Person).Select(m => m.Id);

    private async Task Tell(Hearing hearing, List<int> members, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Whoever has left has no inbox any more.
        await db.Members.Where(m => members.Contains(m.Id) && m.Kind != MemberKind.Former).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.InboxSequence, m => m.InboxSequence + 1)
            .SetProperty(m => m.Unread, m => m.Unread + 1), ct);
        var sequences = await db.Members.Where(m => members.Contains(m.Id) && m.Kind != MemberKind.Former).Select(m => new { m.Id, m.InboxSequence }).ToDictionaryAsync(m => m.Id, m => m.InboxSequence, ct);
        var chosen = await db.RhythmChoices.Where(c => c.Kind == hearing.Kind && members.Contains(c.MemberId)).ToDictionaryAsync(c => c.MemberId, c => c.Rhythm, ct);
        var reachable = (await db.Users.Where(a => members.Contains(a.MemberId)).Select(a => a.MemberId).ToListAsync(ct)).ToHashSet();
        foreach (var id in members.Where(sequences.ContainsKey))
        {
            var news = new Notification(id, sequences[id], hearing.Kind, hearing.Post?.Id, hearing.Comment?.Id, hearing.ThingId, hearing.ById, now);
            db.Add(news);
            var (isUrgent, rhythm) = (MailPolicy.IsUrgent(hearing.Kind), chosen.GetValueOrDefault(id, mail.Default(hearing.Kind)));
            if ((isUrgent ? mail.MailsUrgent : rhythm is not Rhythm.Off) && reachable.Contains(id)) db.Add(Delivery.News(news, isUrgent ? now : mail.DueAt(rhythm, now, calendar)));
        }
    }
}
