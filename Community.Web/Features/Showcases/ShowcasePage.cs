using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Showcases;

/// <summary>A showcase with all that stands on its page, as one reader sees it.</summary>
public sealed record ShowcasePage(ShowcaseHead Head, PostView Post, IReadOnlyList<ShowcaseUseView> Uses)
{
    public IReadOnlyList<ResultView> Results { get; init; } = [];
    public IReadOnlyList<PictureView> Pictures { get; init; } = [];

    /// <summary>What was asked about it; read only where there is any.</summary>
    public IReadOnlyList<LinkedQuestion> Questions { get; init; } = [];

    public string Address => HeadAddress.Of(true, Post.Id, Head.Title);
    public bool IsShown => Head.State is ShowcaseState.Published or ShowcaseState.Archived;

    public bool TakesWords => IsShown && !Post.IsDeleted && !Post.IsLocked;
}

/// <summary>What only a showcase has.</summary>
/// <param name="OrganisationId">The company it tells of; industry and size are what they were when it was written.</param>
public sealed record ShowcaseHead(
    string Title, string Situation, ShowcaseState State, int OrganisationId, string Company, string CompanySlug, bool IsVerified, Industry Industry, CompanySize Size,
    int Sequence, int Views, int SaveCount, bool IsFollowed, bool IsSaved, DateTime LastActivityAt, DateTime? SubmittedAt, DateTime? PublishedAt, DateTime? FeaturedAt,
    string? ReturnReason, bool IsConsented, DateTime? ConsentAt, bool HasQuestions)
{
    /// <summary>The reader uses one of its products.</summary>
    public bool IsOfReadersProducts { get; init; }

    /// <summary>In how many lists of the reader's it stands.</summary>
    public int ListCount { get; init; }
}

public sealed record ShowcaseUseView(string Product, string ProductSlug, string? Module, string? Version);

/// <summary>A picture with what it shows.</summary>
public sealed record PictureView(int AttachmentId, string Token, string Name, int? Width, int? Height, string Caption)
{
    public string Address => $"/attachments/{Token}/{Uri.EscapeDataString(Name)}";
}

public sealed record LinkedQuestion(int Id, string Title, int AnswerCount, bool IsSolved, DateTime PostedAt)
{
    public string Address => QuestionAddress.Of(Id, Title);
}

public sealed class ShowcasePageQuery(CommunityDb db, TimeProvider clock) : IUseCase
{
    private const int MostQuestions = 20;

    private static readonly Compiled<Beginning> TheHead = new(Head);
    private static readonly Compiled<ResultView> TheResults = new(Results);
    private static readonly Compiled<PictureView> ThePictures = new(Pictures);
    private static readonly Compiled<LinkedQuestion> TheQuestions = new(Questions);
    private static readonly Compiled<CommentView> TheComments = new(QuestionPageQuery.Comments);
    private static readonly Compiled<QuestionPageQuery.OwnVote> TheVotes = new(QuestionPageQuery.Votes);

    /// <summary>Four statements, and one more each for the questions about it, where there are any, and for a member's own vote.</summary>
    public async Task<ShowcasePage> Find(int id, Reader reader, CancellationToken ct)
    {
        var asked = new Asked(reader, id, clock.GetUtcNow().UtcDateTime);
        var (head, post, uses) = await TheHead.Find(db, asked, ct) ?? throw new RuleBrokenException(await WhyNot(id, ct));
        var mine = reader.MemberId is null ? null : (await TheVotes.List(db, asked, ct)).Find(v => v.PostId == id);
        return new(head, post with { Comments = await TheComments.List(db, asked, ct), Mine = mine?.Direction, IsFlagged = mine?.HasFlagged ?? false, HeldFor = mine?.HeldFor }, uses)
        {
            Results = await TheResults.List(db, asked, ct),
            Pictures = await ThePictures.List(db, asked, ct),
            Questions = head.HasQuestions ? await TheQuestions.List(db, asked, ct) : [],
        };
    }

    internal sealed record Beginning(ShowcaseHead Head, PostView Post, List<ShowcaseUseView> Uses);

    internal static IQueryable<Beginning> Head(CommunityDb db, Asked asked)
    {
        var (modules, versions) = (db.Set<ProductModule>(), db.Set<ProductVersion>());
        return (
            from s in db.Showcases.VisibleTo(asked.Reader)
            join m in db.Members on s.AuthorId equals m.Id
            join o in db.Organisations on s.OrganisationId equals o.Id
            where s.Id == asked.Id
            select new Beginning(
                new ShowcaseHead(s.Title, s.Situation, s.State, o.Id, o.Name, o.Slug, o.IsVerified, s.Industry, s.Size, s.Sequence, s.Views, s.SaveCount,
                    asked.Reader.MemberId != null && db.PostFollows.Any(f => f.PostId == asked.Id && f.MemberId == asked.Reader.MemberId),
                    asked.Reader.MemberId != null && db.PostSaves.Any(f => f.PostId == asked.Id && f.MemberId == asked.Reader.MemberId),
                    s.LastActivityAt, s.SubmittedAt, s.PublishedAt, s.FeaturedAt, s.ReturnReason, s.IsConsented, s.ConsentAt,
                    db.PostLinks.Any(l => l.RelatedId == asked.Id && l.Kind == PostLinkKind.Showcase))
                {
                    ListCount = asked.Reader.MemberId == null ? 0 : db.ListEntries.Count(e => e.PostId == asked.Id && db.PostLists.Any(l => l.Id == e.ListId && l.OwnerId == asked.Reader.MemberId)),
                    IsOfReadersProducts = asked.Reader.MemberId != null && s.Uses.Any(u => db.MemberVersions.Any(v => v.MemberId == asked.Reader.MemberId && v.ProductId == u.ProductId)),
                },
                new PostView(s.Id, new Writer(m.Id, m.Name, m.SuspendedUntil > asked.Now || m.Reputation < 1 ? 1 : m.Reputation, m.Roles, m.Kind),
                    s.Text.Html, s.Score, s.UpVotes, s.DownVotes, s.PostedAt, s.EditedAt, s.RevisionCount, s.DeletedAt, s.DeletedById, s.LockedAt != null, 0, 0, 0, null),
                (from u in s.Uses
                 join p in db.Products on u.ProductId equals p.Id
                 orderby u.Position
                 select new ShowcaseUseView(p.Name, p.Slug,
                     modules.Where(x => x.Id == u.ModuleId).Select(x => x.Name).FirstOrDefault(),
                     versions.Where(x => x.Id == u.VersionId).Select(x => x.Name).FirstOrDefault())).ToList())).AsNoTracking();
    }

    internal static IQueryable<ResultView> Results(CommunityDb db, Asked asked)
        => db.Set<ShowcaseResult>().AsNoTracking().Where(r => r.ShowcaseId == asked.Id).OrderBy(r => r.Position).Select(r => new ResultView(r.Label, r.Unit, r.Before, r.After));

    internal static IQueryable<PictureView> Pictures(CommunityDb db, Asked asked)
        => from p in db.Set<ShowcasePicture>().AsNoTracking()
           join a in db.Attachments on p.AttachmentId equals a.Id
           where p.ShowcaseId == asked.Id && a.RemovedAt == null
           orderby p.Position
           select new PictureView(a.Id, a.Token, a.Name, a.Width, a.Height, p.Caption);

    internal static IQueryable<LinkedQuestion> Questions(CommunityDb db, Asked asked)
        => (from l in db.PostLinks
            join q in db.Questions.ListedFor(asked.Reader) on l.PostId equals q.Id
            where l.RelatedId == asked.Id && l.Kind == PostLinkKind.Showcase
            orderby q.PostedAt descending, q.Id descending
            select new LinkedQuestion(q.Id, q.Title, q.AnswerCount, q.AcceptedId != null, q.PostedAt)).AsNoTracking().Take(MostQuestions);

    /// <summary>People who come back to what is not shown any more are told so; what others never saw is not there.</summary>
    private async Task<string> WhyNot(int id, CancellationToken ct)
        => await db.Showcases.Row(id).AnyAsync(s => s.PublishedAt != null && s.AudienceId == Audience.Everyone, ct) ? "showcase.gone" : "showcase.unknown";
}
