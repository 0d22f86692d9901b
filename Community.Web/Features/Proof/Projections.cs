using Community.Web.Features.Origins;

namespace Community.Web.Features.Proof;

/// <summary>Everything that is counted rather than known, in the order in which one goes by another.</summary>
internal static class Projections
{
    public const int Count = 7;

    public static IReadOnlyList<IProjection> Of(CommunityDb db, ImportTexts texts)
        => [new PostCounts(db), new QuestionCounts(db), new TagCounts(db), new TagNames(db), new NewestTexts(db, texts), new CappedRooms(db), new MemberCounts(db)];
}
