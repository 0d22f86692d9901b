namespace Community.Web.Features.Drafts;

/// <summary>What the one who typed is told: when it was saved, and as which version. Version 0 is none: nothing was left to keep.</summary>
public sealed record DraftMark(DateTime SavedAt, int Version);

/// <summary>Where a draft was typed.</summary>
/// <param name="From">The version that it was typed on; 0 where there was none.</param>
/// <param name="Writer">The open page, if it saves by itself, and its how manyeth saving this is.</param>
/// <param name="Once">The form's token, by which a saving that comes after the post itself is known.</param>
public sealed record DraftPlace(int From, Guid? Writer = null, int Turn = 0, Guid? Once = null);

/// <summary>Keeps what a member has begun to write.</summary>
public sealed class SaveDraft(CommunityDb db, DraftPolicy policy, TextPolicy text, TimeProvider clock) : IUseCase
{
    public Task<DraftMark> Run(int memberId, DraftKind kind, int targetId, DraftForm typed, DraftPlace place, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.MemberId == memberId && d.Kind == kind && d.TargetId == targetId, ct);
        if (draft is null)
        {
            if (typed.IsBlank) return new(now, 0);
            Rule.Require(place.From == 0, "draft.changed-elsewhere");
            await RequireRoom(memberId, kind, targetId, place.Once, ct);
            db.Add(draft = new Draft(memberId, kind, targetId));
        }
        if (!draft.Save(typed, place.From, place.Writer, place.Turn, text, now) || !typed.IsBlank) return new DraftMark(draft.SavedAt, draft.Version);
        db.Remove(draft);
        return new(now, 0);
    }, ct);

    private async Task RequireRoom(int memberId, DraftKind kind, int targetId, Guid? once, CancellationToken ct)
    {
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        Rule.Require(member.Kind is not MemberKind.Former, "member.gone");
        var reader = Reader.Of(member);
        var isThere = kind switch
        {
            DraftKind.Ask => targetId == 0,
            DraftKind.Showcase => targetId == 0 || await db.Showcases.VisibleTo(reader).AnyAsync(s => s.Id == targetId, ct),
            DraftKind.Answer => await db.Questions.VisibleTo(reader).AnyAsync(q => q.Id == targetId, ct),
            _ => await db.Posts.VisibleTo(reader).AnyAsync(p => p.Id == targetId, ct),
        };
        Rule.Require(isThere, "post.unknown");
        // The last saving may be on its way when the form is sent, and must not bring back what has become a post.
        Rule.Require(once is null || !await db.OnceTokens.AnyAsync(o => o.AuthorId == memberId && o.Token == once, ct), "draft.posted-already");
        Rule.Require(await db.Drafts.CountAsync(d => d.MemberId == memberId, ct) < policy.MostPerMember, "draft.too-many", policy.MostPerMember);
    }
}
