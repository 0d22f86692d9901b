namespace Community.Domain.Officials;

/// <summary>What a member says of an official answer on the version they use. The database holds one per member and official answer.</summary>
public sealed class OfficialReport
{
    internal OfficialReport(OfficialAnswer official, Member by, int versionId, bool works, DateTime now)
    {
        (OfficialId, QuestionId, MemberId) = (official.Id, official.QuestionId, by.Id);
        Become(by, versionId, works, now);
    }

    private OfficialReport() { }

    public int OfficialId { get; private set; }
    public int MemberId { get; private set; }
    public int QuestionId { get; private set; }
    public int VersionId { get; private set; }

    /// <summary>False: it is outdated there.</summary>
    public bool Works { get; private set; }
    public bool IsByStaff { get; private set; }
    public DateTime At { get; private set; }

    internal void Become(Member by, int versionId, bool works, DateTime now) => (VersionId, Works, IsByStaff, At) = (versionId, works, by.IsStaff, now);
}
