namespace Community.Domain.Members;

/// <summary>A member has agreed to the terms and the privacy notice of one version. The database holds one per member and version.</summary>
public sealed class Consent : Entity
{
    public const int VersionMax = 40, HashLength = 64;

    /// <param name="hash">Of the very texts they were shown, so that it can be proved which.</param>
    public Consent(int memberId, string version, string hash, DateTime at) => (MemberId, Version, Hash, At) = (memberId, version, hash, at);

    private Consent() { }

    public int MemberId { get; private set; }
    public string Version { get; private set; } = "";
    public string Hash { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>Agrees again to a version that had been given up for another meanwhile.</summary>
    public void Renew(string hash, DateTime at) => (Hash, At) = (hash, at);
}
