namespace Community.Web.Features.Questions;

/// <summary>Adds the views that have gathered to their questions, a few at a time, so that no writer waits long.</summary>
public sealed class WriteViews(CommunityDb db, CountViews views) : IUseCase
{
    private const int AtATime = 50;

    public async Task Run(CancellationToken ct)
    {
        var left = new Stack<KeyValuePair<int, int>[]>(views.Take().Chunk(AtATime));
        try
        {
            for (; left.TryPeek(out var some); left.Pop())
            {
                await db.Transact(async () =>
                {
                    foreach (var (question, count) in some)
                        await db.Heads.Row(question).ExecuteUpdateAsync(set => set.SetProperty(q => q.Views, q => q.Views + count), ct);
                }, ct);
            }
        }
        finally
        {
            views.GiveBack(left.SelectMany(some => some));
        }
    }
}
