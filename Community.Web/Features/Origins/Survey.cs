using System.Runtime.InteropServices;

namespace Community.Web.Features.Origins;

/// <summary>Pass 1: reads every row of every file, checks it, counts what leads nowhere and sorts it into batches. Changes nothing.</summary>
internal sealed class Survey(Dump dump, ImportReport report, Spool threads, Spool wikis, Action<string> progress)
{
    private const int MostFaultsOfOneFile = 20;
    private readonly DumpIndex _index = new();
    private readonly List<DumpFault> _faults = [];
    private readonly HashSet<int> _questions = [];

    public IReadOnlyList<DumpFault> Faults => _faults;

    public DumpIndex Run()
    {
        _faults.AddRange(dump.Missing());
        if (_faults.Count > 0) return _index;
        Each("Users", User);
        Each("Tags", Tag);
        Posts();
        Each("PostHistory", History);
        Each("Comments", Comment);
        Each("Votes", Vote);
        Each("PostLinks", Link);
        Each("Badges", Badge);
        if (_faults.Count == 0) Check();
        return _index;
    }

    private void Each(string file, Action<DumpRows> read)
    {
        using var rows = dump.Read(file);
        var (count, faults) = (0, 0);
        try
        {
            for (; rows.Next(); count++)
            {
                try
                {
                    read(rows);
                }
                catch (DumpBrokenException e)
                {
                    _faults.Add(e.Fault);
                    if (++faults == MostFaultsOfOneFile) return;
                }
            }
            progress($"{file}.xml: {count} rows");
        }
        catch (DumpBrokenException e)
        {
            _faults.Add(e.Fault);
        }
    }

    private void User(DumpRows row)
    {
        var id = row.Number("Id");
        row.Time("CreationDate");
        if (!_index.Users.TryAdd(id, row.NumberOrNull("Reputation") ?? 1)) report.Dangle("user twice in the dump", row);
        if (row.Text("AboutMe") is { Length: > 0 }) report.LeaveBehind("profile texts (AboutMe, Location, WebsiteUrl)");
    }

    private void Tag(DumpRows row)
    {
        var name = DumpIndex.TagName(row.Text("TagName") ?? "");
        var tag = new TagFacts { Name = name, Ordinal = _index.Tags.Count, Id = row.Number("Id"), Count = row.NumberOrNull("Count") };
        if (name.Length == 0 || !_index.TagsByName.TryAdd(name, tag))
        {
            report.Dangle(name.Length == 0 ? "tag without a name" : "tag twice in the dump", row);
            return;
        }
        _index.Tags.Add(tag);
        if (row.NumberOrNull("ExcerptPostId") is { } excerpt) _index.Wikis.TryAdd(excerpt, (tag, TagPart.Excerpt));
        if (row.NumberOrNull("WikiPostId") is { } wiki) _index.Wikis.TryAdd(wiki, (tag, TagPart.Wiki));
    }

    /// <summary>Answers follow their question into its batch, wherever in the file it stands; so questions are read first.</summary>
    private void Posts()
    {
        var questions = 0;
        Each("Posts", row =>
        {
            if (row.Number("PostTypeId") != 1) return;
            var facts = Facts(row, row.Number("Id"), questions / DumpIndex.HeadsPerBatch);
            if (_index.Posts.TryAdd(row.Number("Id"), facts)) questions++;
            else report.Dangle("post twice in the dump", row);
        });
        if (_faults.Count > 0) return;
        Each("Posts", Post);
    }

    private static PostFacts Facts(DumpRows row, int head, int batch) => new()
    {
        IsQuestion = row.Number("PostTypeId") == 1,
        Batch = batch,
        Head = head,
        Score = row.NumberOrNull("Score") ?? 0,
        AnswerCount = row.NumberOrNull("AnswerCount"),
        CommentCount = row.NumberOrNull("CommentCount"),
        Accepted = row.NumberOrNull("AcceptedAnswerId"),
    };

    private void Post(DumpRows row)
    {
        var (id, type, at) = (row.Number("Id"), row.Number("PostTypeId"), row.Time("CreationDate"));
        var (edited, active, closed) = (row.TimeOrNull("LastEditDate"), row.TimeOrNull("LastActivityDate"), row.TimeOrNull("ClosedDate"));
        if (type is 4 or 5)
        {
            if (!_index.Wikis.ContainsKey(id)) report.Dangle("tag text of no tag in the dump", row);
            return;
        }
        if (type is not (1 or 2))
        {
            report.LeaveBehind($"posts of type {type}");
            return;
        }
        var parent = type == 2 ? row.NumberOrNull("ParentId") : null;
        if (type == 2)
        {
            if (parent is null || !_index.Posts.TryGetValue(parent.Value, out var question) || !question.IsQuestion)
            {
                report.Dangle("answer to a question that is not in the dump", row);
                return;
            }
            if (!_index.Posts.TryAdd(id, Facts(row, parent.Value, question.Batch)))
            {
                report.Dangle("post twice in the dump", row);
                return;
            }
            question.Answers++;
        }
        else if (!_questions.Add(id)) return;
        Author(row, "OwnerUserId", "OwnerDisplayName", at);
        if (type == 1) Tags(row, at);
        if (type == 1 && closed is { } when) _index.ClosedAt[id] = when;
        threads.Add(_index.Posts[id].Batch, new PostRow(id, type == 1, parent, at, row.NumberOrNull("Score") ?? 0, row.NumberOrNull("ViewCount") ?? 0,
            row.NumberOrNull("OwnerUserId"), row.Text("OwnerDisplayName"), edited, active ?? at, row.Text("Title"), row.Text("Tags"),
            row.NumberOrNull("AcceptedAnswerId"), closed, row.Text("ContentLicense"), row.Text("Body")));
    }

    private void Tags(DumpRows row, DateTime at)
    {
        foreach (var name in DumpIndex.TagNames(row.Text("Tags")))
        {
            ref var tag = ref CollectionsMarshal.GetValueRefOrAddDefault(_index.TagsByName, name, out var known);
            if (!known)
            {
                tag = new TagFacts { Name = name, Ordinal = _index.Tags.Count };
                _index.Tags.Add(tag);
                report.Dangle($"question under a tag that is not in Tags.xml", row);
            }
            tag!.Questions++;
            if (tag.FirstUsed is null || at < tag.FirstUsed) tag.FirstUsed = at;
        }
    }

    private void History(DumpRows row)
    {
        var (id, type, post, at) = (row.Number("Id"), row.Number("PostHistoryTypeId"), row.Number("PostId"), row.Time("CreationDate"));
        var history = new HistoryRow(id, type, post, row.Text("RevisionGUID") ?? $"{id}", at, row.NumberOrNull("UserId"), row.Text("UserDisplayName"), row.Text("Comment"), row.Text("Text") ?? "");
        if (_index.Wikis.TryGetValue(post, out var wiki))
        {
            if (!HistoryType.IsText(type)) report.LeaveBehind($"history: {HistoryType.Name(type)}");
            else
            {
                Author(row, "UserId", "UserDisplayName", at);
                wikis.Add(wiki.Tag.Ordinal / DumpIndex.TagsPerBatch, history);
            }
            return;
        }
        if (!_index.Posts.TryGetValue(post, out var facts))
        {
            report.Dangle("history of a post that is not in the dump, or of a kind that is not brought", row);
            return;
        }
        var act = HistoryType.Act(type);
        if (act is null && !HistoryType.IsText(type))
        {
            report.LeaveBehind($"history: {HistoryType.Name(type)}");
            return;
        }
        Author(row, "UserId", "UserDisplayName", at);
        if (type is HistoryType.Closed or HistoryType.Reopened) Closing(row, history);
        else threads.Add(facts.Batch, act is null ? history : history with { Text = "" });
    }

    private void Closing(DumpRows row, HistoryRow history)
    {
        if (!_index.Posts[history.PostId].IsQuestion)
        {
            report.Dangle("closing of an answer", row);
            return;
        }
        CloseReason? reason = null;
        int? original = null;
        if (history.Type == HistoryType.Closed)
        {
            if (HistoryType.Reason(history.Comment) is not { } known) report.Dangle($"closing for the unknown reason \"{history.Comment}\", taken as off-topic", row);
            reason = HistoryType.Reason(history.Comment) ?? CloseReason.OffTopic;
            original = reason is CloseReason.Duplicate ? HistoryType.Original(history.Text) : null;
        }
        _index.Closings.Add(new(history.PostId, history.At, history.User, history.UserName, reason, original));
    }

    private void Comment(DumpRows row)
    {
        var (id, post, at) = (row.Number("Id"), row.Number("PostId"), row.Time("CreationDate"));
        if (!_index.Posts.TryGetValue(post, out var facts))
        {
            report.Dangle("comment on a post that is not in the dump, or of a kind that is not brought", row);
            return;
        }
        facts.Comments++;
        Author(row, "UserId", "UserDisplayName", at);
        threads.Add(facts.Batch, new CommentRow(id, post, row.NumberOrNull("Score") ?? 0, row.Text("Text") ?? "", at, row.NumberOrNull("UserId"), row.Text("UserDisplayName"), row.Text("ContentLicense")));
    }

    private void Vote(DumpRows row)
    {
        var (id, post, type, at) = (row.Number("Id"), row.Number("PostId"), row.Number("VoteTypeId"), row.Time("CreationDate"));
        if (!_index.Posts.TryGetValue(post, out var facts))
        {
            report.Dangle(_index.Wikis.ContainsKey(post) ? $"vote of type {type} on a tag text" : $"vote of type {type} on a post that is not in the dump", row);
            return;
        }
        switch (type)
        {
            case 1: facts.Accepts++; break;
            case 2: facts.Votes++; break;
            case 3: facts.Votes--; break;
            case 5: report.LeaveBehind("favourites, kept for later"); return;
            case 8 or 9: report.LeaveBehind("bounties (starts and ends), kept for later"); return;
            default: report.LeaveBehind($"votes of type {type}"); return;
        }
        threads.Add(facts.Batch, new VoteRow(id, post, type, at));
    }

    private void Link(DumpRows row)
    {
        row.Time("CreationDate");
        if (row.Number("LinkTypeId") is not (1 or 3) and var type) report.LeaveBehind($"links of type {type}");
        else if (!_index.Posts.ContainsKey(row.Number("PostId"))) report.Dangle("link from a post that is not in the dump", row);
        else if (!_index.Posts.ContainsKey(row.Number("RelatedPostId"))) report.Dangle("link to a post that is not in the dump", row);
        else if (row.Number("LinkTypeId") == 3) _index.Originals[row.Number("PostId")] = row.Number("RelatedPostId");
    }

    private void Badge(DumpRows row)
    {
        row.Time("Date");
        if (_index.Users.ContainsKey(row.Number("UserId"))) report.LeaveBehind("badges, kept for later");
        else report.Dangle("badge of a user who is not in the dump", row);
    }

    private void Author(DumpRows row, string idAttribute, string nameAttribute, DateTime at)
    {
        var id = row.NumberOrNull(idAttribute);
        if (id is { } user && (user == People.Community || _index.Users.ContainsKey(user))) return;
        if (id is not null) report.Dangle($"{idAttribute} of a user who is not in the dump", row);
        if (row.Text(nameAttribute) is { } name && NameKey.Of(name) is { Length: > 0 } key) _index.Names.TryAdd(key, (name, at));
    }

    private void Check()
    {
        foreach (var (id, post) in _index.Posts)
        {
            if (post.Score != post.Votes) Violate(ImportCheck.Score, id);
            if (post.IsQuestion && (post.AnswerCount ?? 0) != post.Answers) Violate(ImportCheck.Answers, id);
            if ((post.CommentCount ?? 0) != post.Comments) Violate(ImportCheck.Comments, id);
            if (post.Accepted is { } accepted && (!_index.Posts.TryGetValue(accepted, out var answer) || answer.Head != id || answer.Accepts != 1)) Violate(ImportCheck.Accepts, id);
            if (post.Accepts > 0 && (post.IsQuestion || _index.Posts[post.Head].Accepted != id)) Violate(ImportCheck.Accepts, id);
        }
        foreach (var tag in _index.Tags.Where(t => t.Count is { } count && count != t.Questions)) Violate(ImportCheck.Tags, tag.Name);
    }

    private void Violate(string check, object subject)
    {
        _index.Violations[check] = _index.Violations.GetValueOrDefault(check) + 1;
        report.Note($"the dump itself does not hold: {check}, {subject}");
    }
}
