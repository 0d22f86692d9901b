namespace Community.Domain.Members;

/// <summary>The members that are the house itself. Their ids are fixed by the first migration.</summary>
public static class SystemMember
{
    /// <summary>Acts where nobody did: sweeps, imports, closings by age.</summary>
    public const int Community = 1;

    /// <summary>Holds the points of open bounties.</summary>
    public const int Escrow = 2;

    /// <summary>Takes the points that are burnt.</summary>
    public const int House = 3;

    public static readonly IReadOnlyList<(int Id, string Name)> All = [(Community, "Community"), (Escrow, "Escrow"), (House, "House")];
}
