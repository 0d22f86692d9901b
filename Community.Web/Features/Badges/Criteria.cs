namespace Community.Web.Features.Badges;

/// <summary>What badges count, where a line of the catalogue is too short to say it.</summary>
internal static class Criteria
{
    public static IQueryable<Tally> Scores<T>(this IQueryable<T> posts) where T : Post
        => posts.Select(p => new Tally { MemberId = p.AuthorId, SubjectId = p.Id, Count = p.Score });

    public static IQueryable<Tally> QuestionScore(Look look) => look.Questions.Scores();

    public static IQueryable<Tally> AnswerScore(Look look) => look.Answers.Scores();

    public static IQueryable<Tally> Saved(Look look) => look.Questions.Select(q => new Tally { MemberId = q.AuthorId, SubjectId = q.Id, Count = q.SaveCount });

    public static IQueryable<Tally> Viewed(Look look) => look.Questions.Select(q => new Tally { MemberId = q.AuthorId, SubjectId = q.Id, Count = q.Views });

    /// <summary>Bounties on one's own questions or on others', offered at all or awarded by hand.</summary>
    public static IQueryable<Tally> Bounties(Look look, bool own, bool awarded)
    {
        var bounties = look.Db.Bounties.Where(b => !awarded || b.End == BountyEnd.Awarded);
        if (look.At.Member is { } giver) bounties = bounties.Where(b => b.GiverId == giver);
        return from b in bounties
               join q in look.Db.Questions.Everything() on b.QuestionId equals q.Id
               where (q.AuthorId == b.GiverId) == own
               select new Tally { MemberId = b.GiverId, SubjectId = 0, Count = 1 };
    }

    /// <summary>Who had staff accept for them has not accepted.</summary>
    public static IQueryable<Tally> Scholar(Look look)
    {
        var db = look.Db;
        return look.Questions.Where(q => q.AcceptedId != null && db.Acts.Any(a => a.PostId == q.Id && a.Kind == ActKind.Accepted && a.ById == q.AuthorId && a.OnBehalfOfId == null))
            .Select(q => new Tally { MemberId = q.AuthorId, SubjectId = 0, Count = 1 });
    }

    /// <summary>The vendor stands by what somebody outside the vendor wrote.</summary>
    public static IQueryable<Tally> OfficialPick(Look look)
    {
        var db = look.Db;
        return look.Answers.Where(a => db.OfficialAnswers.Any(o => o.AnswerId == a.Id && o.Pays)).Select(a => new Tally { MemberId = a.AuthorId, SubjectId = a.Id, Count = 1 });
    }

    public static IQueryable<Tally> Voted(Look look, VoteDirection direction)
    {
        var db = look.Db;
        return look.Members.Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = db.Votes.Any(v => v.VoterId == m.Id && v.Direction == direction) ? 1 : 0 });
    }

    public static IQueryable<Tally> CivicDuty(Look look)
    {
        var db = look.Db;
        return look.Members.Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = db.Votes.Count(v => v.VoterId == m.Id && v.Direction != null) });
    }

    /// <summary>Votes on questions, where they are at least a quarter of all.</summary>
    public static IQueryable<Tally> Electorate(Look look)
    {
        var db = look.Db;
        var questions = db.Questions.Everything();
        return look.Members
            .Select(m => new
            {
                m.Id,
                All = db.Votes.Count(v => v.VoterId == m.Id && v.Direction != null),
                OnQuestions = db.Votes.Count(v => v.VoterId == m.Id && v.Direction != null && questions.Any(q => q.Id == v.PostId)),
            })
            .Where(m => m.OnQuestions * 4 >= m.All)
            .Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = m.OnQuestions });
    }

    public static IQueryable<Tally> Editor(Look look)
    {
        var db = look.Db;
        return look.Members.Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = db.Revisions.Any(r => r.AuthorId == m.Id && r.Number > 1) ? 1 : 0 });
    }

    /// <summary>Flags that a moderator found right.</summary>
    public static IQueryable<Tally> HelpfulFlags(Look look)
    {
        var db = look.Db;
        return look.Members.Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = db.Flags.Count(f => f.ById == m.Id && f.Outcome == FlagOutcome.Upheld) });
    }

    public static IQueryable<Tally> Reviews(Look look)
    {
        var db = look.Db;
        return look.Members.Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = db.Reviews.Count(r => r.ReviewerId == m.Id) });
    }

    /// <summary>Other people's posts edited; the same one twice is one.</summary>
    public static IQueryable<Tally> CopyEditor(Look look)
    {
        var db = look.Db;
        var posts = db.Posts.ListedFor(Reader.Anyone);
        return look.Members.Select(m => new Tally
        {
            MemberId = m.Id,
            SubjectId = 0,
            Count = db.Revisions.Where(r => r.AuthorId == m.Id && r.Number > 1 && posts.Any(p => p.Id == r.PostId && p.AuthorId != m.Id)).Select(r => r.PostId).Distinct().Count(),
        });
    }

    public static IQueryable<Tally> Commentator(Look look)
    {
        var db = look.Db;
        return look.Members.Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = db.Comments.Count(c => c.AuthorId == m.Id && c.DeletedAt == null) });
    }

    /// <summary>More than twice the score of an accepted answer that is itself a nice one.</summary>
    public static IQueryable<Tally> Populist(Look look)
        => from x in look.Answered
           join accepted in look.Db.Answers.ListedFor(Reader.Anyone) on x.Question.AcceptedId equals accepted.Id
           where accepted.Id != x.Answer.Id && accepted.AuthorId != x.Answer.AuthorId && accepted.Score >= 10 && x.Answer.Score > 2 * accepted.Score
           select new Tally { MemberId = x.Answer.AuthorId, SubjectId = x.Answer.Id, Count = 1 };

    public static IQueryable<Tally> Tumbleweed(Look look)
    {
        var (before, few) = (look.Time.Now.AddDays(-7), look.Policy.FewViews);
        return look.Questions.Where(q => q.PostedAt <= before && q.Score == 0 && q.AnswerCount == 0 && q.CommentCount == 0 && q.Views <= few)
            .Select(q => new Tally { MemberId = q.AuthorId, SubjectId = 0, Count = 1 });
    }

    /// <summary>Of one member the days that still go on, for their progress; of all the longest series there ever was.</summary>
    public static IQueryable<Tally> DaysInARow(Look look)
    {
        var db = look.Db;
        var since = look.IsWhole ? DateOnly.MinValue : look.Time.Today.AddDays(-1);
        return look.Members.Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = db.MemberDays.Where(d => d.MemberId == m.Id && d.Day >= since).Max(d => (int?)d.SeenInARow) ?? 0 });
    }

    /// <summary>Earned in one calendar year by someone who joined in an earlier one and has been here for a year. What an operator gave or an import brought along is not earned.</summary>
    public static IQueryable<Tally> Yearling(Look look)
    {
        var joined = look.Time.Now.AddYears(-1);
        return from m in look.Members.Where(m => m.JoinedAt <= joined)
               join line in look.Db.LedgerLines.Where(l => l.Kind != LedgerKind.Opening && l.Kind != LedgerKind.Adjustment) on m.Id equals line.MemberId
               where line.Day.Year > m.JoinedAt.Year
               group line by new { m.Id, line.Day.Year } into year
               select new Tally { MemberId = year.Key.Id, SubjectId = year.Key.Year, Count = year.Sum(l => l.Reputation) };
    }

    /// <summary>After a vote, today is what it can have moved.</summary>
    public static IQueryable<Tally> Mortarboard(Look look)
    {
        var (db, cap, since) = (look.Db, look.DailyCap, look.IsWhole ? DateOnly.MinValue : look.Time.Today);
        return look.Members.Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = db.MemberDays.Any(d => d.MemberId == m.Id && d.Day >= since && d.Capped >= cap) ? 1 : 0 });
    }

    public static IQueryable<Tally> CappedDays(Look look)
    {
        var (db, cap) = (look.Db, look.DailyCap);
        return look.Members.Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = db.MemberDays.Count(d => d.MemberId == m.Id && d.Capped >= cap) });
    }

    /// <summary>Answers of the last 30 days that came within the hour.</summary>
    public static IQueryable<Tally> RapidResponder(Look look)
    {
        var (db, since) = (look.Db, look.Time.Now.AddDays(-30));
        var (answers, questions) = (db.Answers.ListedFor(Reader.Anyone), db.Questions.ListedFor(Reader.Anyone));
        return look.Members.Select(m => new Tally
        {
            MemberId = m.Id,
            SubjectId = 0,
            Count = answers.Count(a => a.AuthorId == m.Id && a.PostedAt >= since && questions.Any(q => q.Id == a.RootId && q.AuthorId != m.Id && a.PostedAt <= q.PostedAt.AddHours(1))),
        });
    }

    /// <summary>Answers in the last two days of one month of the site's calendar; for one member, of this month.</summary>
    public static IQueryable<Tally> NightShift(Look look)
    {
        var (zone, since) = (look.Time.ZoneMinutes, look.Time.Now.AddDays(-3));
        var answers = look.Answered.Select(x => x.Answer);
        if (!look.IsWhole) answers = answers.Where(a => a.PostedAt >= since);
        return answers.Select(a => new { a.AuthorId, Local = a.PostedAt.AddMinutes(zone) })
            .Where(a => a.Local.AddDays(2).Month != a.Local.Month)
            .GroupBy(a => new { a.AuthorId, a.Local.Year, a.Local.Month })
            .Select(g => new Tally { MemberId = g.Key.AuthorId, SubjectId = 0, Count = g.Count() });
    }

    /// <summary>A day wider than any time zone; the criterion knows the site's.</summary>
    public static bool IsNearMonthsEnd(DateTime at) => at.AddDays(3).Month != at.AddDays(-1).Month;

    /// <summary>The first answer on a version that was out for no more than 30 days.</summary>
    public static IQueryable<Tally> VersionPioneer(Look look)
        => from x in look.AnsweredFirst
           join version in look.Db.Set<ProductVersion>() on x.Question.VersionId equals version.Id
           where version.ReleasedOn != null && DateOnly.FromDateTime(x.Answer.PostedAt) >= version.ReleasedOn.Value && DateOnly.FromDateTime(x.Answer.PostedAt) <= version.ReleasedOn.Value.AddDays(30)
           select new Tally { MemberId = x.Answer.AuthorId, SubjectId = x.Answer.Id, Count = x.Answer.Score };

    /// <summary>The score of one's answers under a tag, as far as a fifth as many answers carry it: 100 takes 20.</summary>
    public static IQueryable<Tally> TagScore(Look look)
    {
        var scores = from x in look.Answered
                     join filed in look.Db.QuestionTags on x.Question.Id equals filed.QuestionId
                     group x.Answer by new { x.Answer.AuthorId, filed.TagId } into tag
                     select new { tag.Key.AuthorId, tag.Key.TagId, Score = tag.Sum(a => a.Score), Carried = tag.Count() * 5 };
        return scores.Select(s => new Tally { MemberId = s.AuthorId, SubjectId = s.TagId, Count = s.Score < s.Carried ? s.Score : s.Carried });
    }
}
