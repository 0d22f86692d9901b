namespace Community.Web.Features.Home;

/// <summary>The community in four figures.</summary>
/// <param name="Solved">Questions with an accepted answer.</param>
public sealed record CommunityFigures(int Members, int Questions, int Answers, int Solved);

/// <summary>Reads the figures, or remembers them; they are the same for everyone.</summary>
public sealed class CommunityFiguresQuery(CommunityDb db, KeptFigures kept) : IUseCase
{
    public Task<CommunityFigures> Find(CancellationToken ct) => kept.Or(Read, ct);

    private Task<CommunityFigures> Read(CancellationToken ct) => Sums().SingleAsync(ct);

    /// <summary>From the members' own counts: a table of people is much smaller than one of posts.</summary>
    internal IQueryable<CommunityFigures> Sums()
    {
        var solved = Solved();
        return db.Members.GroupBy(_ => 1).Select(g => new CommunityFigures(
            g.Sum(m => m.Kind == MemberKind.Person ? 1 : 0), g.Sum(m => m.QuestionCount), g.Sum(m => m.AnswerCount), solved.Count()));
    }

    internal IQueryable<Question> Solved() => db.Questions.ListedFor(Reader.Anyone).Where(q => q.AcceptedAt != null);
}
