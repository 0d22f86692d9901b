namespace Community.Tests.Features.Fraud;

/// <summary>Something that somebody in the village does. Who and which post are numbers in the village's own lists.</summary>
/// <param name="At">Since the beginning.</param>
/// <param name="Question">Where an answer is given or accepted.</param>
/// <param name="IsFraud">It is done for someone's sake and not because it is good.</param>
public sealed record Deed(TimeSpan At, int Who, Deed.Kinds Kind, int Post, int Question = -1, bool IsFraud = false)
{
    public enum Kinds { Ask, Answer, Upvote, Accept }
}

/// <summary>
/// A month in a community, the same for the same seed: honest members who ask, answer, vote and accept and have their favourites; a ring of three;
/// a sock puppet with its master; four puppets made in one hour; a fan.
/// </summary>
public sealed class Village
{
    public const int Experts = 8, Honest = 34, Days = 29;
    public const int Ring = Honest, Master = Ring + 3, Puppet = Master + 1, Fan = Puppet + 1, Fresh = Fan + 1, Members = Fresh + 4;
    public const int Adored = 2, Served = 6, InOneDay = 6;
    private const int Questions = 60, MostForOne = 4;

    /// <summary>The puppets come when there is something to vote for.</summary>
    public static readonly TimeSpan FreshJoin = TimeSpan.FromDays(20);

    private readonly Random _random;
    private readonly List<Deed> _deeds = [];

    /// <summary>The author of each post, and when it is there.</summary>
    private readonly List<(int Author, TimeSpan At)> _posts = [];
    private readonly HashSet<(int Who, int Post)> _voted = [];

    public Village(int seed)
    {
        _random = new(seed);
        Write();
        foreach (var member in Enumerable.Range(0, Honest)) VoteHonestly(member);
        Conspire();
        Deeds = [.. _deeds.OrderBy(d => d.At)];
    }

    /// <summary>In the order in which they happen.</summary>
    public IReadOnlyList<Deed> Deeds { get; }

    public int AuthorOf(int post) => _posts[post].Author;

    /// <summary>The deeds as the search sees them.</summary>
    public IEnumerable<FraudAct> Acts(DateTime begin) => Deeds
        .Where(d => d.Kind is Deed.Kinds.Upvote or Deed.Kinds.Accept && AuthorOf(d.Post) != d.Who)
        .Select(d => new FraudAct(d.Who, AuthorOf(d.Post), d.Post, d.Kind is Deed.Kinds.Accept ? EvidenceKind.Accept : EvidenceKind.Upvote, begin + d.At));

    public static TimeSpan Joined(int member) => member >= Fresh ? FreshJoin + TimeSpan.FromMinutes(13 * (member - Fresh)) : TimeSpan.FromDays(-30);

    /// <summary>Questions of everybody, each with two answers by those who answer here: the experts, the ring and the master. Askers accept one in three.</summary>
    private void Write()
    {
        int[] answerers = [.. Enumerable.Range(0, Experts), Ring, Ring + 1, Ring + 2, Master];
        for (var i = 0; i < Questions; i++)
        {
            var (asker, asked) = (Experts + (i % (Honest - Experts)), Hours(12 * 24.0 * i / Questions));
            var question = Post(asker, asked, Deed.Kinds.Ask);
            var answers = Enumerable.Range(0, 2).Select(n => Post(answerers[((2 * i) + n) % answerers.Length], asked + Hours(1 + (n * 3)), Deed.Kinds.Answer, question)).ToList();
            if (i % 3 == 0) _deeds.Add(new(asked + Hours(8), asker, Deed.Kinds.Accept, answers[_random.Next(2)], question));
        }
    }

    /// <summary>Eight to twelve votes over the month; two in five for the favourite, no more than four for anybody else.</summary>
    private void VoteHonestly(int member)
    {
        var (votes, favourite) = (_random.Next(8, 13), member < Experts ? (member + 1) % Experts : _random.Next(Experts));
        var forFavourite = votes * 2 / 5;
        Vote(member, favourite, forFavourite);
        Dictionary<int, int> given = new() { [favourite] = forFavourite };
        for (var cast = forFavourite; cast < votes;)
        {
            var (author, _) = _posts[_random.Next(_posts.Count)];
            if (author == member || author == favourite || given.GetValueOrDefault(author) >= MostForOne || Vote(member, author, 1) == 0) continue;
            given[author] = given.GetValueOrDefault(author) + 1;
            cast++;
        }
    }

    private void Conspire()
    {
        for (var one = Ring; one < Ring + 3; one++)
        {
            for (var other = Ring; other < Ring + 3; other++)
                if (one != other) Vote(one, other, 5, isFraud: true);
            for (var author = 0; author < 5; author++) Vote(one, author, 1);
        }

        Vote(Puppet, Master, 6, isFraud: true);
        for (var i = 0; i < 3; i++)
        {
            var question = Post(Puppet, Hours(24 * (13 + i)), Deed.Kinds.Ask);
            _deeds.Add(new(Hours((24 * (13 + i)) + 5), Puppet, Deed.Kinds.Accept, Post(Master, Hours((24 * (13 + i)) + 2), Deed.Kinds.Answer, question), question, IsFraud: true));
        }

        Vote(Fan, Adored, 9, isFraud: true);
        for (var author = Served; author < Experts; author++) Vote(Fan, author, 2);

        // On one day, so that the master's cap is reached and an honest vote of that day is worth less.
        for (var puppet = Fresh; puppet < Members; puppet++)
        {
            Vote(puppet, Master, InOneDay, isFraud: true, from: Joined(puppet) + Hours(1), span: Hours(3));
            Vote(puppet, Served, 1, from: Joined(puppet) + Hours(1), span: Hours(3));
        }
        var late = _posts.FindIndex(p => p.Author == Master);
        foreach (var reader in Enumerable.Range(Experts, 20).Where(m => !_voted.Contains((m, late))).Take(2))
        {
            _voted.Add((reader, late));
            _deeds.Add(new(FreshJoin + Hours(4.5), reader, Deed.Kinds.Upvote, late));
        }
    }

    private int Post(int author, TimeSpan at, Deed.Kinds kind, int question = -1)
    {
        _posts.Add((author, at));
        _deeds.Add(new(at, author, kind, _posts.Count - 1, question));
        return _posts.Count - 1;
    }

    /// <summary>So many votes on posts of one author, each at a moment after the post was written. Answers how many there were posts for.</summary>
    private int Vote(int member, int author, int times, bool isFraud = false, TimeSpan? from = null, TimeSpan? span = null)
    {
        List<int> posts = [.. Enumerable.Range(0, _posts.Count).Where(p => _posts[p].Author == author && !_voted.Contains((member, p)))];
        var cast = 0;
        foreach (var post in posts.OrderBy(_ => _random.Next()).Take(times))
        {
            var begin = from ?? _posts[post].At + Hours(1);
            var at = begin + ((span ?? TimeSpan.FromDays(Days) - begin) * ((cast + _random.NextDouble()) / times));
            _voted.Add((member, post));
            _deeds.Add(new(at, member, Deed.Kinds.Upvote, post, IsFraud: isFraud));
            cast++;
        }
        return cast;
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
