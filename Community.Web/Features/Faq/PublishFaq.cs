namespace Community.Web.Features.Faq;

/// <summary>The vendor makes the draft a version that everybody reads, or takes the one that is read down again. Versions stay as they were published.</summary>
public sealed class PublishFaq(CommunityDb db, FaqDrafts drafts, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="basis">The version of the draft that was looked at; null does not check.</param>
    /// <returns>The number of the version.</returns>
    public Task<int> Run(string slug, int byId, int? basis, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        by.Require(Right.KeepFaq, privileges, now);
        var product = await drafts.Product(slug, ct);
        var draft = await drafts.Find(slug, ct);
        draft.Open(by, basis, privileges, now);
        var last = await db.FaqEditions.Where(e => e.ProductId == product.Id).MaxAsync(e => e.Number, ct);
        var edition = draft.Publish(last, by, now);
        db.Add(edition);
        await db.SaveChangesAsync(ct);
        var chapters = draft.Chapters.Where(c => draft.In(c).Count > 0).Select(c => (From: c, To: c.CopyTo(edition))).ToList();
        db.AddRange(chapters.Select(c => c.To));
        await db.SaveChangesAsync(ct);
        foreach (var (from, to) in chapters) db.AddRange(draft.In(from).Select(e => e.CopyTo(to)));
        db.Add(edition.Told(product, last == 0 ? null : last, by, now));
        return edition.Number;
    }, ct);

    public Task TakeDown(string slug, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        by.Require(Right.KeepFaq, privileges, now);
        var product = await drafts.Product(slug, ct);
        var edition = Rule.Found(await db.FaqEditions.Read(db).SingleOrDefaultAsync(e => e.ProductId == product.Id, ct), "faq");
        db.Add(edition.TakeDown(product, by, privileges, now));
    }, ct);
}
