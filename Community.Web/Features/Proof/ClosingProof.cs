using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>No day holds more votes to close or delete than the rules allow, what is merged leads to where its answers are, and nothing is filed under a synonym.</summary>
internal sealed class ClosingProof(CommunityDb db, ClosingPolicy policy) : IProof
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var (close, delete) = (policy.VotesPerDay, policy.DeleteVotesPerDay);
        await foreach (var d in db.MemberDays.Where(d => d.CloseVotes > close || d.DeleteVotes > delete || d.CloseVotes < 0 || d.DeleteVotes < 0).AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            yield return new("day.close-votes", d.MemberId, $"at most {close} to close and {delete} to delete on {d.Day:O}", $"{d.CloseVotes} and {d.DeleteVotes}");
        await foreach (var q in db.Questions.Where(q => q.MergedIntoId != null && q.DuplicateOfId != q.MergedIntoId).Select(q => new { q.Id, q.DuplicateOfId, q.MergedIntoId }).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("question.merged", q.Id, $"a duplicate of {q.MergedIntoId}", $"{q.DuplicateOfId}");
        await foreach (var t in db.Tags.Where(t => t.SynonymOfId != null && t.QuestionCount != 0).Select(t => new { t.Id, t.QuestionCount }).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("tag.synonym", t.Id, "no questions", $"{t.QuestionCount}");
    }
}
