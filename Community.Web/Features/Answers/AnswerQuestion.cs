using Community.Web.Features.Limits;
using Community.Web.Features.Posts;
using Community.Web.Features.Reviews;

namespace Community.Web.Features.Answers;

/// <summary>A member answers. Answers the answer's id.</summary>
public sealed class AnswerQuestion(CommunityDb db, Writing writing, DayLimits limits, Pace pace, SameText same, Once once, Admission admission, NewMemberPolicy newMembers, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public async Task<int> Run(int questionId, int authorId, string? body, Guid? token, CancellationToken ct)
    {
        var wording = await writing.Post(body, ct);
        var all = $"{questionId}\n{wording.Markdown}";
        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await once.Made(authorId, OnceKind.Answer, token, all, ct) is { } made) return made;
            var author = await db.Members.SingleAsync(m => m.Id == authorId, ct);
            var question = Rule.Found(await db.Questions.VisibleTo(Reader.Of(author)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
            author.RequireMayWrite(now);
            await same.RequireNew(authorId, wording, now, ct);
            await pace.Take(author, OnceKind.Answer, now, ct);
            var answer = question.Answer(author, wording, newMembers, now);
            await limits.TakeAnswer(author, newMembers, calendar.DayOf(author.JoinedAt), calendar.DayOf(now), ct);
            db.Add(answer);
            await admission.Admit(answer, question, author, "", wording, ct);
            await db.SaveChangesAsync(ct);
            same.Remember(authorId, wording, now, answer.Id, questionId);
            once.Remember(authorId, OnceKind.Answer, token, all, answer.Id, now);
            return answer.Id;
        }, ct);
    }
}
