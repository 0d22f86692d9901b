namespace Community.Web.Features.Questions;

/// <summary>What keeps a question in order, as its page shows it.</summary>
/// <param name="Original">Where it leads, when it is a duplicate.</param>
/// <param name="Duplicates">So many questions lead here.</param>
/// <param name="MeToosElsewhere">Those who said so on these.</param>
/// <param name="Votes">Standing votes to close it, or to open it again.</param>
public sealed record Curation(
    Original? Original, int? MergedIntoId, DateTime? ProtectedAt, int Duplicates, int MeToos, int MeToosElsewhere, bool IsMeToo, int Votes, bool HasVoted)
{
    private const int MostDuplicates = 50;

    public int AllMeToos => MeToos + MeToosElsewhere;

    /// <summary>Those whose votes closed it, and who closed it at last.</summary>
    internal static IQueryable<Closer> Closers(CommunityDb db, Asked asked)
    {
        var questions = db.Questions.VisibleTo(asked.Reader);
        var voters = db.ClosingVotes.Where(v => v.PostId == asked.Id && v.Motion == Motion.Close && questions.Any(q => q.Id == asked.Id && q.ClosedAt == v.StandsUntil)).Select(v => v.ById);
        var last = db.Acts.Where(a => a.PostId == asked.Id && a.Kind == ActKind.Closed).OrderByDescending(a => a.Id).Take(1).Select(a => a.ById);
        return db.Members.AsNoTracking().Join(voters.Union(last), m => m.Id, id => id, (m, _) => m).OrderBy(m => m.Id).Select(m => new Closer(m.Id, m.Name));
    }

    internal static IQueryable<DuplicateLine> LeadHere(CommunityDb db, Asked asked) => db.Questions.ListedFor(asked.Reader).AsNoTracking()
        .Where(d => d.LeadsToId == asked.Id).OrderByDescending(d => d.Score).ThenBy(d => d.Id).Take(MostDuplicates).Select(d => new DuplicateLine(d.Id, d.Title, d.MeTooCount));
}

/// <summary>The question that has what a duplicate asks for.</summary>
public sealed record Original(int Id, string Title, int Score, int Answers, bool IsSolved);

/// <summary>Whoever helped to close a question.</summary>
public sealed record Closer(int Id, string Name);

/// <summary>A question that leads to this one.</summary>
public sealed record DuplicateLine(int Id, string Title, int MeToos);
