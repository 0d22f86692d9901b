using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>What a post says of its votes, comments, revisions and head.</summary>
internal sealed class PostCounts(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.Posts.Everything().Select(p => new
        {
            p.Id,
            p.UpVotes,
            p.DownVotes,
            p.Score,
            p.CommentCount,
            p.RevisionCount,
            p.HeadHidden,
            Up = db.Votes.Count(v => v.PostId == p.Id && v.Direction == VoteDirection.Up) + db.ImportedVotes.Count(v => v.PostId == p.Id && v.Direction == VoteDirection.Up),
            Down = db.Votes.Count(v => v.PostId == p.Id && v.Direction == VoteDirection.Down) + db.ImportedVotes.Count(v => v.PostId == p.Id && v.Direction == VoteDirection.Down),
            Comments = db.Comments.Count(c => c.PostId == p.Id && c.DeletedAt == null),
            Revisions = db.Revisions.Count(r => r.PostId == p.Id),
            Hidden = db.Posts.Any(h => h.Id == p.RootId && (h.DeletedAt != null || h.HeldFor != null)),
        }).Where(p => p.UpVotes != p.Up || p.DownVotes != p.Down || p.Score != p.Up - p.Down || p.CommentCount != p.Comments || p.RevisionCount != p.Revisions || p.HeadHidden != p.Hidden);
        await foreach (var p in drift.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var finding in (IEnumerable<Finding>)[.. Finding.Where("post.up-votes", p.Id, p.Up, p.UpVotes), .. Finding.Where("post.down-votes", p.Id, p.Down, p.DownVotes),
                .. Finding.Where("post.score", p.Id, p.Up - p.Down, p.Score), .. Finding.Where("post.comment-count", p.Id, p.Comments, p.CommentCount),
                .. Finding.Where("post.revision-count", p.Id, p.Revisions, p.RevisionCount), .. Finding.Where("post.head-hidden", p.Id, p.Hidden, p.HeadHidden)])
                yield return finding;
        }
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        var posts = db.Posts.Everything().Where(p => ids.Contains(p.Id));
        await posts.ExecuteUpdateAsync(set => set
            .SetProperty(p => p.UpVotes, p => db.Votes.Count(v => v.PostId == p.Id && v.Direction == VoteDirection.Up) + db.ImportedVotes.Count(v => v.PostId == p.Id && v.Direction == VoteDirection.Up))
            .SetProperty(p => p.DownVotes, p => db.Votes.Count(v => v.PostId == p.Id && v.Direction == VoteDirection.Down) + db.ImportedVotes.Count(v => v.PostId == p.Id && v.Direction == VoteDirection.Down))
            .SetProperty(p => p.CommentCount, p => db.Comments.Count(c => c.PostId == p.Id && c.DeletedAt == null))
            .SetProperty(p => p.RevisionCount, p => db.Revisions.Count(r => r.PostId == p.Id))
            .SetProperty(p => p.HeadHidden, p => db.Posts.Any(h => h.Id == p.RootId && (h.DeletedAt != null || h.HeldFor != null))), ct);
        await posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Score, p => p.UpVotes - p.DownVotes), ct);
    }
}
