using Community.Web.Features.Origins;
using Community.Web.Features.Questions;

namespace Community.Tests.Features.Closings;

/// <summary>What was closed, locked and protected elsewhere is so here.</summary>
public sealed class ImportedClosingsTests : IAsyncLifetime
{
    private readonly Site _site = new();

    [Fact]
    public async Task Closings_duplicates_locks_and_protections_come_along_as_they_stood()
    {
        using var dump = new Dumps.Folder();
        dump.Change("PostHistory", xml => xml.Replace("</posthistory>", $"""
            {Row(900001, 19, 1)}{Row(900002, 14, 2)}{Row(900003, 19, 119)}{Row(900004, 20, 119)}{Row(900005, 14, 83)}{Row(900006, 15, 83)}</posthistory>
            """, StringComparison.Ordinal));
        Assert.True((await _site.Import(dump.Path)).IsGood);
        var ids = await _site.Read(db => db.ExternalIds.Where(i => i.Kind == ImportedKind.Post).ToDictionaryAsync(i => i.Key, i => i.LocalId));
        var protectedAt = await _site.Read(db => db.Questions.Where(q => q.ProtectedAt != null).Select(q => q.Id).ToListAsync());
        var locked = await _site.Read(db => db.Posts.Where(p => p.LockedAt != null).Select(p => p.Id).ToListAsync());
        Assert.Equal([ids["1"]], protectedAt);
        Assert.Equal([ids["2"]], locked);

        var duplicate = await _site.Question(ids["79"]);
        Assert.Equal((CloseReason.Duplicate, ids["119"], ids["119"]), (duplicate.CloseReason, duplicate.DuplicateOfId, duplicate.LeadsToId));
        var page = await _site.Do<QuestionPageQuery, QuestionPage>(pages => pages.Find(ids["119"], Reader.Anyone, default));
        Assert.Equal([ids["79"]], page.Duplicates.Select(d => d.Id));
        Assert.Equal("question.protected", await Acting.Refused(async () => await _site.Answer(ids["1"], await _site.Member("new", 1))));
        Assert.Equal("post.locked", await Acting.Refused(async () => await _site.Vote(ids["2"], await _site.Member("cy"), VoteDirection.Up)));
        Assert.Empty((await _site.Verify()).Findings);
    }

    private static string Row(int id, int type, int post)
        => $"""<row Id="{id}" PostHistoryTypeId="{type}" PostId="{post}" RevisionGUID="{Guid.NewGuid()}" CreationDate="2020-08-2{id % 10}T10:00:00.000" UserId="-1" />""";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
