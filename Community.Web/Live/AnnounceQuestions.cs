namespace Community.Web.Live;

/// <summary>Lists that are open hear of a new question, if it is one that everyone may read.</summary>
public sealed class AnnounceQuestions(CommunityDb db, IRelay relay) : IAnnouncement
{
    public async Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        var (asked, tags) = happened switch
        {
            QuestionAsked e => (e.Question, e.Tags),
            PostReleased { IsNews: true, Post: Question released } e => (released, e.Tags),
            _ => (null, []),
        };
        if (asked is null) return;
        var id = asked.Id;
        var question = await db.Questions.ListedFor(Reader.Anyone).Where(q => q.Id == id).Select(q => new { q.Title, q.Sequence }).SingleOrDefaultAsync(ct);
        if (question is null) return;
        foreach (var feed in tags.Select(t => Circles.TagFeed(t.Name)).Prepend(Circles.Questions))
            await relay.Tell(Circles.Feed(feed), Message.QuestionPosted(feed, id, question.Title, question.Sequence), ct);
    }
}
