using Community.Web.Features.Boards;
using Community.Web.Features.Origins;
using Community.Web.Markdown;

namespace Community.Web.Features.Proof;

/// <summary>Everything that is counted rather than known, in the order in which one goes by another.</summary>
internal static class Projections
{
    public const int Count = 23;

    public static IReadOnlyList<IProjection> Of(CommunityDb db, ImportTexts texts, LinkedPosts linked, IBoardRows boards, SiteCalendar calendar, TimeProvider clock)
        => [new PostCounts(db), new QuestionCounts(db), new ShowcaseCounts(db), new DuplicateEnds(db), new TagCounts(db), new TagNames(db), new NewestTexts(db, texts), new GivingCounts(db), new OfficialCounts(db), new CappedRooms(db), new BadgeCounts(db), new MemberCounts(db), new OrganisationCounts(db), new MemberCompanies(db), new BoardCounts(db, boards), new CompanyBoardCounts(db, boards, calendar, clock), new QueueItems(db), new UseCounts(db), new NamedMembers(db), new NamedCompanies(db), new NamedTags(db), new LinkCounts(db, linked), new SynonymScores(db)];
}
