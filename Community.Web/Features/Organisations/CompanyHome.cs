using Community.Web.Features.Boards;
using Community.Web.Features.Questions;
using Community.Web.Features.Showcases;

namespace Community.Web.Features.Organisations;

/// <summary>Who of the company answers best under a tag.</summary>
public sealed record TagExperts(string Tag, IReadOnlyList<TagExpert> People);

/// <param name="Score">The sum of the answers' scores.</param>
public sealed record TagExpert(int Id, string Name, int Score, int Answers);

/// <summary>An official answer that holds for what the company works with.</summary>
/// <param name="From">The version from which on it holds; null from the beginning.</param>
/// <param name="IsOfOurVersion">It begins with just the version that the company uses.</param>
public sealed record OfficialForUs(int QuestionId, int AnswerId, string Title, string Product, string? From, DateTime PinnedAt, bool IsOfOurVersion)
{
    public string Address => $"{QuestionAddress.Of(QuestionId, Title)}{QuestionAddress.OfAnswer(AnswerId)}";
}

/// <summary>What the people of a company come for: what they wait for, whom they ask, what to read, what they earned.</summary>
/// <param name="ToConsent">Showcases that wait for somebody to agree in the company's name; for those who may.</param>
public sealed record CompanyHome(
    OrganisationHead Head, IReadOnlyList<UseLine> Uses, IReadOnlyList<QuestionRow> Open, IReadOnlyList<TagExperts> Experts, IReadOnlyList<Colleague> Admins, IReadOnlyList<OfficialForUs> Officials, CompanyStanding Standing, int Requests, IReadOnlyList<AwaitedConsent> ToConsent);

/// <summary>Nine statements, however many belong to it.</summary>
public sealed class CompanyHomeQuery(CommunityDb db, OrganisationPageQuery pages, ConsentQueueQuery consents, TimeProvider clock) : IUseCase
{
    private const int Rows = 8, Tags = 8, PerTag = 3, ExpertsLookedAt = 80, AdminsShown = 10;

    /// <param name="speaks">The reader speaks for the company: what waits for them is told as well.</param>
    public async Task<CompanyHome> Find(OrganisationHead head, Reader reader, bool speaks, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var experts = await Experts(head.Id, reader).ToListAsync(ct);
        return new(head, await pages.UsesOf(head.Id, ct), await Open(head.Id, reader).ToListAsync(ct),
            [.. experts.GroupBy(e => e.Tag).Take(Tags).Select(tag => new TagExperts(tag.Key, [.. tag.Take(PerTag).Select(e => new TagExpert(e.MemberId, e.Name, e.Score, e.Answers))]))],
            await Admins(head.Id, now).ToListAsync(ct), await Officials(head.Id, reader).ToListAsync(ct),
            await pages.Standing(head, ct),
            speaks ? await db.JoinRequests.CountAsync(r => r.OrganisationId == head.Id && r.Closed == 0, ct) : 0,
            speaks ? await consents.List(head.Id, ct) : []);
    }

    internal sealed record Expert(string Tag, int MemberId, string Name, int Score, int Answers);

    internal IQueryable<QuestionRow> Open(int id, Reader reader) => db.Rows(db.Questions.ListedFor(reader)
        .Where(q => q.AcceptedId == null && q.ClosedAt == null && Ours(id).Any(m => m.Id == q.AuthorId)).NewestFirst(null).Take(Rows));

    internal IQueryable<Expert> Experts(int id, Reader reader)
        => (from sum in
                from a in db.Answers.ListedFor(reader)
                join m in Ours(id) on a.AuthorId equals m.Id
                join filed in db.QuestionTags on a.RootId equals filed.QuestionId
                group a.Score by new { filed.TagId, a.AuthorId } into scores
                select new { scores.Key.TagId, scores.Key.AuthorId, Score = scores.Sum(), Answers = scores.Count() }
            join tag in db.Tags on sum.TagId equals tag.Id
            join member in db.Members on sum.AuthorId equals member.Id
            orderby sum.Score descending, sum.Answers descending, tag.Name, member.Id
            select new Expert(tag.Name, member.Id, member.Name, sum.Score, sum.Answers)).Take(ExpertsLookedAt);

    internal IQueryable<Colleague> Admins(int id, DateTime now) => Ours(id).Where(m => m.IsOrganisationAdmin).OrderByDescending(m => m.Reputation).ThenByDescending(m => m.Id).Take(AdminsShown)
        .Select(m => new Colleague(m.Id, m.Name, m.SuspendedUntil > now || m.Reputation < 1 ? 1 : m.Reputation, true));

    /// <summary>What holds for a version in use: what begins with it first, then what was pinned last. A use without a version says nothing of it.</summary>
    internal IQueryable<OfficialForUs> Officials(int id, Reader reader)
    {
        var versions = db.Set<ProductVersion>();
        var used = from u in db.OrganisationUses where u.OrganisationId == id join v in versions on u.VersionId equals v.Id select new { u.ProductId, v.Position };
        return (from o in db.OfficialAnswers.AsNoTracking()
                join q in db.Questions.ListedFor(reader) on o.QuestionId equals q.Id
                join p in db.Products on o.ProductId equals p.Id
                join f in versions on o.FromVersionId equals f.Id into froms
                from f in froms.DefaultIfEmpty()
                join t in versions on o.ToVersionId equals t.Id into tos
                from t in tos.DefaultIfEmpty()
                where o.Turn == 0 && used.Any(u => u.ProductId == o.ProductId && (o.FromVersionId == null || f.Position <= u.Position) && (o.ToVersionId == null || t.Position >= u.Position))
                let ours = used.Any(u => u.ProductId == o.ProductId && u.Position == f.Position)
                orderby ours descending, o.PinnedAt descending, o.Id descending
                select new OfficialForUs(q.Id, o.AnswerId, q.Title, p.Name, f.Name, o.PinnedAt, ours)).Take(Rows);
    }

    private IQueryable<Member> Ours(int id) => db.Members.AsNoTracking().Where(m => m.OrganisationId == id && m.Kind == MemberKind.Person);
}
