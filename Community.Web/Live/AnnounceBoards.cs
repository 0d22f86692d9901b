using Community.Web.Features.Boards;

namespace Community.Web.Live;

/// <summary>Has the open leaderboards looked at: whether someone among the first ten has moved.</summary>
public sealed class AnnounceBoards(MovedBoards moved, BoardPulse pulse) : IAnnouncement
{
    public Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is LedgerMoved or QuestionRetagged or QuestionRefiled or ListingMoved or MemberChangedCompany or OrganisationsMerged or OrganisationKindChanged) pulse.Note(moved.Take());
        return Task.CompletedTask;
    }
}
