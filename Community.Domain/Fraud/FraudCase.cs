namespace Community.Domain.Fraud;

/// <summary>A series that was found and voided, with what it consisted of, until a moderator overturns it.</summary>
public sealed class FraudCase : Entity
{
    public const int LongestReason = 1000;

    private readonly List<FraudEvidence> _evidence = [];

    public FraudCase(FraudSeries series, DateTime now)
    {
        (Rule, FoundAt) = (series.Rule, now);
        _evidence.AddRange(series.Acts.Select(a => new FraudEvidence(a)));
        Raise(new SerialVotingFound(this));
    }

    private FraudCase() { }

    public FraudRule Rule { get; private set; }
    public DateTime FoundAt { get; private set; }
    public DateTime? OverturnedAt { get; private set; }
    public int? OverturnedById { get; private set; }
    public string? OverturnReason { get; private set; }

    /// <summary>Guards against two who overturn it at once.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<FraudEvidence> Evidence => _evidence;

    /// <summary>Everyone in it, whoever acted and whoever was served.</summary>
    public IReadOnlyList<int> Concerned => [.. _evidence.SelectMany(e => (int[])[e.ActorId, e.AuthorId]).Distinct().Order()];

    /// <summary>It was no fraud after all. Nobody decides about themselves.</summary>
    public void Overturn(Member by, string? reason, DateTime now)
    {
        by.RequireMayWrite(now);
        Kernel.Rule.Require(by.IsModerator, "fraud.overturn-not-yours");
        Kernel.Rule.Require(!Concerned.Contains(by.Id), "fraud.overturn-own");
        Kernel.Rule.Require(OverturnedAt is null, "fraud.overturned-already");
        var why = (reason ?? "").ReplaceLineEndings(" ").Trim();
        Kernel.Rule.Require(why.Length is > 0 and <= LongestReason, "fraud.overturn-reason", LongestReason);
        (OverturnedAt, OverturnedById, OverturnReason) = (now, by.Id, why);
        Version++;
    }
}

/// <summary>One act of a series, as it stood when it was found.</summary>
public sealed class FraudEvidence
{
    internal FraudEvidence(FraudAct act) => (ActorId, AuthorId, PostId, Kind, At) = (act.ActorId, act.AuthorId, act.PostId, act.Kind, act.At);

    private FraudEvidence() { }

    public int CaseId { get; private set; }
    public int ActorId { get; private set; }
    public int AuthorId { get; private set; }

    /// <summary>For accepts the answer.</summary>
    public int PostId { get; private set; }
    public EvidenceKind Kind { get; private set; }
    public DateTime At { get; private set; }
}

public sealed record SerialVotingFound(FraudCase Case) : IDomainEvent;
