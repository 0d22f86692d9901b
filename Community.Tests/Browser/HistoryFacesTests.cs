namespace Community.Tests.Browsing;

/// <summary>What became of a post, and what others would make of it.</summary>
public sealed class HistoryFacesTests(Chromium chromium, FacesTests.Place town) : FacesTests(chromium, town)
{
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_past_of_a_post_is_whole_for_its_author_and_for_moderators(string language, int width)
    {
        await Look(People.Asker, language, width, $"/posts/{People.Solved}/revisions", $"/posts/{People.Solved}/revisions?view=side", $"/posts/{People.Solved}/timeline?answers=true", $"/posts/{People.Solved}/suggestion", $"/posts/{People.Waiting}/edit");
        await Look(People.Moderator, language, width, $"/posts/{People.Solved}/revisions?from=1&to=2", $"/posts/{People.Own + 1}/convert", "/comments/1/convert");
    }
}
