using Community.Web.Features.Posts;

namespace Community.Web.Features.Questions;

/// <summary>A question as lists show it; or a showcase, in the lists that hold both.</summary>
/// <param name="AuthorReputation">As it is shown, never below 1.</param>
public sealed record QuestionRow(
    int Id, string Title, string TagNames, int Score, int AnswerCount, bool IsAnswered, bool HasAccepted, int Views, DateTime PostedAt, DateTime LastActivityAt,
    double Hot, DateTime? AcceptedAt, CloseReason? CloseReason, string? Product, string? ProductSlug, string? Version, int AuthorId, string AuthorName, int AuthorReputation, Roles AuthorRoles, int? BountyPoints, DateTime? BountyEndsAt)
{
    public IReadOnlyList<string> Tags => TagNames.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    public string Address => HeadAddress.Of(Company is not null, Id, Title);

    /// <summary>Whom a showcase tells of; null for a question.</summary>
    public string? Company { get; init; }

    /// <summary>When the latest of its current official answers was pinned; null without one.</summary>
    public DateTime? OfficialAt { get; init; }
    public bool IsClosed => CloseReason is not null;
}

/// <summary>The pages of questions that readers leaf through.</summary>
internal static class QuestionRows
{
    /// <summary>Rows in the order the questions come in. Product and version are looked up per row shown: most lists have few of them.</summary>
    public static IQueryable<QuestionRow> Rows(this CommunityDb db, IQueryable<Question> questions)
        => from q in questions.AsNoTracking()
           join author in db.Members on q.AuthorId equals author.Id
           select new QuestionRow(
               q.Id, q.Title, q.TagNames, q.Score, q.AnswerCount, q.IsAnswered, q.AcceptedId != null, q.Views, q.PostedAt, q.LastActivityAt,
               q.Hot, q.AcceptedAt, q.CloseReason,
               db.Products.Where(p => p.Id == q.ProductId).Select(p => p.Name).FirstOrDefault(),
               db.Products.Where(p => p.Id == q.ProductId).Select(p => p.Slug).FirstOrDefault(),
               db.Products.SelectMany(p => p.Versions).Where(v => v.Id == q.VersionId).Select(v => v.Name).FirstOrDefault(),
               author.Id, author.Name, author.Reputation < 1 ? 1 : author.Reputation, author.Roles, q.BountyPoints, q.BountyEndsAt)
           { OfficialAt = q.OfficialAt };

    /// <summary>Rows in the order the posts come in, for lists of what members found or keep.</summary>
    public static IQueryable<QuestionRow> Rows(this CommunityDb db, IQueryable<Head> heads)
        => from h in heads.AsNoTracking()
           join author in db.Members on h.AuthorId equals author.Id
           let productId = h is Question ? ((Question)h).ProductId : db.Set<ShowcaseUse>().Where(u => u.ShowcaseId == h.Id && u.Position == 0).Select(u => (int?)u.ProductId).FirstOrDefault()
           select new QuestionRow(
               h.Id, h.Title, h is Question ? ((Question)h).TagNames : "", h.Score, h is Question ? ((Question)h).AnswerCount : 0, h is Question && ((Question)h).IsAnswered, ((Question)h).AcceptedId != null,
               h.Views, h.PostedAt, h.LastActivityAt, 0, ((Question)h).AcceptedAt, ((Question)h).CloseReason,
               db.Products.Where(p => p.Id == productId).Select(p => p.Name).FirstOrDefault(),
               db.Products.Where(p => p.Id == productId).Select(p => p.Slug).FirstOrDefault(),
               db.Products.SelectMany(p => p.Versions).Where(v => v.Id == ((Question)h).VersionId).Select(v => v.Name).FirstOrDefault(),
               author.Id, author.Name, author.Reputation < 1 ? 1 : author.Reputation, author.Roles, ((Question)h).BountyPoints, ((Question)h).BountyEndsAt)
           {
               OfficialAt = ((Question)h).OfficialAt,
               Company = h is Showcase ? db.Organisations.Where(o => o.Id == ((Showcase)h).OrganisationId).Select(o => o.Name).FirstOrDefault() : null,
           };

    // SQLite enters an index by "= 0" and not by "NOT"; a parameter is what makes it so.
    extension(IQueryable<Question> questions)
    {
        public IQueryable<Question> Unanswered()
        {
            var answered = false;
            return questions.Where(q => q.IsAnswered == answered);
        }

        // "Not later than the key" stands alone, so that the index is entered there instead of read from its top.
        public IQueryable<Question> NewestFirst(Cursor? after)
        {
            if (after is { } a) questions = questions.Where(q => q.PostedAt <= a.Time && (q.PostedAt < a.Time || q.Id < a.Id));
            return questions.OrderByDescending(q => q.PostedAt).ThenByDescending(q => q.Id);
        }

        public IQueryable<Question> LastActiveFirst(Cursor? after)
        {
            if (after is { } a) questions = questions.Where(q => q.LastActivityAt <= a.Time && (q.LastActivityAt < a.Time || q.Id < a.Id));
            return questions.OrderByDescending(q => q.LastActivityAt).ThenByDescending(q => q.Id);
        }

        /// <summary>Those with an open bounty, by how much time is left.</summary>
        public IQueryable<Question> BountiesFirst(Cursor? after)
        {
            questions = questions.Where(q => q.BountyEndsAt != null);
            if (after is { } a) questions = questions.Where(q => q.BountyEndsAt >= a.Time && (q.BountyEndsAt > a.Time || q.Id < a.Id));
            return questions.OrderBy(q => q.BountyEndsAt).ThenByDescending(q => q.Id);
        }

        /// <summary>Those with an official answer, the latest pinned first.</summary>
        public IQueryable<Question> OfficialFirst(Cursor? after)
        {
            questions = questions.Where(q => q.OfficialAt != null);
            if (after is { } a) questions = questions.Where(q => q.OfficialAt <= a.Time && (q.OfficialAt < a.Time || q.Id < a.Id));
            return questions.OrderByDescending(q => q.OfficialAt).ThenByDescending(q => q.Id);
        }

        public IQueryable<Question> HottestFirst(Cursor? after)
        {
            if (after is { } a) questions = questions.Where(q => q.Hot <= a.Fraction && (q.Hot < a.Fraction || q.Id < a.Id));
            return questions.OrderByDescending(q => q.Hot).ThenByDescending(q => q.Id);
        }
    }
}
