using Community.Web.Features.Members;
using Community.Web.Features.Questions;
using Community.Web.Features.Showcases;

namespace Community.Web.Features.Home;

/// <summary>The home page: everyone's own work first.</summary>
/// <param name="Featured">Showcases that stand out; few, or none.</param>
/// <param name="Consents">Showcases that wait for the reader's word, where they speak for a company.</param>
public sealed record HomePage(IReadOnlyList<QuestionRow> Hot, HomeOfVisitor? Visitor, HomeOfMember? Mine, HomeOfStaff? Staff, IReadOnlyList<ShowcaseCard> Featured, IReadOnlyList<AwaitedConsent> Consents);

/// <summary>What those come for who are not signed in: an answer, and what this place is.</summary>
public sealed record HomeOfVisitor(IReadOnlyList<QuestionRow> Solved, CommunityFigures Figures);

/// <summary>Reads the home page: two statements for visitors and once a minute two more, six for members, one more for who speaks for a company, three more for staff.</summary>
public sealed class HomePageQuery(CommunityDb db, HomeOfMemberQuery members, HomeOfStaffQuery staff, CommunityFiguresQuery figures, FeaturedShowcasesQuery featured, ConsentQueueQuery consents, HomeOptions home) : IUseCase
{
    /// <param name="me">Null for visitors.</param>
    public async Task<HomePage> Find(MemberCard? me, CancellationToken ct)
    {
        var reader = me?.Reader ?? Reader.Anyone;
        return new(
            await Hot(reader).ToListAsync(ct),
            me is null ? new(await Solved(reader).ToListAsync(ct), await figures.Find(ct)) : null,
            me is null ? null : await members.Find(me, ct),
            me is { IsStaff: true } ? await staff.Find(me, ct) : null,
            await featured.List(ct),
            reader.AdminOf is { } company ? await consents.List(company, ct) : []);
    }

    internal IQueryable<QuestionRow> Hot(Reader reader) => db.Rows(db.Questions.ListedFor(reader).HottestFirst(null).Take(home.Rows));

    internal IQueryable<QuestionRow> Solved(Reader reader) => db.Rows(db.Questions.ListedFor(reader).Where(q => q.AcceptedAt != null)
        .OrderByDescending(q => q.AcceptedAt).ThenByDescending(q => q.Id).Take(home.Rows));
}
