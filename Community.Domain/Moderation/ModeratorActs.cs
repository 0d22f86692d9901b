namespace Community.Domain.Moderation;

/// <summary>Which acts are moderators' work, and so in their log. The whole table is this file.</summary>
public static class ModeratorActs
{
    /// <summary>Authors do these to their own as well, which is nobody else's business.</summary>
    private static readonly ActKind[] OfAuthorsToo = [ActKind.Deleted, ActKind.Undeleted, ActKind.CommentDeleted, ActKind.Closed, ActKind.Reopened, ActKind.ShowcaseArchived, ActKind.ShowcaseRevived];

    /// <summary>In the order in which the log offers them.</summary>
    public static readonly IReadOnlyList<ActKind> All =
    [
        ActKind.Closed, ActKind.Reopened, ActKind.Deleted, ActKind.Undeleted, ActKind.CommentDeleted, ActKind.Locked, ActKind.Unlocked, ActKind.Protected, ActKind.Unprotected,
        ActKind.Migrated, ActKind.Merged, ActKind.Converted, ActKind.Redacted, ActKind.AttachmentRemoved, ActKind.Pinned, ActKind.Unpinned, ActKind.Verified,
        ActKind.FlagsUpheld, ActKind.FlagsDeclined, ActKind.Held, ActKind.Released, ActKind.HiddenByFlags, ActKind.RemovedAsSpam,
        ActKind.ShowcaseReturned, ActKind.ShowcasePublished, ActKind.ShowcaseFeatured, ActKind.ShowcaseUnfeatured, ActKind.ShowcaseArchived, ActKind.ShowcaseRevived,
        ActKind.Suspended, ActKind.SuspensionLifted, ActKind.MessageSent, ActKind.Appointed, ActKind.BalanceAdjusted, ActKind.CaseOverturned,
        ActKind.TagsMerged, ActKind.TagSynonym, ActKind.TagDescribed, ActKind.SynonymDecided, ActKind.ProductChanged, ActKind.RequiredTagsChanged, ActKind.FaqPublished, ActKind.OrganisationChanged, ActKind.OrganisationsMerged,
    ];

    /// <param name="isOwn">It was done to what the actor wrote.</param>
    internal static bool Tell(ActKind kind, bool isOwn) => All.Contains(kind) && !(isOwn && OfAuthorsToo.Contains(kind));
}
