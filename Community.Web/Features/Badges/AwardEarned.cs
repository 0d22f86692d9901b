using Community.Web.Features.Origins;

namespace Community.Web.Features.Badges;

/// <summary>
/// Awards whatever follows from all that stands, badge by badge, and takes back the lapsing ones that nobody earns any more: every
/// night what time and series decide, after an import and with <c>recount</c> the whole of history. Reads without the write gate and
/// takes it for a few awards at a time.
/// </summary>
public sealed class AwardEarned(CommunityDb db, Looks looks, BadgePolicy policy, IBulkRows bulk, TimeProvider clock) : IUseCase
{
    /// <summary>Awards of one transaction. Each pays, is counted and told to its member, but for those of imported members.</summary>
    private const int Told = 10, Silent = 500;

    /// <summary>Answers how many were awarded.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        // While an import runs, what it brought is not all there yet.
        if (await db.ImportRuns.AnyAsync(r => r.FinishedAt == null, ct)) return 0;
        var imported = (await Imported().ToListAsync(ct)).ToHashSet();
        var awarded = 0;
        foreach (var entry in BadgeCatalogue.All)
        {
            var earned = (await entry.Earned(looks.AtAll()).ToListAsync(ct)).Where(t => !t.IsOfTheHouse).DistinctBy(t => (t.MemberId, t.SubjectId)).ToLookup(t => imported.Contains(t.MemberId));
            foreach (var some in earned[true].Chunk(Silent)) awarded += await Bring(entry.Badge, some, ct);
            foreach (var some in earned[false].Chunk(Told)) awarded += await Award(entry.Badge, some, ct);
            if (entry.Badge.Lapses) await Lapse(entry, ct);
        }
        return awarded;
    }

    /// <summary>Members who came with an import and never signed in here: their badges pay nothing and ring nowhere.</summary>
    internal IQueryable<int> Imported() => db.ExternalIds.Where(k => k.Kind == ImportedKind.Member && !db.Users.Any(a => a.MemberId == k.LocalId)).Select(k => k.LocalId);

    private Task<int> Award(Badge badge, IReadOnlyList<Tally> earned, CancellationToken ct) => db.Transact(async () =>
    {
        var held = (await Held(badge, earned, ct)).ToDictionary(a => (a.MemberId, a.SubjectId));
        var awarded = 0;
        foreach (var tally in earned)
        {
            if (held.TryGetValue((tally.MemberId, tally.SubjectId), out var award))
            {
                award.Regain();
                continue;
            }
            db.Add(new BadgeAward(badge, tally.MemberId, tally.SubjectId, policy.PointsOf(badge.Class), clock.GetUtcNow().UtcDateTime));
            awarded++;
        }
        return awarded;
    }, ct);

    private Task<int> Bring(Badge badge, IReadOnlyList<Tally> earned, CancellationToken ct) => db.Transact(async () =>
    {
        var held = (await Held(badge, earned, ct)).Select(a => (a.MemberId, a.SubjectId)).ToHashSet();
        var now = clock.GetUtcNow().UtcDateTime;
        object?[][] rows = [.. earned.Where(t => !held.Contains((t.MemberId, t.SubjectId))).Select(t => new object?[] { badge.Number, t.MemberId, t.SubjectId, now })];
        await bulk.Insert(BulkTable.Of<BadgeAward>(db, nameof(BadgeAward.Badge), nameof(BadgeAward.MemberId), nameof(BadgeAward.SubjectId), nameof(BadgeAward.At)), rows, ct);
        await new Proof.BadgeCounts(db).Repair([badge.Number], ct);
        return rows.Length;
    }, ct);

    /// <summary>All of them, lapsed or not: what was awarded in the meantime is not awarded twice.</summary>
    private Task<List<BadgeAward>> Held(Badge badge, IReadOnlyList<Tally> earned, CancellationToken ct)
    {
        List<int> members = [.. earned.Select(t => t.MemberId).Distinct()];
        return db.BadgeAwards.Where(a => a.Badge == badge.Number && members.Contains(a.MemberId)).ToListAsync(ct);
    }

    private async Task Lapse(BadgeEntry entry, CancellationToken ct)
    {
        var number = entry.Badge.Number;
        var earning = (await entry.Reached(looks.AtAll()).Select(t => t.MemberId).ToListAsync(ct)).ToHashSet();
        var held = await db.BadgeAwards.Where(a => a.Badge == number && a.LapsedAt == null).Select(a => new { a.Id, a.MemberId }).ToListAsync(ct);
        foreach (var some in held.Where(a => !earning.Contains(a.MemberId)).Select(a => a.Id).Chunk(Told))
        {
            await db.Transact(async () =>
            {
                foreach (var award in await db.BadgeAwards.Where(a => some.Contains(a.Id)).ToListAsync(ct)) award.Lapse(clock.GetUtcNow().UtcDateTime);
            }, ct);
        }
    }
}
