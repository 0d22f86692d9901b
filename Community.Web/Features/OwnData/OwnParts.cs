namespace Community.Web.Features.OwnData;

/// <summary>One kind of what is kept of a member, as they take it along.</summary>
/// <param name="Name">Of its file; what it holds is told by the words <c>own.part.{name}</c>.</param>
/// <param name="Rows">The member's own, in the order in which they came about.</param>
internal sealed record OwnPart(string Name, Func<CommunityDb, int, IQueryable<object>> Rows);

/// <summary>Everything that is kept of a member. The whole list is this file; a table that knows members and is not in it fails a test.</summary>
internal static class OwnParts
{
    public static readonly IReadOnlyList<OwnPart> All =
    [
        new("account", (db, me) => db.Members.Where(m => m.Id == me).Select(m => new
        {
            m.Id, m.Name, Email = db.Users.Where(a => a.MemberId == m.Id).Select(a => a.Email).FirstOrDefault(), m.Roles, m.JoinedAt, m.ConfirmedAt, m.Language, m.TimeZone, m.Theme, m.About,
            Organisation = db.Organisations.Where(o => o.Id == m.OrganisationId).Select(o => o.Name).FirstOrDefault(), m.IsOrganisationAdmin, m.HidesOrganisation,
            m.HidesFromBoards, m.Reputation, m.Points, m.QuestionCount, m.AnswerCount, m.SuspendedUntil, m.SuspensionReason,
        })),
        new("posts", (db, me) => db.Posts.Everything().Where(p => p.AuthorId == me).OrderBy(p => p.Id).Select(p => new
        {
            p.Id, QuestionId = p.RootId, ((Head)p).Title, Tags = ((Question)p).TagNames, ((Showcase)p).Situation, p.Text.Markdown, p.PostedAt, p.EditedAt, p.DeletedAt, p.Score, p.UpVotes, p.DownVotes,
        })),
        new("revisions", (db, me) => db.Revisions.Where(r => r.AuthorId == me).OrderBy(r => r.Id).Select(r => new { r.PostId, r.Number, r.Title, r.Tags, r.Markdown, r.Facts, r.Comment, r.At })),
        new("comments", (db, me) => db.Comments.Where(c => c.AuthorId == me).OrderBy(c => c.Id).Select(c => new { c.Id, c.PostId, c.Markdown, c.PostedAt, c.DeletedAt })),
        new("attachments", (db, me) => db.Attachments.Where(a => a.OwnerId == me).OrderBy(a => a.Id).Select(a => new { a.Id, Address = "/attachments/" + a.Token + "/" + a.Name, a.Name, a.Kind, a.Size, a.Width, a.Height, a.UploadedAt, a.RemovedAt })),
        new("votes", (db, me) => db.Votes.Where(v => v.VoterId == me).OrderBy(v => v.Id).Select(v => new { v.PostId, v.Direction, v.FirstCastAt, v.ChangedAt, IsVoid = v.VoidedInId != null })),
        new("ledger", (db, me) => db.LedgerLines.Where(l => l.MemberId == me).OrderBy(l => l.Id).Select(l => new { l.Kind, l.PostId, l.Reputation, l.Points, l.Turn, l.Day, l.At, l.OrganisationId })),
        new("thanks", (db, me) => db.Thanks.Where(t => t.FromId == me).OrderBy(t => t.Id).Select(t => new { t.AnswerId, t.Points, t.At })),
        new("bounties", (db, me) => db.Bounties.Where(b => b.GiverId == me).OrderBy(b => b.Id).Select(b => new { b.QuestionId, b.Points, b.OpenedAt, b.ClosedAt, b.End, b.AnswerId, b.ToWinner, b.ToGiver })),
        new("badges", (db, me) => db.BadgeAwards.Where(a => a.MemberId == me).OrderBy(a => a.Id).Select(a => new { a.Badge, a.SubjectId, a.Points, a.At, a.LapsedAt })),
        new("check-ins", (db, me) => db.CheckIns.Where(c => c.MemberId == me).OrderBy(c => c.Id).Select(c => new { c.Day, c.Streak, c.Points, c.At })),
        new("adjustments", (db, me) => db.Adjustments.Where(a => a.MemberId == me).OrderBy(a => a.Id).Select(a => new { a.Reputation, a.Points, a.Reason, a.At })),
        new("followed-posts", (db, me) => db.PostFollows.Where(f => f.MemberId == me).OrderBy(f => f.PostId).Select(f => new { f.PostId, f.At })),
        new("followed-tags", (db, me) => db.TagFollows.Where(f => f.MemberId == me).OrderBy(f => f.TagId).Select(f => new { Tag = db.Tags.Where(t => t.Id == f.TagId).Select(t => t.Name).FirstOrDefault(), f.At })),
        new("ignored-tags", (db, me) => db.TagIgnores.Where(i => i.MemberId == me).OrderBy(i => i.TagId).Select(i => new { Tag = db.Tags.Where(t => t.Id == i.TagId).Select(t => t.Name).FirstOrDefault(), i.At })),
        new("saves", (db, me) => db.PostSaves.Where(s => s.MemberId == me).OrderBy(s => s.PostId).Select(s => new { s.PostId, s.At })),
        new("saved-searches", (db, me) => db.SavedSearches.Where(s => s.MemberId == me).OrderBy(s => s.Id).Select(s => new { s.Name, s.Query, s.SavedAt, s.IsFollowed })),
        new("lists", (db, me) => db.PostLists.Where(l => l.OwnerId == me).OrderBy(l => l.Id).Select(l => new { l.Id, l.Name, l.About, l.IsPublic, l.CreatedAt, l.ChangedAt })),
        new("list-entries", (db, me) => from e in db.ListEntries join l in db.PostLists on e.ListId equals l.Id where l.OwnerId == me orderby e.ListId, e.Position, e.PostId select new { e.ListId, e.PostId, e.Position, e.Note, e.At }),
        new("seen-posts", (db, me) => db.SeenPosts.Where(s => s.MemberId == me).OrderBy(s => s.At).ThenBy(s => s.PostId).Select(s => new { s.PostId, s.At })),
        new("solved-before-asking", (db, me) => db.Deflections.Where(d => d.MemberId == me).OrderBy(d => d.At).ThenBy(d => d.QuestionId).Select(d => new { d.QuestionId, d.Typed, d.At })),
        new("notifications", (db, me) => db.Notifications.Where(n => n.MemberId == me).OrderBy(n => n.Sequence).Select(n => new { n.Kind, n.PostId, n.CommentId, n.At, n.ReadAt })),
        new("mail-choices", (db, me) => db.RhythmChoices.Where(c => c.MemberId == me).OrderBy(c => c.Kind).Select(c => new { c.Kind, c.Rhythm })),
        // To an address as it is now; what an earlier owner of it was sent is not theirs.
        new("mails", (db, me) => db.Deliveries.Where(d => d.MemberId == me || db.Users.Any(a => a.MemberId == me && a.Email == d.Address)).OrderBy(d => d.Id).Select(d => new { d.Kind, d.Address, d.DueAt, d.SentAt })),
        new("drafts", (db, me) => db.Drafts.Where(d => d.MemberId == me).OrderBy(d => d.Kind).ThenBy(d => d.TargetId).Select(d => new { d.Kind, d.TargetId, d.Title, d.Body, d.Tags, d.Comment, d.More, d.SavedAt })),
        new("days", (db, me) => db.MemberDays.Where(d => d.MemberId == me).OrderBy(d => d.Day).Select(d => new { d.Day, d.Votes, d.Questions, d.Answers, d.Thanked, d.Exports, d.Uploads, d.UploadedBytes, d.SeenInARow })),
        new("networks", (db, me) => db.MemberNetworks.Where(n => n.MemberId == me).OrderBy(n => n.FirstAt).Select(n => new { n.Network, n.FirstAt, n.LastAt })),
        new("consents", (db, me) => db.Consents.Where(c => c.MemberId == me).OrderBy(c => c.Id).Select(c => new { c.Version, c.Hash, c.At })),
        new("acts", (db, me) => db.Acts.Where(a => a.ById == me).OrderBy(a => a.Id).Select(a => new { a.Kind, a.PostId, a.Reason, a.At })),
        new("acts-about-me", (db, me) => db.Acts.Where(a => a.MemberId == me).OrderBy(a => a.Id).Select(a => new { a.Kind, a.Reason, a.Before, a.After, a.At })),
        new("tag-texts", (db, me) => db.TagRevisions.Where(r => r.AuthorId == me).OrderBy(r => r.Id).Select(r => new { Tag = db.Tags.Where(t => t.Id == r.TagId).Select(t => t.Name).FirstOrDefault(), r.Part, r.Number, r.Markdown, r.Comment, r.At })),
        new("synonym-proposals", (db, me) => db.SynonymProposals.Where(p => p.ById == me || p.DecidedById == me).OrderBy(p => p.Id).Select(p => new { p.Name, Means = db.Tags.Where(t => t.Id == p.TargetId).Select(t => t.Name).FirstOrDefault(), IsMine = p.ById == me, p.At, p.Outcome, p.DecidedAt })),
        new("synonym-votes", (db, me) => db.SynonymVotes.Where(v => v.MemberId == me).OrderBy(v => v.ProposalId).Select(v => new { v.ProposalId, v.IsFor, v.At })),
        new("reviews", (db, me) => db.Reviews.Where(r => r.ReviewerId == me).OrderBy(r => r.Id).Select(r => new { r.ItemId, r.Outcome, r.At })),
        new("suggested-edits", (db, me) => db.SuggestedEdits.Where(s => s.ById == me).OrderBy(s => s.Id).Select(s => new { s.PostId, s.Title, s.Tags, s.Markdown, s.Comment, s.At, s.End, s.DecidedAt, s.Reason })),
        new("judged-edits", (db, me) => db.Set<SuggestionVote>().Where(v => v.ReviewerId == me).OrderBy(v => v.SuggestionId).Select(v => new { v.SuggestionId, v.Approves, v.Reason, v.At })),
        new("reports", (db, me) => db.Flags.Where(f => f.ById == me).OrderBy(f => f.Id).Select(f => new { f.PostId, f.Kind, f.Text, f.At, f.Outcome, f.AnsweredAt })),
        new("closing-votes", (db, me) => db.ClosingVotes.Where(v => v.ById == me).OrderBy(v => v.Id).Select(v => new { v.PostId, v.Motion, v.Reason, v.OriginalId, v.At })),
        new("me-too", (db, me) => db.MeToos.Where(m => m.MemberId == me).OrderBy(m => m.QuestionId).Select(m => new { m.QuestionId, m.At })),
        new("official-answers", (db, me) => db.OfficialAnswers.Where(o => o.PinnedById == me || o.VerifiedById == me).OrderBy(o => o.Id).Select(o => new { o.QuestionId, o.AnswerId, o.Patch, o.Note, o.PinnedAt, o.VerifiedAt, o.EndedAt, o.EndReason })),
        new("official-reports", (db, me) => db.OfficialReports.Where(r => r.MemberId == me).OrderBy(r => r.OfficialId).Select(r => new { r.QuestionId, r.OfficialId, r.VersionId, r.Works, r.At })),
        new("faq-books", (db, me) => db.FaqEditions.Where(e => e.CreatedById == me || e.PublishedById == me).OrderBy(e => e.Id).Select(e => new { e.ProductId, e.Number, e.CreatedAt, e.PublishedAt })),
        new("versions", (db, me) => db.MemberVersions.Where(v => v.MemberId == me).OrderBy(v => v.ProductId).Select(v => new { v.ProductId, v.VersionId })),
        new("memberships", (db, me) => db.Memberships.Where(m => m.MemberId == me).OrderBy(m => m.Id).Select(m => new { Organisation = db.Organisations.Where(o => o.Id == m.OrganisationId).Select(o => o.Name).FirstOrDefault(), m.Way, m.IsAdmin, m.JoinedAt, m.LeftAt })),
        new("join-requests", (db, me) => db.JoinRequests.Where(r => r.MemberId == me || r.DecidedById == me).OrderBy(r => r.Id).Select(r => new { Organisation = db.Organisations.Where(o => o.Id == r.OrganisationId).Select(o => o.Name).FirstOrDefault(), IsMine = r.MemberId == me, r.Text, r.At, r.Outcome, r.DecidedAt, r.Reason })),
        new("invitations", (db, me) => db.Invitations.Where(i => i.CreatedById == me).OrderBy(i => i.Id).Select(i => new { Organisation = db.Organisations.Where(o => o.Id == i.OrganisationId).Select(o => o.Name).FirstOrDefault(), i.AsAdmin, i.MostUses, i.Uses, i.CreatedAt, i.ExpiresAt, i.RevokedAt })),
        new("messages", (db, me) => db.ModeratorMessages.Where(m => m.MemberId == me || m.FromId == me).OrderBy(m => m.Id).Select(m => new { m.Markdown, IsMine = m.FromId == me, m.At, m.ReadAt })),
        new("serial-voting", (db, me) => db.FraudEvidence.Where(e => e.ActorId == me).OrderBy(e => e.PostId).Select(e => new { e.CaseId, e.PostId, e.Kind, e.At })),
        new("board-places", (db, me) => db.BoardRows.Where(r => r.MemberId == me).OrderBy(r => r.Board).Select(r => new { r.Board, r.Reputation })),
    ];
}
