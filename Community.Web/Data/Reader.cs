namespace Community.Web.Data;

/// <summary>Whoever is asking to see something: a member, or nobody in particular.</summary>
/// <param name="Audiences">The circles the reader belongs to.</param>
/// <param name="IsVendor">Sees what companies have submitted before others do.</param>
/// <param name="AdminOf">The organisation that the reader speaks for; null where there is none.</param>
public sealed record Reader(int? MemberId, bool IsModerator, IReadOnlyList<int> Audiences, bool IsVendor = false, int? AdminOf = null)
{
    public static readonly Reader Anyone = new(null, false, [Audience.Everyone]);

    /// <summary>Sees what everyone may see and no other circle's.</summary>
    public bool IsPublic => Audiences is [Audience.Everyone];

    public static Reader Of(Member member) => new(member.Id, member.IsModerator, [Audience.Everyone], member.IsVendor, member.IsOrganisationAdmin ? member.OrganisationId : null);
}

/// <summary>
/// The doors to posts. Features that show or use posts go through <c>VisibleTo</c>; there, and nowhere else, is
/// decided what is deleted, held or private to whom.
/// </summary>
public static class Visibility
{
    extension<T>(IQueryable<T> posts) where T : Post
    {
        /// <summary>
        /// What this reader may open: authors still see their deleted posts, moderators everything; of showcases that are not published the
        /// vendor what was submitted once, and whoever speaks for a company its own.
        /// </summary>
        public IQueryable<T> VisibleTo(Reader reader) => (reader, HoldsShowcases: typeof(T).IsAssignableFrom(typeof(Showcase))) switch
        {
            ({ IsModerator: true }, _) => posts.Among(reader),
            ({ IsVendor: true }, true) => posts.Among(reader).Where(p => (p.DeletedAt == null && !p.HeadHidden && !p.IsHeld) || p.AuthorId == reader.MemberId
                || (p.DeletedAt == null && p.HeldFor == HoldCause.Unpublished && (((Showcase)(Post)p).State != ShowcaseState.Draft || ((Showcase)(Post)p).OrganisationId == reader.AdminOf))),
            ({ AdminOf: not null }, true) => posts.Among(reader).Where(p => (p.DeletedAt == null && !p.HeadHidden && !p.IsHeld) || p.AuthorId == reader.MemberId
                || (p.DeletedAt == null && p.HeldFor == HoldCause.Unpublished && ((Showcase)(Post)p).OrganisationId == reader.AdminOf)),
            _ => posts.Among(reader).Where(p => (p.DeletedAt == null && !p.HeadHidden && !p.IsHeld) || p.AuthorId == reader.MemberId),
        };

        /// <summary>What stands in lists, feeds and counters for this reader: nothing deleted, whoever looks.</summary>
        public IQueryable<T> ListedFor(Reader reader)
            => posts.Among(reader).Where(p => p.DeletedAt == null && !p.HeadHidden && !p.IsHeld);

        /// <summary>What this reader may have seen before and no longer does: for telling its id to an open page, and nothing else.</summary>
        public IQueryable<T> GoneFor(Reader reader) => reader.IsModerator
            ? posts.Where(p => false)
            : posts.Among(reader).Where(p => ((p.DeletedAt != null && !p.IsHeld) || p.HeldFor == HoldCause.Flags || p.HeldFor == HoldCause.Edit) && p.AuthorId != reader.MemberId);

        /// <summary>One row, for the reaction that keeps a projection on it.</summary>
        public IQueryable<T> Row(int id) => posts.Where(p => p.Id == id);

        /// <summary>Every row, for proof, repair, import and the search for fraud.</summary>
        public IQueryable<T> Everything() => posts;

        // For almost everyone that is one circle, and said outright: a list would have the statement written anew each time.
        private IQueryable<T> Among(Reader reader)
            => reader.IsPublic ? posts.Where(p => p.AudienceId == Audience.Everyone) : posts.Where(p => reader.Audiences.Contains(p.AudienceId));
    }

    /// <summary>Showcases that stand in lists: those of the past are found by who looks for them, and only then.</summary>
    public static IQueryable<Showcase> ListedFor(this IQueryable<Showcase> showcases, Reader reader)
        => showcases.ListedFor<Showcase>(reader).Where(s => s.State == ShowcaseState.Published);

    /// <summary>Comments that stand on posts the reader may open.</summary>
    public static IQueryable<Comment> VisibleTo(this IQueryable<Comment> comments, Reader reader)
        => comments.Among(reader).Where(c => c.DeletedAt == null);

    /// <summary>Comments that stood there and do not any more: for telling their ids to an open page, and nothing else.</summary>
    public static IQueryable<Comment> GoneFor(this IQueryable<Comment> comments, Reader reader)
        => comments.Among(reader).Where(c => c.DeletedAt != null);

    private static IQueryable<Comment> Among(this IQueryable<Comment> comments, Reader reader)
        => reader.IsPublic ? comments.Where(c => c.AudienceId == Audience.Everyone) : comments.Where(c => reader.Audiences.Contains(c.AudienceId));
}
