namespace Community.Web.Features.Limits;

/// <summary>
/// Per-day limits as rows: taking from one is a single guarded update, so it is exact whatever runs in parallel.
/// Opening a member's day also makes their other acts wait their turn, on engines with more than one writer.
/// </summary>
public sealed class DayLimits(CommunityDb db) : IUseCase
{
    public async Task Open(int memberId, DateOnly day, CancellationToken ct)
    {
        if (await Row(memberId, day).ExecuteUpdateAsync(set => set.SetProperty(d => d.Votes, d => d.Votes), ct) == 0)
            await db.Insert(new MemberDay(memberId, day), ct);
    }

    /// <summary>Takes one vote from the day's budget and from what one author may be given.</summary>
    public async Task TakeVote(int voterId, Post post, VoteDirection direction, VotingPolicy voting, DateOnly day, CancellationToken ct)
    {
        var limit = voting.VotesPerDayOn(post);
        if (await Row(voterId, day).Where(d => d.Votes < limit).ExecuteUpdateAsync(set => set.SetProperty(d => d.Votes, d => d.Votes + 1), ct) == 0)
            throw new RuleBrokenException(limit < voting.VotesPerDay ? "vote.day-limit-answers" : "vote.day-limit", limit);
        await TakeFromAuthor(voterId, post.AuthorId, direction, voting, day, ct);
    }

    /// <summary>Takes one of the day's votes in a direction on one author's posts.</summary>
    public async Task TakeFromAuthor(int voterId, int authorId, VoteDirection direction, VotingPolicy voting, DateOnly day, CancellationToken ct)
    {
        var limit = voting.PerAuthorPerDay(direction);
        var row = AuthorRow(voterId, authorId, day);
        if (!await row.AnyAsync(ct)) await db.Insert(new MemberAuthorDay(voterId, authorId, day), ct);
        var taken = direction is VoteDirection.Up
            ? await row.Where(d => d.Up < limit).ExecuteUpdateAsync(set => set.SetProperty(d => d.Up, d => d.Up + 1), ct)
            : await row.Where(d => d.Down < limit).ExecuteUpdateAsync(set => set.SetProperty(d => d.Down, d => d.Down + 1), ct);
        Rule.Require(taken == 1, direction is VoteDirection.Up ? "vote.author-limit-up" : "vote.author-limit-down", limit);
    }

    public async Task GiveBackVote(int voterId, int authorId, VoteDirection direction, DateOnly day, CancellationToken ct)
    {
        await Row(voterId, day).ExecuteUpdateAsync(set => set.SetProperty(d => d.Votes, d => d.Votes - 1), ct);
        await GiveBackToAuthor(voterId, authorId, direction, day, ct);
    }

    public Task GiveBackToAuthor(int voterId, int authorId, VoteDirection direction, DateOnly day, CancellationToken ct)
        => direction is VoteDirection.Up
            ? AuthorRow(voterId, authorId, day).ExecuteUpdateAsync(set => set.SetProperty(d => d.Up, d => d.Up - 1), ct)
            : AuthorRow(voterId, authorId, day).ExecuteUpdateAsync(set => set.SetProperty(d => d.Down, d => d.Down - 1), ct);

    /// <summary>Counts a question; those new here, on their first day, have few, and those who are not known yet some.</summary>
    public async Task TakeQuestion(Member member, NewMemberPolicy policy, PostingPolicy posting, DateOnly joined, DateOnly day, CancellationToken ct)
    {
        var isFirstDay = joined == day && member.IsNew(policy);
        var limit = isFirstDay ? policy.QuestionsOnFirstDay : posting.MostQuestions(member);
        await Open(member.Id, day, ct);
        Rule.Require(await Row(member.Id, day).Where(d => d.Questions < limit).ExecuteUpdateAsync(set => set.SetProperty(d => d.Questions, d => d.Questions + 1), ct) == 1,
            isFirstDay ? "question.first-day-limit" : "question.day-limit", limit);
    }

    /// <summary>Counts an answer; those new here, on their first day, have few.</summary>
    public async Task TakeAnswer(Member member, NewMemberPolicy policy, DateOnly joined, DateOnly day, CancellationToken ct)
    {
        var limit = joined == day && member.IsNew(policy) ? policy.AnswersOnFirstDay : int.MaxValue;
        await Open(member.Id, day, ct);
        Rule.Require(await Row(member.Id, day).Where(d => d.Answers < limit).ExecuteUpdateAsync(set => set.SetProperty(d => d.Answers, d => d.Answers + 1), ct) == 1,
            "answer.first-day-limit", limit);
    }

    /// <summary>Counts a taking-along of all one's data, which reads many tables.</summary>
    public async Task TakeExport(int memberId, int most, DateOnly day, CancellationToken ct)
    {
        await Open(memberId, day, ct);
        Rule.Require(await Row(memberId, day).Where(d => d.Exports < most).ExecuteUpdateAsync(set => set.SetProperty(d => d.Exports, d => d.Exports + 1), ct) == 1,
            "account.export-day-limit", most);
    }

    /// <summary>Takes points from what the day lets a member give away as thanks.</summary>
    public async Task TakeThanks(int memberId, int points, ThanksPolicy policy, DateOnly day, CancellationToken ct)
    {
        var most = policy.PerDay - points;
        Rule.Require(await Row(memberId, day).Where(d => d.Thanked <= most).ExecuteUpdateAsync(set => set.SetProperty(d => d.Thanked, d => d.Thanked + points), ct) == 1,
            "thanks.day-limit", policy.PerDay);
    }

    /// <summary>Takes one of the day's votes to close or reopen.</summary>
    public async Task TakeCloseVote(int memberId, int limit, DateOnly day, CancellationToken ct)
    {
        await Open(memberId, day, ct);
        Rule.Require(await Row(memberId, day).Where(d => d.CloseVotes < limit).ExecuteUpdateAsync(set => set.SetProperty(d => d.CloseVotes, d => d.CloseVotes + 1), ct) == 1, "question.close-day-limit", limit);
    }

    /// <summary>Takes one of the day's votes to delete or undelete.</summary>
    public async Task TakeDeleteVote(int memberId, int limit, DateOnly day, CancellationToken ct)
    {
        await Open(memberId, day, ct);
        Rule.Require(await Row(memberId, day).Where(d => d.DeleteVotes < limit).ExecuteUpdateAsync(set => set.SetProperty(d => d.DeleteVotes, d => d.DeleteVotes + 1), ct) == 1, "post.delete-day-limit", limit);
    }

    /// <summary>Takes one of the flags that a member has for the day.</summary>
    public async Task TakeFlag(int memberId, FlagPolicy policy, DateOnly day, CancellationToken ct)
    {
        var limit = policy.PerDay;
        Rule.Require(await Row(memberId, day).Where(d => d.Flags < limit).ExecuteUpdateAsync(set => set.SetProperty(d => d.Flags, d => d.Flags + 1), ct) == 1, "flag.day-limit", limit);
    }

    /// <summary>Counts an uploaded file and its bytes.</summary>
    public async Task TakeUpload(int memberId, long bytes, AttachmentPolicy policy, DateOnly day, CancellationToken ct)
    {
        var (files, most) = (policy.PerDay, policy.MostBytesPerDay - bytes);
        await Open(memberId, day, ct);
        if (await Row(memberId, day).Where(d => d.Uploads < files && d.UploadedBytes <= most)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Uploads, d => d.Uploads + 1).SetProperty(d => d.UploadedBytes, d => d.UploadedBytes + bytes), ct) == 1) return;
        if (await Row(memberId, day).AnyAsync(d => d.Uploads >= files, ct)) throw new RuleBrokenException("attachment.day-limit", files);
        throw new RuleBrokenException("attachment.day-limit-size", policy.MegabytesPerDay);
    }

    /// <summary>Uses room under the day's reputation cap. Answers how much of the worth was left.</summary>
    public async Task<int> TakeRoom(int memberId, DateOnly day, int worth, int cap, CancellationToken ct)
    {
        await Open(memberId, day, ct);
        await MoveRoom(memberId, day, worth, ct);
        var over = Math.Clamp(await Row(memberId, day).Select(d => d.Capped).SingleAsync(ct) - cap, 0, worth);
        if (over > 0) await MoveRoom(memberId, day, -over, ct);
        return worth - over;
    }

    public Task MoveRoom(int memberId, DateOnly day, int by, CancellationToken ct)
        => Row(memberId, day).ExecuteUpdateAsync(set => set.SetProperty(d => d.Capped, d => d.Capped + by), ct);

    private IQueryable<MemberDay> Row(int memberId, DateOnly day) => db.MemberDays.Where(d => d.MemberId == memberId && d.Day == day);

    private IQueryable<MemberAuthorDay> AuthorRow(int voterId, int authorId, DateOnly day)
        => db.MemberAuthorDays.Where(d => d.VoterId == voterId && d.AuthorId == authorId && d.Day == day);
}
