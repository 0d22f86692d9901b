namespace Community.Web.Cli.Demo;

/// <summary>Puts words around what the sources say.</summary>
internal sealed class DemoPhrases(Random dice, Dictionary<string, Dictionary<string, string[]>> phrases)
{
    public string One(string language, string occasion) => phrases[language][occasion] is var all ? all[dice.Next(all.Length)] : "";

    public string Version(string product)
    {
        string[] versions = product switch
        {
            "platform" => ["6.1", "6.2", "7.0", "7.0"],
            "human-resources" => ["10.0.40", "10.0.44"],
            "commerce" => ["10.0.40", "10.0.42", "10.0.44"],
            _ => ["10.0.38", "10.0.40", "10.0.42", "10.0.44", "10.0.44"],
        };
        return versions[dice.Next(versions.Length)];
    }

    public string Question(DemoTopic topic, string version)
    {
        var before = One(topic.Language, topic.IsScript && topic.Language == "zh-CN" ? "scriptAsk" : "askBefore");
        var after = One(topic.Language, topic is { IsScript: true, Language: "en" } ? "scriptAsk" : "askAfter");
        var parts = new[] { before, topic.Question, after, topic.QuestionNotice }.Where(p => p.Length > 0);
        return Filled(string.Join("\n\n", parts), topic, version);
    }

    public string Short(DemoTopic topic, string version) => Filled(One(topic.Language, "short"), topic, version).Replace("{text}", topic.Gist, StringComparison.Ordinal);

    public string Tip(DemoTopic topic, string version) => Filled(One(topic.Language, topic.IsScript ? "scriptTip" : "tip"), topic, version);

    /// <summary>Leaves <c>{id}</c> open: the other question is not asked yet when this is planned.</summary>
    public string Related(DemoTopic topic, DemoTopic other) => One(topic.Language, "related")
        .Replace("{title}", other.Title, StringComparison.Ordinal).Replace("{text}", other.Gist, StringComparison.Ordinal);

    /// <summary>Different ones.</summary>
    public IEnumerable<string> Some(string language, string occasion, int count, string version)
    {
        string[] all = [.. phrases[language][occasion]];
        dice.Shuffle(all);
        return all.Take(count).Select(p => p.Replace("{version}", version, StringComparison.Ordinal));
    }

    public IEnumerable<(string Title, string Body, int Index)> Late(string language)
        => phrases[language]["late"].Zip(phrases[language]["lateBody"]).Select((p, i) => (p.First, p.Second, i));

    private static string Filled(string text, DemoTopic topic, string version) => text.Replace("{version}", version, StringComparison.Ordinal)
        .Replace("{topic}", topic.About, StringComparison.Ordinal).Replace("{wrong}", topic.Wrong ?? "", StringComparison.Ordinal);
}
