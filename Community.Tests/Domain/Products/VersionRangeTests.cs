namespace Community.Tests.Domain.Products;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData(null, null, 3, Applies.Yes)]
    [InlineData(2, 4, 2, Applies.Yes)]
    [InlineData(2, 4, 4, Applies.Yes)]
    [InlineData(2, null, 9, Applies.Yes)]
    [InlineData(null, 4, 1, Applies.Yes)]
    [InlineData(2, 4, 1, Applies.No)]
    [InlineData(2, 4, 5, Applies.No)]
    [InlineData(2, null, 1, Applies.No)]
    [InlineData(null, 4, 5, Applies.No)]
    [InlineData(2, 4, null, Applies.Unknown)]
    [InlineData(null, null, null, Applies.Unknown)]
    public void A_range_holds_for_the_versions_between_its_ends_and_says_nothing_to_those_who_have_none(int? from, int? to, int? version, Applies expected)
        => Assert.Equal(expected, new VersionRange(from, to).For(version));
}
