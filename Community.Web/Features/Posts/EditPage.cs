using Community.Web.Features.Members;

namespace Community.Web.Features.Posts;

/// <summary>A post as it stands now, for writing it anew.</summary>
/// <param name="Title">Null on answers, as are the tags.</param>
/// <param name="Version">Which text this is, so that nobody's work is overwritten unseen.</param>
public sealed record EditPage(int Id, int QuestionId, string QuestionTitle, int AuthorId, string? Title, string? Tags, string Markdown, int Version, int? ProductId, int? ModuleId, int? VersionId, string LastEditor, DateTime LastEditedAt)
{
    public bool IsAnswer => Title is null;

    /// <summary>What is saved stands at once; else it is a suggestion that others approve.</summary>
    public bool MayEdit { get; init; }

    /// <summary>Somebody's suggestion waits to be judged: there is one at a time.</summary>
    public bool HasSuggestion { get; init; }
}

public sealed class EditPageQuery(CommunityDb db, PrivilegePolicy privileges) : IUseCase
{
    /// <summary>It is written in a form of its own.</summary>
    public Task<bool> IsShowcase(int postId, MemberCard? me, CancellationToken ct) => db.Showcases.VisibleTo(me?.Reader ?? Reader.Anyone).AnyAsync(s => s.Id == postId, ct);

    public async Task<EditPage> Find(int postId, MemberCard? me, CancellationToken ct)
    {
        var reader = me?.Reader ?? Reader.Anyone;
        var page = await (
            from p in db.Posts.VisibleTo(reader)
            join q in db.Questions.VisibleTo(reader) on p.RootId ?? p.Id equals q.Id
            join r in db.Revisions on new { Id = p.Id, Number = p.RevisionCount } equals new { Id = r.PostId, r.Number }
            join m in db.Members on r.AuthorId equals m.Id
            where p.Id == postId
            select new EditPage(p.Id, q.Id, q.Title, p.AuthorId, p.RootId == null ? q.Title : null, p.RootId == null ? q.TagNames : null, p.Text.Markdown, p.Text.Version,
                q.ProductId, q.ModuleId, q.VersionId, m.Name, r.At)).AsNoTracking().SingleOrDefaultAsync(ct);
        Rule.Found(page, "post");
        return page! with
        {
            MayEdit = me is not null && me.MayEdit(page.AuthorId, privileges),
            HasSuggestion = await db.SuggestedEdits.AnyAsync(s => s.PostId == postId && s.Closed == 0, ct),
        };
    }
}
