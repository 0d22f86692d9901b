namespace Community.Web.Features.Limits;

/// <summary>Keeps a member from writing faster than people do. Used inside the verbs that write: what is refused there has taken nothing.</summary>
public sealed class Pace(CommunityDb db, PostingPolicy policy) : IUseCase
{
    /// <summary>
    /// Takes the member's turn: each moves the moment at which all their pauses are over by one pause, and that moment may lie ahead by
    /// as many pauses as may come at once (the generic cell rate algorithm, ITU-T I.371).
    /// </summary>
    public async Task Take(Member author, OnceKind kind, DateTime now, CancellationToken ct)
    {
        var pause = policy.PauseAfter(kind, author);
        if (pause <= TimeSpan.Zero) return;
        var (first, latest) = (now + pause, now + (pause * (policy.Burst - 1)));
        var row = db.MemberPaces.Where(p => p.MemberId == author.Id && p.Kind == kind);
        while (true)
        {
            if (await row.Where(p => p.NextAt <= now).ExecuteUpdateAsync(set => set.SetProperty(p => p.NextAt, first), ct) == 1) return;
            if (await row.Select(p => (DateTime?)p.NextAt).SingleOrDefaultAsync(ct) is not { } due)
            {
                await db.Insert(new MemberPace(author.Id, kind, first), ct);
                return;
            }
            if (due > latest) throw new RuleBrokenException(CodeOf(kind), Math.Max(1, (int)Math.Ceiling((due - latest).TotalSeconds)));
            var next = due + pause;
            if (await row.Where(p => p.NextAt == due).ExecuteUpdateAsync(set => set.SetProperty(p => p.NextAt, next), ct) == 1) return;
        }
    }

    private static string CodeOf(OnceKind kind) => kind switch
    {
        OnceKind.Question => "limit.question-pace",
        OnceKind.Answer => "limit.answer-pace",
        OnceKind.Showcase => "limit.showcase-pace",
        _ => "limit.comment-pace",
    };
}
