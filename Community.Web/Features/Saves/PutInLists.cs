namespace Community.Web.Features.Saves;

/// <summary>The lists that a member ticked for a post.</summary>
/// <param name="Shown">Those that they had before their eyes; the others stay as they are.</param>
/// <param name="Wanted">Those of them that it is to stand in.</param>
/// <param name="NewName">The name of a list to be made with it; empty for none.</param>
public sealed record ListsChoice(IReadOnlyList<int> Shown, IReadOnlyList<int> Wanted, string? NewName);

/// <summary>A member puts a question or a showcase into lists of theirs, or takes it out. What stands in a list is saved as well.</summary>
public sealed class PutInLists(CommunityDb db, ListPolicy policy, ListWords words, TimeProvider clock) : IUseCase
{
    /// <summary>Answers in how many of them it stands now.</summary>
    public Task<int> Run(int postId, int memberId, ListsChoice choice, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        var head = Rule.Found(await db.Heads.VisibleTo(Reader.Of(member)).SingleOrDefaultAsync(h => h.Id == postId, ct), "post");
        var lists = await db.PostLists.Where(l => l.OwnerId == memberId).ToListAsync(ct);
        var entries = (await db.ListEntries.Where(e => db.PostLists.Any(l => l.Id == e.ListId && l.OwnerId == memberId)).ToListAsync(ct)).ToLookup(e => e.ListId);
        List<PostList> wanted = [.. lists.Where(l => choice.Wanted.Contains(l.Id) && entries[l.Id].All(e => e.PostId != postId))];
        if (!string.IsNullOrWhiteSpace(choice.NewName))
        {
            var made = new PostList(member, choice.NewName, null, false, lists.Count, policy, words, now);
            db.Add(made);
            await db.SaveChangesAsync(ct);
            wanted.Add(made);
        }
        foreach (var list in lists.Where(l => choice.Shown.Contains(l.Id) && !choice.Wanted.Contains(l.Id)))
        {
            if (entries[list.Id].FirstOrDefault(e => e.PostId == postId) is not { } entry) continue;
            list.Take(member, now);
            db.Remove(entry);
        }
        foreach (var list in wanted) db.Add(list.Put(member, head, [.. entries[list.Id]], policy, now));
        if (wanted.Count > 0 && !await db.PostSaves.AnyAsync(s => s.PostId == postId && s.MemberId == memberId, ct)) db.Add(head.Save(member, now));
        await db.SaveChangesAsync(ct);
        return await db.ListEntries.CountAsync(e => e.PostId == postId && db.PostLists.Any(l => l.Id == e.ListId && l.OwnerId == memberId), ct);
    }, ct);
}
