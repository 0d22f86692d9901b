using System.Runtime.CompilerServices;
using Community.Web.Features.Search;

namespace Community.Web.Features.Proof;

/// <summary>The search index has exactly the questions and showcases there are, all cut as they are cut now. Repaired by <see cref="Reindex"/>.</summary>
internal sealed class IndexProof(Reindex reindex) : IProof
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var id in reindex.Missing().AsAsyncEnumerable().WithCancellation(ct))
            yield return new("search.missing", id, "the thread in the search index", "nothing, or words cut before");
        await foreach (var id in reindex.Surplus().AsAsyncEnumerable().WithCancellation(ct))
            yield return new("search.surplus", id, "nothing in the search index", "a thread");
    }
}
