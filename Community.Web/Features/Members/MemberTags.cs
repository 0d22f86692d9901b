namespace Community.Web.Features.Members;

/// <summary>What a member knows about, by what others thought of the answers.</summary>
/// <param name="Score">The sum of the answers' scores.</param>
public sealed record MemberTag(string Name, int Score, int Answers);

public sealed class MemberTagsQuery(CommunityDb db) : IUseCase
{
    public const int TopTags = 8;

    public async Task<IReadOnlyList<MemberTag>> Top(Reader reader, int memberId, CancellationToken ct) => await Best(reader, memberId).Take(TopTags).ToListAsync(ct);

    internal IQueryable<MemberTag> Best(Reader reader, int memberId)
        => from sum in
               from a in db.Answers.ListedFor(reader).Where(a => a.AuthorId == memberId)
               join filed in db.QuestionTags on a.RootId equals filed.QuestionId
               group a.Score by filed.TagId into scores
               select new { TagId = scores.Key, Score = scores.Sum(), Answers = scores.Count() }
           join tag in db.Tags.AsNoTracking() on sum.TagId equals tag.Id
           orderby sum.Score descending, sum.Answers descending, tag.Name
           select new MemberTag(tag.Name, sum.Score, sum.Answers);

    /// <summary>The tags a member follows or has lately answered under.</summary>
    /// <param name="answers">How many of the latest answers are looked at, so that reading costs the same however many there are.</param>
    internal IQueryable<int> Own(int memberId, int answers)
    {
        var followed = db.TagFollows.Where(f => f.MemberId == memberId).Select(f => f.TagId);
        return answers == 0 ? followed : followed.Union(
            from a in db.Answers.ListedFor(Reader.Anyone).Where(a => a.AuthorId == memberId).OrderByDescending(a => a.PostedAt).ThenByDescending(a => a.Id).Take(answers)
            join filed in db.QuestionTags on a.RootId equals filed.QuestionId
            select filed.TagId);
    }
}
