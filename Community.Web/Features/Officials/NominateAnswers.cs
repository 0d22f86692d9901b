namespace Community.Web.Features.Officials;

/// <summary>Proposes answers to the vendor that readers value or the asker has accepted, where nothing is official yet. After the scores.</summary>
public sealed class NominateAnswers(CommunityDb db, OfficialPolicy policy) : IReaction
{
    /// <summary>As many as these may have voted since the answer was read.</summary>
    private const int Meanwhile = 2;

    public int Order => 20;

    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        var (answer, from) = happened switch
        {
            AnswerAccepted e => (e.Answer, int.MinValue),
            VoteMoved { Post: Answer a, To: VoteDirection.Up } when Math.Abs(a.Score + 1 - policy.CandidateFromScore) <= Meanwhile => (a, policy.CandidateFromScore),
            _ => (null, 0),
        };
        if (answer is not null && await Candidates(answer.Id, answer.HeadId, from).AnyAsync(ct)) answer.Nominate();
    }

    /// <summary>Whom the vendor has turned down, or has before them, is not proposed again.</summary>
    internal IQueryable<int> Candidates(int answerId, int questionId, int from)
        => from a in db.Answers.Row(answerId)
           from q in db.Questions.Row(questionId)
           where a.Score >= @from && q.ProductId != null
               && !db.OfficialAnswers.Any(o => o.QuestionId == questionId && o.ProductId == q.ProductId && o.Turn == 0)
               && !db.ReviewItems.Any(i => i.PostId == answerId && i.Queue == ReviewQueue.OfficialCandidates && (i.IsOpen || i.Reviews.Any(r => r.Outcome == ReviewOutcome.Rejected)))
           select a.Id;
}
