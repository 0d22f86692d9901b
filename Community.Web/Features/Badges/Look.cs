namespace Community.Web.Features.Badges;

/// <summary>How far a member has come with a badge, for one thing it can be earned for.</summary>
internal sealed class Tally
{
    public int Badge { get; init; }
    public int MemberId { get; init; }

    /// <summary>The post, the tag or the year; 0 where it is earned once.</summary>
    public int SubjectId { get; init; }
    public int Count { get; init; }

    /// <summary>The house itself wrote it; it earns nothing.</summary>
    public bool IsOfTheHouse => SystemMember.All.Any(s => s.Id == MemberId);
}

/// <summary>What an event has moved, and so where a badge is worth a look: one member's doings, or one post.</summary>
internal readonly record struct Touched(int? Member, int? Post)
{
    public static Touched By(int member) => new(member, null);
    public static Touched At(int post) => new(null, post);
}

/// <summary>An answer and the question that it answers.</summary>
internal sealed class Answered
{
    public required Answer Answer { get; init; }
    public required Question Question { get; init; }
}

/// <summary>
/// What a badge's criterion looks at: everything that stands for everyone to see, or of that one member's doings, or one post. The
/// same criterion answers for an act just done, for a member's progress and for the whole of history.
/// </summary>
internal sealed record Look(CommunityDb Db, LookTime Time, BadgePolicy Policy, int DailyCap, Touched At = default)
{
    public bool IsWhole => At is { Member: null, Post: null };

    public IQueryable<Member> Members
    {
        get
        {
            var people = Db.Members.AsNoTracking().Where(m => m.Kind == MemberKind.Person);
            return At.Member is { } id ? people.Where(m => m.Id == id) : people;
        }
    }

    public IQueryable<Question> Questions => Narrow(Db.Questions.ListedFor(Reader.Anyone));

    public IQueryable<Answer> Answers => Narrow(Db.Answers.ListedFor(Reader.Anyone));

    public IQueryable<Showcase> Showcases => Narrow(Db.Showcases.ListedFor(Reader.Anyone));

    /// <summary>Answers to what somebody else asked.</summary>
    public IQueryable<Answered> Answered => AnsweredAll.Where(x => x.Answer.AuthorId != x.Question.AuthorId);

    /// <summary>The first of the standing answers to what somebody else asked.</summary>
    public IQueryable<Answered> AnsweredFirst => Answered.Where(x => x.Answer.PostedAt == x.Question.FirstAnswerAt);

    public IQueryable<Answered> AnsweredAll
        => from a in Answers
           join q in Db.Questions.ListedFor(Reader.Anyone) on a.RootId equals q.Id
           select new Answered { Answer = a, Question = q };

    private IQueryable<T> Narrow<T>(IQueryable<T> posts) where T : Post
    {
        posts = posts.AsNoTracking();
        if (At.Post is { } post) posts = posts.Where(p => p.Id == post);
        if (At.Member is { } member) posts = posts.Where(p => p.AuthorId == member);
        return posts;
    }
}

/// <summary>The moment of a look, and what it means in the site's days.</summary>
/// <param name="ZoneMinutes">How far the site's clocks are ahead of UTC; summer time is left out, which moves the month's end by an hour.</param>
internal sealed record LookTime(DateTime Now, DateOnly Today, int ZoneMinutes)
{
    public static LookTime Of(DateTime now, SiteCalendar calendar) => new(now, calendar.DayOf(now), (int)calendar.Zone.BaseUtcOffset.TotalMinutes);
}
