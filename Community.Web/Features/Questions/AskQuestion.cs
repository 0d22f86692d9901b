using Community.Web.Features.Limits;
using Community.Web.Features.Posts;
using Community.Web.Features.Reviews;
using Community.Web.Features.Tags;

namespace Community.Web.Features.Questions;

/// <summary>A question as it was typed.</summary>
/// <param name="ShowcaseId">The showcase that it is asked about.</param>
/// <param name="Once">The form's token: the same form sent twice asks once.</param>
public sealed record QuestionForm(string? Title, string? Body, string? Tags, int? ProductId = null, int? ModuleId = null, int? VersionId = null, Guid? Once = null, int? ShowcaseId = null);

/// <summary>A member asks. Answers the question's id.</summary>
public sealed class AskQuestion(CommunityDb db, Writing writing, Filing filing, DayLimits limits, Pace pace, SameText same, Once once, Admission admission, TextPolicy text, NewMemberPolicy newMembers, PostingPolicy posting, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public async Task<int> Run(int authorId, QuestionForm form, CancellationToken ct)
    {
        var title = text.Title(form.Title);
        var names = filing.Names(form.Tags);
        var wording = await writing.Post(form.Body, ct);
        var all = $"{title}\n{string.Join(' ', names)}\n{wording.Markdown}";
        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await once.Made(authorId, OnceKind.Question, form.Once, all, ct) is { } made) return made;
            var author = await db.Members.SingleAsync(m => m.Id == authorId, ct);
            author.RequireMayWrite(now);
            await same.RequireNew(authorId, wording, now, ct);
            await pace.Take(author, OnceKind.Question, now, ct);
            var tags = await filing.Tags(names, author, now, ct);
            var product = await filing.Product(form.ProductId, form.ModuleId, form.VersionId, ct);
            await filing.RequireTags(form.ProductId, [.. tags.Select(t => t.Name)], ct);
            var question = new Question(author, title, wording, tags, product, newMembers, now);
            await limits.TakeQuestion(author, newMembers, posting, calendar.DayOf(author.JoinedAt), calendar.DayOf(now), ct);
            db.Add(question);
            await admission.Admit(question, null, author, $"{title}\n{string.Join(' ', names)}", wording, ct);
            await db.SaveChangesAsync(ct);
            same.Remember(authorId, wording, now, question.Id, null);
            // What is not there any more does not keep the question from being asked.
            if (form.ShowcaseId is { } showcase && await db.Showcases.VisibleTo(Reader.Of(author)).AnyAsync(s => s.Id == showcase, ct)) db.Add(new PostLink(question.Id, showcase, PostLinkKind.Showcase, now));
            once.Remember(authorId, OnceKind.Question, form.Once, all, question.Id, now);
            return question.Id;
        }, ct);
    }
}
