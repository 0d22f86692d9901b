namespace Community.Web.Features.Officials;

/// <summary>What the vendor wants to stand by, as it was typed.</summary>
/// <param name="Seen">The latest official answer of the question that was seen, 0 for none: what was pinned since is not superseded unseen. Null does not check.</param>
public sealed record PinForm(int AnswerId, int? ProductId, int? FromVersionId = null, int? ToVersionId = null, string? Patch = null, string? Note = null, DateOnly? ReviewBy = null, int? Seen = null);

/// <summary>Vendor staff make an answer the official one of a question, for a product and a range of its versions. What was official before stays in the history.</summary>
public sealed class PinOfficial(CommunityDb db, OfficialPolicy policy, PrivilegePolicy privileges, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <summary>Answers its id.</summary>
    public Task<int> Run(int questionId, int byId, PinForm form, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var question = Rule.Found(await db.Questions.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        var answer = Rule.Found(await db.Answers.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(a => a.Id == form.AnswerId && a.RootId == questionId, ct), "answer");
        by.Require(Right.PinOfficial, privileges, now);
        var productId = form.ProductId ?? question.ProductId;
        var product = await db.Products.Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == productId, ct) ?? throw new RuleBrokenException("official.no-product");
        var terms = OfficialTerms.Of(product, form.FromVersionId, form.ToVersionId, form.Patch, form.Note, form.ReviewBy, policy, calendar.DayOf(now));

        var standing = await db.OfficialAnswers.SingleOrDefaultAsync(o => o.QuestionId == questionId && o.ProductId == product.Id && o.Turn == 0, ct);
        Rule.Require(form.Seen is null || standing is null || standing.Id <= form.Seen, "official.someone-was-faster");
        var stood = standing is null ? null : standing.AnswerId == answer.Id ? answer : await db.Answers.Row(standing.AnswerId).SingleAsync(ct);
        var pinned = OfficialAnswer.Pin(answer, terms, standing is null ? null : (standing, stood!), by, await Pays(answer, ct), privileges, now);
        if (pinned == standing) return pinned.Id;
        db.Add(pinned);
        if (product.Id == question.ProductId) await EndOtherCandidacies(answer, ct);
        await db.SaveChangesAsync(ct);
        return pinned.Id;
    }, ct);

    /// <summary>Outside the vendor, and for the first time with this answer.</summary>
    private async Task<bool> Pays(Answer answer, CancellationToken ct)
        => await db.Members.AnyAsync(m => m.Id == answer.AuthorId && m.Kind == MemberKind.Person && (m.Roles & Roles.Vendor) == 0, ct)
            && !await db.OfficialAnswers.AnyAsync(o => o.AnswerId == answer.Id && o.Pays, ct);

    private async Task EndOtherCandidacies(Answer pinned, CancellationToken ct)
    {
        var others = await db.Answers.Everything()
            .Where(a => a.RootId == pinned.RootId && a.Id != pinned.Id && db.ReviewItems.Any(i => i.PostId == a.Id && i.Queue == ReviewQueue.OfficialCandidates && i.IsOpen)).ToListAsync(ct);
        foreach (var other in others) other.EndCandidacy(null, ReviewOutcome.Moot);
    }
}
