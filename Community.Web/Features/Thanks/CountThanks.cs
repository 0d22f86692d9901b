namespace Community.Web.Features.Thanks;

/// <summary>An answer shows how many thanked for it, and with how much.</summary>
public sealed class CountThanks(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened is not AnswerThanked { Thank: var thank } ? Task.CompletedTask
        : db.Answers.Row(thank.AnswerId).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.ThankCount, a => a.ThankCount + 1)
            .SetProperty(a => a.ThankPoints, a => a.ThankPoints + thank.Points), ct);
}
