using Community.Web.Features.Members;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Home;

/// <summary>The home page: everyone's own work first.</summary>
public sealed record HomePage(IReadOnlyList<QuestionRow> Hot, HomeOfVisitor? Visitor, HomeOfMember? Mine, HomeOfStaff? Staff);

/// <summary>What those come for who are not signed in: an answer, and what this place is.</summary>
public sealed record HomeOfVisitor(IReadOnlyList<QuestionRow> Solved, CommunityFigures Figures);

/// <summary>Reads the home page: two statements for visitors and once a minute two more, six for members, three more for staff.</summary>
public sealed class HomePageQuery(CommunityDb db, HomeOfMemberQuery members, HomeOfStaffQuery staff, CommunityFiguresQuery figures, HomeOptions home) : IUseCase
{
    /// <param name="me">Null for visitors.</param>
    public async Task<HomePage> Find(MemberCard? me, CancellationToken ct)
    {
        var reader = me?.Reader ?? Reader.Anyone;
        return new(
            await Hot(reader).ToListAsync(ct),
            me is null ? new(await Solved(reader).ToListAsync(ct), await figures.Find(ct)) : null,
            me is null ? null : await members.Find(me, ct),
            me is { IsStaff: true } ? await staff.Find(me, ct) : null);
    }

    internal IQueryable<QuestionRow> Hot(Reader reader) => db.Rows(db.Questions.ListedFor(reader).HottestFirst(null).Take(home.Rows));

    internal IQueryable<QuestionRow> Solved(Reader reader) => db.Rows(db.Questions.ListedFor(reader).Where(q => q.AcceptedAt != null)
        .OrderByDescending(q => q.AcceptedAt).ThenByDescending(q => q.Id).Take(home.Rows));
}
