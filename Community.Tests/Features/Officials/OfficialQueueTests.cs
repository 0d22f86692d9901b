using Community.Web.Features.Officials;
using Community.Web.Features.Products;

namespace Community.Tests.Features.Officials;

/// <summary>What the vendor is asked to look at, and what takes it off their desk.</summary>
public sealed class OfficialQueueTests : Vendor
{
    private Task<List<int>> Candidates() => Site.Waiting(ReviewQueue.OfficialCandidates);

    private Task<List<int>> Reviews() => Site.Waiting(ReviewQueue.OfficialReview);

    private Task<int> Night() => Site.Do<CallForReview, int>(call => call.Run(default));

    private async Task Raise(int answer, int to)
    {
        for (var i = 0; i < to; i++) await Site.Vote(answer, await Site.Member($"voter {answer}.{i}"), VoteDirection.Up);
    }

    [Fact]
    public async Task An_answer_is_proposed_at_a_score_of_five_or_when_it_is_accepted()
    {
        await Raise(BensAnswer, 4);
        Assert.Empty(await Candidates());
        await Site.Vote(BensAnswer, Mo, VoteDirection.Up);
        Assert.Equal([BensAnswer], await Candidates());
        await Site.Accept(Question, CysAnswer, Asker);
        Assert.Equal([BensAnswer, CysAnswer], await Candidates());
        var detail = Assert.IsType<OfficialCandidate>(await Site.Do<CandidateDetail, object?>(d => d.Find(CysAnswer, Reader.Anyone, default)));
        Assert.Equal((Question, true, "cy", Erp.Id), (detail.QuestionId, detail.IsAccepted, detail.Author, detail.ProductId));

        // One of them is pinned: nothing is left to decide about either.
        await Site.Pin(Question, BensAnswer, Vera, Erp);
        Assert.Empty(await Candidates());
        Assert.Null(await Site.Do<CandidateDetail, object?>(d => d.Find(CysAnswer, Reader.Anyone, default)));
        Assert.Equal([(Vera.Id, ReviewOutcome.Approved)], await Site.Read(db => db.Reviews.Select(r => ValueTuple.Create(r.ReviewerId, r.Outcome)).ToListAsync()));
        await Site.Accept(Question, BensAnswer, Asker);
        Assert.Empty(await Candidates());
    }

    [Fact]
    public async Task A_question_about_no_product_proposes_nothing()
    {
        var elsewhere = await Site.Ask(Asker, "A question about nothing we make?");
        await Site.Accept(elsewhere, await Site.Answer(elsewhere, Ben), Asker);
        Assert.Empty(await Candidates());
    }

    [Fact]
    public async Task An_answer_that_was_turned_down_is_not_proposed_again()
    {
        await Site.Accept(Question, BensAnswer, Asker);
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => Site.Do<DecideOfficial>(d => d.Reject(BensAnswer, Mo.Id, default))));
        await Site.Do<DecideOfficial>(d => d.Reject(BensAnswer, Vera.Id, default));
        Assert.Empty(await Candidates());
        await Raise(BensAnswer, 5);
        await Site.Accept(Question, null, Asker);
        await Site.Accept(Question, BensAnswer, Asker);
        Assert.Empty(await Candidates());
    }

    [Fact]
    public async Task Past_its_day_it_says_so_and_waits_for_another_look_until_somebody_verifies_it()
    {
        var official = await Site.Pin(Question, BensAnswer, Vera, Erp);
        Site.Clock.Advance(TimeSpan.FromDays(180));
        Assert.Equal(0, await Night());
        Assert.False((await Site.Read(Question)).Officials.Current[0].IsDue);
        Site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((1, 0), (await Night(), await Night()));
        Assert.True((await Site.Read(Question)).Officials.Current[0].IsDue);
        Assert.Equal([BensAnswer], await Reviews());

        await Site.Verify(official, Viktor);
        Assert.Empty(await Reviews());
        var verified = (await Site.Read(Question)).Officials.Current[0];
        Assert.Equal(("viktor", false), (verified.VerifiedBy, verified.IsDue));
        Assert.True(verified.VerifiedAt > verified.PinnedAt.AddDays(180));
        Assert.Equal(0, await Night());
    }

    [Fact]
    public async Task A_new_version_calls_for_a_look_at_what_claims_to_hold_for_it()
    {
        var other = await Site.AskAbout(Erp, Asker, title: "How do I print a file line by line?");
        var closed = await Site.Answer(other, Ben);
        await Site.Pin(other, closed, Vera, Erp, to: "17.0");
        var open = await Site.Pin(Question, BensAnswer, Vera, Erp, from: "16.1");
        await Site.Pin(Question, CysAnswer, Vera, await Site.Product("CRM", "1"));
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await Site.Do<ChangeProduct>(change => change.Run("erp", new ProductChange.AddVersion("18.0", null, null), Vera.Id, null, default));
        Assert.Equal([BensAnswer], await Reviews());
        var detail = Assert.IsType<OfficialReviewed>(await Site.Do<OfficialReviewDetail, object?>(d => d.Find(BensAnswer, Reader.Anyone, default)));
        Assert.Equal((true, "18.0"), (detail.Officials.Single().IsOvertaken, detail.Officials.Single().Newest));

        await Site.End(open, Vera);
        Assert.Empty(await Reviews());
        Assert.Null(await Site.Do<OfficialReviewDetail, object?>(d => d.Find(BensAnswer, Reader.Anyone, default)));
    }

    [Fact]
    public async Task Three_members_or_one_of_the_staff_who_say_it_is_outdated_call_for_a_look()
    {
        var official = await Site.Pin(Question, BensAnswer, Vera, Erp);
        for (var i = 0; i < 3; i++)
        {
            var reader = await Site.Member($"reader {i}", 1);
            await Site.Use(reader, Erp, i == 0 ? "16.1" : "17.0");
            await Site.Report(official, reader, true);
            Assert.Empty(await Reviews());
            await Site.Report(official, reader, false); // they may think again, and count once
        }
        Assert.Equal([BensAnswer], await Reviews());
        Assert.Equal([("17.0", 0, 2), ("16.1", 0, 1)], (await Site.Read(Question)).Officials.Current[0].Reports.Select(r => (r.Version, r.Works, r.Outdated)));

        Site.Clock.Advance(TimeSpan.FromHours(1));
        await Site.Verify(official, Vera);
        Assert.Equal((0, 0), ((await Reviews()).Count, await Night())); // what was said before the look is answered by it
        await Site.Use(Mo, Erp, "17.0");
        await Site.Report(official, Mo, false);
        Assert.Equal([BensAnswer], await Reviews());
    }

    [Fact]
    public async Task A_reader_says_it_once_of_the_version_they_use_and_may_take_it_back()
    {
        var official = await Site.Pin(Question, BensAnswer, Vera, Erp);
        Assert.Equal("official.version-unknown", await Acting.Refused(() => Site.Report(official, Asker, true)));
        Assert.Equal("official.report-own", await Acting.Refused(() => Site.Report(official, Ben, true)));
        await Site.Use(Asker, Erp, "16.2");
        await Site.Report(official, Asker, true);
        await Site.Report(official, Asker, true);
        Assert.Equal(1, await Site.Read(db => db.OfficialReports.CountAsync()));
        Assert.True((await Site.Read(Question, Asker)).Officials.Current[0].Mine);
        Assert.Null((await Site.Read(Question, Cy)).Officials.Current[0].Mine);
        await Site.Report(official, Asker, null);
        Assert.Empty((await Site.Read(Question, Asker)).Officials.Current[0].Reports);
        await Site.End(official, Vera);
        Assert.Equal("official.over", await Acting.Refused(() => Site.Report(official, Asker, true)));
    }
}
