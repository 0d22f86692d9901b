namespace Community.Tests.Features.Closings;

/// <summary>A thousand acts of closing, merging and deleting, drawn by chance among all else that happens, some of them at once: the books agree after every hundred.</summary>
public sealed class KeepingLifeTests : IAsyncLifetime
{
    private const int Rounds = 8, PerRound = 80, AtOnce = 16;
    private readonly Site _site = new();
    private readonly Random _chance = new(41);
    private readonly List<Member> _members = [];
    private readonly List<int> _questions = [], _answers = [];
    private readonly Dictionary<string, int> _done = [];
    private Member _moderator = null!;

    public async ValueTask InitializeAsync()
    {
        for (var i = 0; i < 12; i++) _members.Add(await _site.Member($"member {i}", 2000));
        _moderator = await _site.Member("mo", roles: Roles.Moderator);
        for (var i = 0; i < 10; i++) _questions.Add(await _site.Ask(_members[i], $"Question {i} of this life", tags: $"files t{i % 5}"));
        for (var i = 0; i < 20; i++) _answers.Add(await _site.Answer(_questions[i % 10], _members[(i + 3) % 12]));
    }

    [Fact]
    public async Task Whatever_is_put_in_order_the_books_agree()
    {
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < PerRound; i++) await Try(Draw(round));
            var together = Enumerable.Range(0, AtOnce).Select(_ => Draw(round)).ToList();
            await Task.WhenAll(together.Select(act => Task.Run(() => Try(act))));
            _site.Clock.Advance(TimeSpan.FromDays(1));
            Assert.Empty((await _site.Verify()).Findings);
        }
        Assert.All((string[])["close", "duplicate", "reopen", "merge questions", "me too", "delete", "undelete", "merge tags"], kind => Assert.True(_done.GetValueOrDefault(kind) >= 2, $"{kind} came about {_done.GetValueOrDefault(kind)} times"));
    }

    private (string Kind, Func<Task> Act) Draw(int round)
    {
        var (who, question, other, answer, number) = (One(_members), One(_questions), One(_questions), One(_answers), _chance.Next());
        var post = number % 2 == 0 ? question : answer;
        return _chance.Next(100) switch
        {
            < 22 => ("vote", () => _site.Vote(post, who, number % 4 == 0 ? VoteDirection.Down : VoteDirection.Up)),
            < 27 => ("accept", async () => await _site.Accept(question, answer, await Asker(question))),
            < 33 => ("ask", async () => Add(_questions, await _site.Ask(who, $"Question {number} of this life", tags: $"files t{number % 5}"))),
            < 43 => ("answer", async () => Add(_answers, await _site.Answer(question, who))),
            < 52 => ("close", () => _site.Close(question, who, number % 2 == 0 ? CloseReason.OffTopic : CloseReason.NeedsFocus)),
            < 60 => ("duplicate", () => _site.Close(question, number % 3 == 0 ? _moderator : who, CloseReason.Duplicate, other)),
            < 68 => ("reopen", () => _site.Reopen(question, number % 3 == 0 ? _moderator : who)),
            < 74 => ("merge questions", () => _site.MergeQuestions(question, other, _moderator)),
            < 80 => ("me too", () => _site.MeToo(question, who, number % 4 > 0)),
            < 88 => ("delete", () => _site.Delete(post, number % 3 == 0 ? _moderator : who)),
            < 95 => ("undelete", () => _site.Undelete(post, number % 3 > 0 ? _moderator : who)),
            _ => ("merge tags", () => round < 3 ? throw new RuleBrokenException("later") : _site.MergeTags($"t{number % 5}", $"t{(number / 7) % 5}", _moderator)),
        };
    }

    private async Task Try((string Kind, Func<Task> Act) drawn)
    {
        try
        {
            await drawn.Act();
            lock (_done) _done[drawn.Kind] = _done.GetValueOrDefault(drawn.Kind) + 1;
        }
        catch (RuleBrokenException)
        {
            // most of what chance wants the rules refuse
        }
    }

    private async Task<Member> Asker(int question)
    {
        var asker = await _site.Read(db => db.Questions.Where(q => q.Id == question).Select(q => q.AuthorId).SingleAsync());
        return _members.Find(m => m.Id == asker) ?? _moderator;
    }

    private T One<T>(List<T> of)
    {
        lock (of) return of[_chance.Next(of.Count)];
    }

    private static void Add(List<int> to, int id)
    {
        lock (to) to.Add(id);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
