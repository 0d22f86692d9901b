using Community.Web.Features.Search;

namespace Community.Web.Features.Tags;

/// <summary>
/// A tag becomes a synonym of another: what was filed under it is filed there, who followed it follows that, and whoever types it
/// means that from now on. So many statements, however many questions there are; only the search index is made anew behind it, a few threads at a time.
/// </summary>
public sealed class MergeTags(CommunityDb db, PrivilegePolicy privileges, ISearchIndex index, ThreadTexts texts, TimeProvider clock) : IUseCase
{
    private const int ThreadsAtATime = 20;

    /// <summary>Answers how many questions were filed anew.</summary>
    public async Task<int> Run(string from, string to, int byId, string? reason, CancellationToken ct)
    {
        var moved = await db.Transact(async () => await Merge(TagName.Only(from), TagName.Only(to), await db.Members.SingleAsync(m => m.Id == byId, ct), reason, ct), ct);
        await Index(moved, ct);
        return moved.Count;
    }

    /// <summary>Makes the search index anew for what was filed anew, a few threads at a time.</summary>
    internal async Task Index(IReadOnlyList<int> moved, CancellationToken ct)
    {
        foreach (var some in moved.Chunk(ThreadsAtATime))
            await db.Transact(async () =>
            {
                // Holds the threads: who answers meanwhile waits, and then indexes again.
                await db.Posts.Everything().Where(p => some.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Sequence, p => p.Sequence), ct);
                foreach (var id in some) await index.Write(await texts.Of(id, ct), ct);
            }, ct);
    }

    /// <summary>The synonym stands for itself again. What was filed elsewhere stays there.</summary>
    public Task End(string name, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var tag = Rule.Found(await db.Tags.SingleOrDefaultAsync(t => t.Name == name, ct), "tag");
        var meant = await db.Tags.Where(t => t.Id == tag.SynonymOfId).Select(t => t.Name).SingleOrDefaultAsync(ct);
        tag.MeanItself(by, privileges, now);
        if (meant is not null) db.Add(Act.Apart(ActKind.TagSynonym, by, now, thingId: tag.Id, before: $"{name} → {meant}", after: name));
    }, ct);

    /// <summary>In the transaction that is open. Answers the questions that were filed anew, to be indexed when it is over.</summary>
    /// <param name="by">A moderator; or the house, where members have voted for it.</param>
    internal async Task<IReadOnlyList<int>> Merge(string from, string to, Member by, string? reason, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (by.Id != SystemMember.Community) by.Require(Right.MergeTags, privileges, now);
        string[] names = [from, to];
        await db.Tags.Where(t => names.Contains(t.Name)).ExecuteUpdateAsync(set => set.SetProperty(t => t.SynonymOfId, t => t.SynonymOfId), ct); // holds both
        var target = Rule.Found(await db.Tags.SingleOrDefaultAsync(t => t.Name == names[1], ct), "tag");
        var tag = await db.Tags.SingleOrDefaultAsync(t => t.Name == names[0], ct);
        var isNew = tag is null;
        if (tag is null) db.Add(tag = new Tag(names[0], now));
        if (isNew) await db.SaveChangesAsync(ct);

        var (gone, meant) = (tag.Id, target.Id);
        var questions = isNew ? [] : await db.QuestionTags.Where(t => t.TagId == gone).Select(t => t.QuestionId).ToListAsync(ct);
        var moved = isNew ? 0 : await Moving(gone, meant).CountAsync(t => db.Questions.Everything().Any(q => q.Id == t.QuestionId && q.DeletedAt == null), ct);
        tag.Mean(target, by, moved, privileges, now);
        db.Add(Act.Apart(isNew || questions.Count == 0 ? ActKind.TagSynonym : ActKind.TagsMerged, by, now, thingId: gone, reason: reason, before: names[0], after: names[1]));
        if (!isNew) await File(tag.Name, target.Name, gone, meant, ct);
        await Settle(tag, target, by, now, ct);
        return questions;
    }

    /// <summary>What was proposed of the name is decided by this; what would have meant it would mean the other tag.</summary>
    private async Task Settle(Tag tag, Tag target, Member by, DateTime now, CancellationToken ct)
    {
        var open = await db.SynonymProposals.Where(p => p.Closed == 0 && (p.Name == tag.Name || p.TargetId == tag.Id)).ToListAsync(ct);
        foreach (var proposal in open.Where(p => p.IsOpen))
            if (proposal.Name == tag.Name || proposal.Name == target.Name) db.Add(proposal.Decide(proposal.TargetId == target.Id ? SynonymOutcome.Approved : SynonymOutcome.Rejected, target.Name, by, privileges, now));
            else proposal.Follow(target);
    }

    private async Task File(string from, string to, int gone, int meant, CancellationToken ct)
    {
        var both = db.QuestionTags.Where(t => t.TagId == meant).Select(t => t.QuestionId);
        var (old, anew) = ($" {from} ", $" {to} ");
        var filed = db.Questions.Everything().Where(q => db.QuestionTags.Any(t => t.TagId == gone && t.QuestionId == q.Id));
        await filed.Where(q => both.Contains(q.Id)).ExecuteUpdateAsync(set => set.SetProperty(q => q.TagNames, q => (" " + q.TagNames + " ").Replace(old, " ").Trim()), ct);
        await filed.Where(q => !both.Contains(q.Id)).ExecuteUpdateAsync(set => set.SetProperty(q => q.TagNames, q => (" " + q.TagNames + " ").Replace(old, anew).Trim()), ct);

        // Should the site stop before they are indexed anew, verify tells and reindex continues.
        await db.IndexedThreads.Where(i => filed.Any(q => q.Id == i.PostId)).ExecuteUpdateAsync(set => set.SetProperty(i => i.Version, 0), ct);

        await Moving(gone, meant).ExecuteUpdateAsync(set => set.SetProperty(t => t.TagId, meant), ct);
        await db.QuestionTags.Where(t => t.TagId == gone).ExecuteDeleteAsync(ct);

        await db.TagFollows.Where(f => f.TagId == gone && !db.TagFollows.Any(o => o.TagId == meant && o.MemberId == f.MemberId)).ExecuteUpdateAsync(set => set.SetProperty(f => f.TagId, meant), ct);
        await db.TagFollows.Where(f => f.TagId == gone).ExecuteDeleteAsync(ct);

        // Whoever followed either follows, and does not ignore.
        await db.TagIgnores.Where(i => i.TagId == gone && !db.TagIgnores.Any(o => o.TagId == meant && o.MemberId == i.MemberId)).ExecuteUpdateAsync(set => set.SetProperty(i => i.TagId, meant), ct);
        await db.TagIgnores.Where(i => i.TagId == gone || (i.TagId == meant && db.TagFollows.Any(f => f.TagId == meant && f.MemberId == i.MemberId))).ExecuteDeleteAsync(ct);

        await db.RequiredTags.Where(r => r.TagId == gone && !db.RequiredTags.Any(o => o.TagId == meant && o.ProductId == r.ProductId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.TagId, meant), ct);
        await db.RequiredTags.Where(r => r.TagId == gone).ExecuteDeleteAsync(ct);

        // A badge that somebody has for both tags was paid for twice, and both stay.
        await db.BadgeAwards.Where(a => a.SubjectId == gone && a.Badge >= Badges.BadgeCatalogue.BronzeTag && a.Badge <= Badges.BadgeCatalogue.GoldTag
            && !db.BadgeAwards.Any(o => o.SubjectId == meant && o.Badge == a.Badge && o.MemberId == a.MemberId)).ExecuteUpdateAsync(set => set.SetProperty(a => a.SubjectId, meant), ct);

        // What meant the synonym means what that means now.
        await db.Tags.Where(t => t.SynonymOfId == gone).ExecuteUpdateAsync(set => set.SetProperty(t => t.SynonymOfId, meant), ct);
    }

    /// <summary>Filings under one tag, of questions that are not under the other yet.</summary>
    private IQueryable<QuestionTag> Moving(int from, int to) => db.QuestionTags.Where(t => t.TagId == from && !db.QuestionTags.Any(o => o.TagId == to && o.QuestionId == t.QuestionId));
}
