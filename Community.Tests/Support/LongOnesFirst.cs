using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Community.Tests.Support.LongOnesFirst))]

namespace Community.Tests.Support;

/// <summary>What takes longest begins first, so that nothing long is left over at the end for one core.</summary>
public sealed class LongOnesFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        "RandomLifeTests", "StaffFacesTests", "RightsTests", "VisitorFacesTests", "DemoTests", "MemberFacesTests", "CaringTests", "EditorTests", "FlowTests", "VerifyTests", "ThreeClicksTests", "SimulationTests", "ListPagesTests",
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection
        => [.. testCollections.OrderBy(c => Array.FindIndex(Long, name => c.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal)) is >= 0 and var place ? place : Long.Length)];
}
