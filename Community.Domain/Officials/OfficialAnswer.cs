namespace Community.Domain.Officials;

/// <summary>Why an official answer is one no longer. Numbers are stored.</summary>
public enum OfficialEnd { Superseded = 1, Outdated = 2, Mistake = 3, AnswerDeleted = 4 }

/// <summary>
/// An answer that the vendor stands by, for a product and a range of its versions. The database holds at most one current one per
/// question and product. Staff pin a colleague's answer or their own; only authors outside the vendor earn by it.
/// </summary>
public sealed class OfficialAnswer : Entity
{
    public const int LongestPatch = 60, LongestNote = 500, LongestReason = 500;

    private OfficialAnswer(Answer answer, OfficialTerms terms, Member by, bool pays, DateTime now)
    {
        (QuestionId, AnswerId, ProductId) = (answer.HeadId, answer.Id, terms.Product.Id);
        (FromVersionId, ToVersionId, Patch, Note) = (terms.From?.Id, terms.To?.Id, terms.Patch, terms.Note);
        (PinnedById, PinnedAt, VerifiedById, VerifiedAt, ReviewBy, Pays) = (by.Id, now, by.Id, now, terms.ReviewBy, pays);
    }

    private OfficialAnswer() { }

    public int QuestionId { get; private set; }
    public int AnswerId { get; private set; }
    public int ProductId { get; private set; }

    /// <summary>The first and the last version for which it holds; null leaves that end open.</summary>
    public int? FromVersionId { get; private set; }
    public int? ToVersionId { get; private set; }
    public string? Patch { get; private set; }
    public string? Note { get; private set; }
    public int PinnedById { get; private set; }
    public DateTime PinnedAt { get; private set; }

    /// <summary>Who last said that it still holds, and the day after which that wants to be said again.</summary>
    public int VerifiedById { get; private set; }
    public DateTime VerifiedAt { get; private set; }
    public DateOnly ReviewBy { get; private set; }

    /// <summary>0 while it is the current one, then its own id: so the database can hold one current and any number of past ones.</summary>
    public int Turn { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public int? EndedById { get; private set; }
    public OfficialEnd? End { get; private set; }
    public string? EndReason { get; private set; }

    /// <summary>Its author was paid for this pin. An answer is paid once, however often it is pinned.</summary>
    public bool Pays { get; private set; }

    /// <summary>Guards against two who decide at once.</summary>
    public int Version { get; private set; }

    public bool IsCurrent => Turn == 0;

    /// <param name="standing">The current one of this question and product, with its answer: it stays in the history.</param>
    /// <param name="pays">The author is not of the vendor, and was not paid for this answer before.</param>
    public static OfficialAnswer Pin(Answer answer, OfficialTerms terms, (OfficialAnswer Official, Answer Answer)? standing, Member by, bool pays, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.PinOfficial, privileges, now);
        Rule.Require(!answer.IsDeleted && !answer.HeadHidden, "post.deleted");
        Rule.Require(!answer.IsHeld, "official.held");
        if (standing is { } old && old.Official.Says(answer, terms)) return old.Official;
        standing?.Official.Stop(standing.Value.Answer, OfficialEnd.Superseded, null, by.Id, now, takesBack: false);
        answer.Hold();
        var pinned = new OfficialAnswer(answer, terms, by, pays, now);
        answer.Record(ActKind.Pinned, by, now, terms.Note, before: standing is null ? null : $"{standing.Value.Answer.Id}", after: terms.Range);
        pinned.Raise(new OfficialPinned(pinned, answer, by));
        return pinned;
    }

    /// <summary>It still holds: from now on until the next look.</summary>
    public void Verify(Answer answer, Member by, DateOnly reviewBy, PrivilegePolicy privileges, DateTime now)
    {
        RequireMayDecide(by, privileges, now);
        (VerifiedById, VerifiedAt, ReviewBy) = (by.Id, now, reviewBy);
        Version++;
        answer.Record(ActKind.Verified, by, now, after: reviewBy.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Raise(new OfficialVerified(this, answer, by));
    }

    /// <summary>It holds no longer, or never did: what a mistake has paid is taken back.</summary>
    /// <param name="heir">Another pin of the same answer that was none: the payment stands for that one from now on.</param>
    public void Expire(Answer answer, Member by, string? reason, bool wasMistake, OfficialAnswer? heir, PrivilegePolicy privileges, DateTime now)
    {
        RequireMayDecide(by, privileges, now);
        var why = OfficialTerms.OneLine(reason, LongestReason, "official.reason-too-long");
        Rule.Require(why is not null, "official.reason-missing");
        var moves = wasMistake && Pays;
        if (moves) Pays = false;
        if (moves && heir is not null) heir.Inherit();
        answer.Record(ActKind.Unpinned, by, now, why, after: $"{(wasMistake ? OfficialEnd.Mistake : OfficialEnd.Outdated)}");
        Stop(answer, wasMistake ? OfficialEnd.Mistake : OfficialEnd.Outdated, why, by.Id, now, takesBack: moves && heir is null);
    }

    /// <summary>The answer is gone, and the pin with it.</summary>
    public void Lose(Answer answer, int byId, DateTime now) => Stop(answer, OfficialEnd.AnswerDeleted, null, byId, now, takesBack: false);

    /// <summary>Somebody of the vendor should look at it again.</summary>
    public void CallForReview(Answer answer)
    {
        if (IsCurrent) Raise(new OfficialDoubted(this, answer));
    }

    /// <summary>A member says whether it works on the version they use, or (null) says it no longer.</summary>
    public OfficialReport? Report(Answer answer, Member by, int? versionId, bool? works, OfficialReport? standing, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ReportOfficial, privileges, now);
        Rule.Require(IsCurrent, "official.over");
        Rule.Require(answer.AuthorId != by.Id, "official.report-own");
        Rule.Require(works is null || versionId is not null, "official.version-unknown");
        if (works == standing?.Works && versionId == standing?.VersionId) return standing;
        Raise(new OfficialReported(this, answer));
        if (works is not { } holds) return null;
        if (standing is null) return new OfficialReport(this, by, versionId!.Value, holds, now);
        standing.Become(by, versionId!.Value, holds, now);
        return standing;
    }

    private bool Says(Answer answer, OfficialTerms terms) => AnswerId == answer.Id && FromVersionId == terms.From?.Id && ToVersionId == terms.To?.Id && Patch == terms.Patch && Note == terms.Note;

    private void RequireMayDecide(Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.PinOfficial, privileges, now);
        Rule.Require(IsCurrent, "official.over");
    }

    private void Inherit()
    {
        Pays = true;
        Version++;
    }

    private void Stop(Answer answer, OfficialEnd end, string? reason, int byId, DateTime now, bool takesBack)
    {
        (Turn, End, EndReason, EndedById, EndedAt) = (Id, end, reason, byId, now);
        Version++;
        Raise(new OfficialEnded(this, answer, byId, takesBack));
    }
}
