using Community.Web.Features.Questions;

namespace Community.Web.Cli.Demo;

/// <summary>One thing that somebody does at some time.</summary>
internal sealed record DemoHappening(DateTime At, Func<DemoActs, Task> Act);

/// <summary>
/// Nine months of a vendor's community, thrown with the same dice every time: who joins when, asks, answers, comments, votes,
/// accepts, edits and closes. Nothing is written here; what is planned keeps to the rules, so that no verb refuses it.
/// </summary>
internal sealed class DemoPlan
{
    private const int Days = 270;

    private readonly Random _dice = new(20_260);
    private readonly DateTime _now;
    private readonly DemoVotes _votes;
    private readonly DemoGiving _giving;
    private readonly DemoOfficials _officials;
    private readonly DemoPhrases _phrases;
    private readonly IReadOnlyList<DemoPerson> _people;
    private readonly List<(DemoTopic Topic, DemoPost Question)> _asked = [];
    private readonly List<(DemoPost Question, IReadOnlyList<DemoPost> Answers)> _answered = [];
    private readonly HashSet<DemoPost> _closed = [];
    private readonly List<DemoHappening> _happenings = [];

    /// <param name="scale">The share of the questions that is asked; 1 is the whole demo.</param>
    public DemoPlan(DateTime now, SiteCalendar calendar, double scale)
    {
        _now = now;
        _people = DemoTexts.People();
        _votes = new(_dice, now, calendar, _people, Plan);
        _giving = new(now, _people, Plan);
        _officials = new(now, _people, Plan);
        _phrases = new(_dice, DemoTexts.Phrases());
        PlanPeople();
        List<DemoTopic> topics = [.. DemoTexts.Topics()];
        _dice.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(topics));
        topics = [.. topics.Take(Math.Max(12, (int)(topics.Count * scale)))];
        for (var i = 0; i < topics.Count; i++) PlanThread(topics[i], AskedAt(i, topics.Count));
        PlanLateQuestions();
        PlanSpam();
        PlanReading();
        new DemoFlags(_now, _people, Plan).On([.. _answered.Where(a => !_closed.Contains(a.Question))], Days);
        _giving.CheckIns();
        _giving.On([.. _answered.Where(a => !_closed.Contains(a.Question))]);
        _officials.Versions();
        _officials.On([.. _answered.Where(a => !_closed.Contains(a.Question))]);
        PlanCompanies();
    }

    public DateTime Start => _now.AddDays(-Days - 1);

    /// <summary>In the order of time; what is planned for the same moment in the order of planning.</summary>
    public IReadOnlyList<DemoHappening> Happenings => [.. _happenings.OrderBy(h => h.At)];

    private void Plan(DateTime at, Func<DemoActs, Task> act) => _happenings.Add(new(at, act));

    private void PlanPeople()
    {
        for (var i = 0; i < _people.Count; i++)
        {
            var person = _people[i];
            var age = person.IsStaff || person.IsOfCompany ? Days : person.Email.StartsWith("newcomer", StringComparison.Ordinal) ? 0.3 : person.Energy == 0 ? 9
                : i % 3 != 0 ? Days - (0.1 * i) : 20 + (_dice.NextDouble() * (Days - 60));
            person.JoinedAt = _now.AddDays(-age).AddMinutes(i);
            Plan(person.JoinedAt, acts => acts.Join(person));
        }
    }

    /// <summary>The last ones minutes and hours ago, the others over the months, more of them lately.</summary>
    private DateTime AskedAt(int index, int count)
    {
        double[] minutesAgo = [6, 21, 47, 80, 130, 190, 275, 380, 500, 660, 840, 1020, 1250, 1500, 1900, 2300, 2700];
        if (index < Math.Min(minutesAgo.Length, count / 4)) return _now.AddMinutes(-minutesAgo[index]);
        var day = 2 + (Math.Pow(_dice.NextDouble(), 1.25) * (Days - 12));
        return AtWork(_now.AddDays(-day));
    }

    /// <summary>People write by day: 8 to 22 o'clock in China, where most are.</summary>
    private DateTime AtWork(DateTime at)
    {
        var moved = at.Date.AddHours(_dice.NextDouble() * 14);
        return moved > _now ? at : moved;
    }

    private void PlanThread(DemoTopic topic, DateTime at)
    {
        var asker = Someone(topic.Language, at, p => p.IsStaff ? 0 : (11 - p.Skill) * p.Energy);
        var question = new DemoPost(asker, at);
        var version = _phrases.Version(topic.Product);
        var body = _phrases.Question(topic, version);
        var (product, module, known) = (_dice.NextDouble() < 0.85 ? topic.Product : null, _dice.NextDouble() < 0.8 ? topic.Module : null, _dice.NextDouble() < 0.7 ? version : null);
        QuestionForm Form(DemoActs acts, string text) => acts.Form(topic.Title, text, topic.Tags, product, module, known);
        Plan(at, acts => acts.Ask(question, Form(acts, body)));

        var quality = Math.Pow(_dice.NextDouble(), 1.3);
        _votes.On(question, (int)(quality * quality * 15) + _dice.Next(3), 0);
        var related = _asked.Where(a => a.Topic.About == topic.About && a.Question.At < at).ToList();
        var answers = PlanAnswers(topic, question, version, quality, related);
        PlanComments(topic.Language, question, "commentAsk", version, _dice.Next(3), asker);
        PlanEdits(topic, question, version, body, Form);
        var isSilent = PlanAccept(question, answers);
        _answered.Add((question, answers));
        if (!isSilent && answers.Count > 0) _giving.Thanks(answers[0], asker);
        if (!isSilent && answers.Count > 0 && _dice.NextDouble() < 0.4) PlanThanks(topic.Language, asker, answers[0]);
        PlanClosing(question, answers, related);
        if (_dice.NextDouble() < 0.3) Later(at, 3, when =>
        {
            var reader = Someone(topic.Language, when, p => p.Energy);
            return acts => acts.FollowQuestion(reader, question);
        });
        _asked.Add((topic, question));
    }

    private List<DemoPost> PlanAnswers(DemoTopic topic, DemoPost question, string version, double quality, List<(DemoTopic Topic, DemoPost Question)> related)
    {
        if (_dice.NextDouble() < 0.13) return [];
        List<DemoPost> answers = [];
        HashSet<DemoPerson> wrote = [question.Author];
        var count = 1 + (int)(Math.Min(0.999, (quality * 0.6) + (_dice.NextDouble() * 0.55)) * 5);
        var full = _dice.NextDouble() < 0.7 ? 0 : 1;
        var at = question.At;
        for (var i = 0; i < count; i++)
        {
            at = at.AddHours(_dice.NextDouble() < 0.75 ? Long(4) + 0.1 : Long(70));
            if (i > 0 && _dice.NextDouble() < 0.04) at = _now.AddHours(-_dice.NextDouble() * 30); // somebody comes by late
            if (at <= question.At || at >= _now.AddMinutes(-2)) break;
            var isFull = i == Math.Min(full, count - 1);
            // New members post few links, and these texts come with one or more.
            var author = Someone(topic.Language, at, p => wrote.Contains(p) || (isFull && topic.Answer.Contains("http", StringComparison.Ordinal) && !p.IsStaff) ? 0 : p.Energy * (isFull ? p.Skill * p.Skill : 6));
            wrote.Add(author);
            var answer = new DemoPost(author, at, question);
            var other = related.Count > 0 ? related[_dice.Next(related.Count)] : default;
            var kind = _dice.Next(3);
            var text = isFull ? $"{topic.Answer}\n\n{topic.AnswerNotice}"
                : kind == 0 && other.Topic is not null ? _phrases.Related(topic, other.Topic)
                : kind == 1 && i < 2 ? _phrases.Short(topic, version) : _phrases.Tip(topic, version);
            Plan(at, acts => acts.Answer(question, answer, text.Replace("{id}", $"{other.Question?.Id}", StringComparison.Ordinal)));
            _votes.On(answer, isFull ? (int)(quality * 13) + _dice.Next(1, 5) : _dice.Next(5), isFull || _dice.NextDouble() < 0.88 ? 0 : _dice.Next(1, 3));
            PlanComments(topic.Language, answer, "commentAnswer", version, _dice.NextDouble() < 0.35 ? _dice.Next(1, 3) : 0, question.Author);
            if (isFull) answers.Insert(0, answer);
            else answers.Add(answer);
        }
        return answers;
    }

    private void PlanComments(string language, DemoPost post, string occasion, string version, int count, DemoPerson? not)
    {
        foreach (var text in _phrases.Some(language, occasion, count, version))
            Later(post.At, 1.5, when =>
            {
                var by = Someone(language, when, p => p == not || p == post.Author ? 0 : p.Energy);
                return acts => acts.Comment(post, by, text);
            });
    }

    private void PlanThanks(string language, DemoPerson asker, DemoPost answer)
    {
        var text = _phrases.One(language, "thanks").Replace("{name}", answer.Author.Name, StringComparison.Ordinal);
        Later(answer.At, 0.8, _ => acts => acts.Comment(answer, asker, text));
    }

    private void PlanEdits(DemoTopic topic, DemoPost question, string version, string body, Func<DemoActs, string, QuestionForm> form)
    {
        var roll = _dice.NextDouble();
        if (roll > 0.11) return;
        var isOwn = roll < 0.08;
        var by = isOwn ? question.Author : Someone(topic.Language, question.At, p => p.Roles is Roles.Moderator or Roles.Operator ? 1 : 0);
        var notice = topic.QuestionNotice;
        var text = isOwn ? body.Replace(notice, $"{_phrases.One(topic.Language, "editText").Replace("{version}", version, StringComparison.Ordinal)}\n\n{notice}", StringComparison.Ordinal)
            : body.Replace("先谢谢大家。", "", StringComparison.Ordinal).Replace("Thanks in advance!", "", StringComparison.Ordinal) + "\n";
        var summary = _phrases.One(topic.Language, isOwn ? "editNote" : "staffEdit");
        Later(question.At.AddMinutes(8), 0.4, _ => acts => acts.Edit(question, by, form(acts, text), summary));
    }

    /// <returns>The asker never came back, and staff accepted for them.</returns>
    private bool PlanAccept(DemoPost question, List<DemoPost> answers)
    {
        if (answers.Count == 0) return false;
        var roll = _dice.NextDouble();
        var best = answers[_dice.NextDouble() < 0.85 ? 0 : answers.Count - 1];
        if (roll < 0.58) Later(best.At.AddMinutes(20), 1.2, _ => acts => acts.Accept(question, best, question.Author));
        if (roll is < 0.58 or > 0.66) return false;
        var at = best.At.AddDays(12 + (_dice.NextDouble() * 5));
        var staff = _people.First(p => p.IsStaff && p != best.Author && p != question.Author && p.Language == question.Author.Language);
        if (at < _now) Plan(at, acts => acts.Accept(question, best, staff));
        return true;
    }

    private void PlanClosing(DemoPost question, List<DemoPost> answers, List<(DemoTopic Topic, DemoPost Question)> related)
    {
        if (_dice.NextDouble() > 0.045) return;
        var at = (answers.Count > 0 ? answers.Max(a => a.At) : question.At).AddHours(2 + Long(8));
        if (at >= _now.AddMinutes(-5)) return;
        var by = _people.First(p => p.Roles is Roles.Moderator && p.Language == question.Author.Language);
        _closed.Add(question);
        var original = related.Count > 0 && _dice.NextDouble() < 0.6 ? related[0].Question : null;
        CloseReason[] reasons = [CloseReason.NeedsDetails, CloseReason.OpinionBased, CloseReason.ResolvedElsewhere, CloseReason.NeedsFocus];
        var reason = original is null ? reasons[_dice.Next(reasons.Length)] : CloseReason.Duplicate;
        Plan(at, acts => acts.Close(question, by, reason, original));
        if (reason is CloseReason.NeedsDetails && at.AddHours(20) < _now) Plan(at.AddHours(20), acts => acts.Close(question, by, null, null));
    }

    /// <summary>A few that came in just now and wait for somebody; one of them from somebody who came in just now as well.</summary>
    private void PlanLateQuestions()
    {
        foreach (var language in (string[])["zh-CN", "en"])
            foreach (var (title, body, i) in _phrases.Late(language))
            {
                var at = _now.AddMinutes(-(i * 95) - (language == "en" ? 33 : 12));
                var asker = i == 0 && language == "zh-CN" ? _people.Single(p => p.Email.StartsWith("newcomer", StringComparison.Ordinal)) : Someone(language, at, p => p.IsStaff ? 0 : p.Energy);
                var question = new DemoPost(asker, at);
                var tags = language == "en" ? "scripting extensions" : ((string[])["总账 月结", "工作流 权限", "采购 采购订单"])[i];
                Plan(at, acts => acts.Ask(question, acts.Form(title, body, tags, language == "en" ? "platform" : ((string[])["finance", "platform", "supply-chain"])[i], null, null)));
                if (i > 0) PlanComments(language, question, "commentAsk", "", 1, asker);
            }
    }

    /// <summary>An advertisement, its end, and somebody who took an answer back.</summary>
    private void PlanSpam()
    {
        var spammer = _people.Single(p => p.Energy == 0);
        var moderator = _people.First(p => p.Roles is Roles.Moderator);
        var (topic, target) = _asked.Where(a => a.Question.At < _now.AddDays(-20) && !_closed.Contains(a.Question)).OrderBy(a => a.Question.At).Last();
        var at = spammer.JoinedAt.AddHours(1);
        var regretted = new DemoPost(Someone(topic.Language, at, p => p == target.Author ? 0 : p.Energy), at.AddDays(1));
        var regrettedText = _phrases.Tip(topic, _phrases.Version(topic.Product));
        var question = new DemoPost(spammer, at.AddMinutes(5));
        Plan(question.At, acts => acts.Ask(question, acts.Form("Cheap licences for every ERP, today only!!!", "Write to us and save 80 % on every licence you will ever need.", "erp", null, null, null)));
        Plan(at.AddMinutes(50), acts => acts.Delete(question, moderator, "广告"));
        Plan(at.AddMinutes(52), acts => acts.Suspend(spammer, 90, "发布广告内容"));
        Plan(regretted.At, acts => acts.Answer(target, regretted, regrettedText));
        Plan(regretted.At.AddHours(1), acts => acts.Delete(regretted, regretted.Author, null));
    }

    private void PlanReading()
    {
        var tags = _asked.SelectMany(a => a.Topic.Tags.Split(' ').Select(tag => (a.Topic.Language, Tag: tag, a.Question.At))).ToList();
        foreach (var person in _people.Where(p => p.Energy > 1))
        {
            foreach (var tag in tags.Where(t => t.Language == person.Language && t.At > person.JoinedAt).GroupBy(t => t.Tag).OrderByDescending(g => g.Count()).Take(12).OrderBy(_ => _dice.Next()).Take(2))
                if (tag.Min(t => t.At).AddHours(3 + Long(200)) is var at && at < _now) Plan(at > person.JoinedAt ? at : person.JoinedAt.AddHours(5), acts => acts.FollowTag(person, tag.Key));
            var isShown = person.Email.Split('@')[0] is "operator" or "moderator" or "vendor" or "member";
            var read = _now.AddDays(-(isShown ? 1.5 : Long(2)));
            if (read > person.JoinedAt) Plan(read, acts => acts.ReadInbox(person));
        }
    }

    private void PlanCompanies()
    {
        var companies = DemoTexts.Companies();
        var belonging = new DemoCompanies(_now, _people, companies, Plan);
        belonging.Plan();
        new DemoShowcases(_now, _people, companies, belonging, _votes, Plan).Plan();
    }

    private void Later(DateTime from, double meanDays, Func<DateTime, Func<DemoActs, Task>> act)
    {
        var at = from.AddMinutes(3).AddDays(Long(meanDays));
        if (at < _now.AddMinutes(-1)) Plan(at, act(at));
    }

    /// <summary>Waits that are mostly short and sometimes long.</summary>
    private double Long(double mean) => -Math.Log(1 - _dice.NextDouble()) * mean;

    private DemoPerson Someone(string language, DateTime at, Func<DemoPerson, int> weight)
    {
        List<(DemoPerson Person, int Weight)> there = [.. _people.Where(p => p.Language == language && p.Energy > 1 && p.JoinedAt.AddDays(1) < at).Select(p => (p, Math.Max(0, weight(p)))).Where(p => p.Item2 > 0)];
        var roll = _dice.Next(there.Sum(t => t.Weight));
        foreach (var (person, one) in there)
            if ((roll -= one) < 0) return person;
        throw new InvalidOperationException("Nobody is there yet.");
    }
}
