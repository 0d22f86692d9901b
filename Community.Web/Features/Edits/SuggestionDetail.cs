using Community.Web.Features.Members;
using Community.Web.Features.Reviews;

namespace Community.Web.Features.Edits;

/// <summary>What the queue of suggested edits shows: what would change.</summary>
public sealed class SuggestionDetail(SuggestionPageQuery pages, MemberCardQuery cards) : IReviewDetail, IUseCase
{
    public ReviewQueue Queue => ReviewQueue.SuggestedEdits;

    public async Task<object?> Find(int postId, Reader reader, CancellationToken ct)
    {
        if (reader.MemberId is not { } id || await cards.Find(id, ct) is not { } me) return null;
        try
        {
            return await pages.Find(postId, me, ct) is { MayJudge: true } waiting ? waiting : null;
        }
        catch (RuleBrokenException)
        {
            return null; // gone, or not for these eyes
        }
    }
}
