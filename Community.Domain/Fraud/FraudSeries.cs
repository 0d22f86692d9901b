namespace Community.Domain.Fraud;

/// <summary>What gives a series away. Numbers are stored.</summary>
public enum FraudRule { Burst = 1, Favourite = 2, Mutual = 3, FreshAccounts = 4 }

/// <summary>What one member did for or against another. Numbers are stored.</summary>
public enum EvidenceKind { Upvote = 1, Downvote = 2, Accept = 3 }

/// <summary>Whether an act was looked into before: it is voided, or the case was overturned and it is found no more.</summary>
public enum Judged { No, Voided, Cleared }

/// <summary>One standing vote or accept: who did it, on whose post.</summary>
/// <param name="PostId">For accepts the answer.</param>
public sealed record FraudAct(int ActorId, int AuthorId, int PostId, EvidenceKind Kind, DateTime At, Judged Judged = Judged.No);

/// <summary>What is known of an account that acted: since when it is here, and from which networks it came.</summary>
public sealed record ActingAccount(int MemberId, DateTime JoinedAt, IReadOnlyCollection<string> Networks);

/// <summary>Acts that together are no honest opinion, the earliest first.</summary>
public sealed record FraudSeries(FraudRule Rule, IReadOnlyList<FraudAct> Acts);
