using System.Globalization;

namespace Community.Web.Features.Search;

/// <summary>Makes a query of its pieces.</summary>
internal sealed class SearchParser
{
    private readonly List<Phrase> _words = [], _without = [];
    private readonly Dictionary<FoundKind, bool> _kinds = [];
    private readonly Dictionary<FoundState, bool> _states = [];
    private readonly Dictionary<FoundWith, bool> _with = [];
    private readonly List<IReadOnlyList<string>> _tags = [];
    private readonly List<string> _withoutTags = [];
    private readonly List<SearchProblem> _problems = [];
    private SearchFilters _filters = SearchFilters.None;
    private int _choices;
    private bool _inTitle;

    public IReadOnlyList<SearchProblem> Problems => _problems;
    public SearchOrder? Order { get; private set; }
    public SearchWords Words => SearchWords.Of(_words) with { Field = _inTitle ? SearchField.Title : null };
    public SearchWords Without => new([.. _without]) { Field = _inTitle ? SearchField.Title : null };
    public SearchFilters Filters => _filters with { Tags = _tags, WithoutTags = _withoutTags, Kinds = _kinds, States = _states, With = _with };

    public void Read(IReadOnlyList<SearchToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            List<SearchToken> choice = [tokens[i]];
            while (i + 2 < tokens.Count && tokens[i + 1].Kind is TokenKind.Or && tokens[i + 2].Kind is not TokenKind.Or)
            {
                choice.Add(tokens[i + 2]);
                i += 2;
            }
            if (choice.Count == 1) One(choice[0]);
            else if (choice.All(t => !t.IsNot && t.Kind is TokenKind.Tag)) _tags.Add([.. choice.Select(t => TagNamed(t.Value))]);
            else if (choice.All(t => !t.IsNot && t.Kind is TokenKind.Word or TokenKind.Quote)) Choose(choice);
            else
            {
                _problems.Add(new("or", string.Join(" OR ", choice.Select(t => t.Raw))));
                choice.ForEach(One);
            }
        }
        if (_kinds.GetValueOrDefault(FoundKind.Answer) && _kinds.Count(k => k.Value) > 1) _problems.Add(new("answers-alone"));
    }

    private void Choose(List<SearchToken> choice)
    {
        var number = _choices++;
        _words.AddRange(choice.SelectMany(t => SearchWords.AsItStands(t.Value)).Select(p => p with { Choice = number }));
    }

    private void One(SearchToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Or:
                _problems.Add(new("or-alone"));
                break;
            case TokenKind.Tag:
                Tag(token.Value, token.IsNot);
                break;
            case TokenKind.Filter when SearchOperators.Known(token.Name!) is { } name && (token.Value.Length > 0 || !SearchOperators.IsCommonWord(name)):
                Filter(name, token);
                break;
            case TokenKind.Filter when token.Value.Length > 0 && token.Value[0] is not ('/' or '\\') && SearchOperators.Known(token.Name!) is null && SearchOperators.Near(token.Name!) is { } near:
                _problems.Add(new("operator", token.Raw, $"{near}:"));
                break;
            default:
                var text = token.Kind is not TokenKind.Filter ? token.Value : token.IsNot ? token.Raw[1..] : token.Raw;
                if (token.IsNot) _without.AddRange(SearchWords.AsItStands(text));
                else _words.AddRange(token.Kind is TokenKind.Quote ? SearchWords.AsItStands(text) : SearchWords.Word(text));
                break;
        }
    }

    private bool Tag(string value, bool isNot)
    {
        if (isNot) _withoutTags.Add(TagNamed(value));
        else _tags.Add([TagNamed(value)]);
        return true;
    }

    private static string TagNamed(string value) => value.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    private void Filter(string name, SearchToken token)
    {
        var (value, isNot) = (token.Value, token.IsNot);
        if (value.Length == 0)
        {
            _problems.Add(new("no-value", token.Raw));
            return;
        }
        if (isNot && name is not ("user" or "org" or "product" or "is" or "has" or "saved" or "tag")) _problems.Add(new("not", token.Raw, token.Raw[1..]));
        else if (!Understood(name, value, isNot)) _problems.Add(new($"value-{name}", token.Raw));
    }

    private bool Understood(string name, string value, bool isNot)
    {
        switch (name)
        {
            case "tag": return Tag(value, isNot);
            case "user": return Take(_filters with { Users = _filters.Users.And(value, isNot) });
            case "org": return Take(_filters with { Companies = _filters.Companies.And(value, isNot) });
            case "product": return Take(_filters with { Products = _filters.Products.And(value, isNot) });
            case "version": return VersionWanted.Parse(value) is { } version && Take(_filters with { Version = version });
            case "score": return NumberRange.Parse(value) is { } score && Take(_filters with { Score = score });
            case "views": return NumberRange.Parse(value) is { } views && Take(_filters with { Views = views });
            case "answers": return NumberRange.Parse(value) is { } answers && Take(_filters with { Answers = answers });
            case "created": return TimeRange.Parse(value) is { } created && Take(_filters with { Created = created });
            case "active": return TimeRange.Parse(value) is { } active && Take(_filters with { Active = active });
            case "inquestion": return int.TryParse(value.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Take(_filters with { InQuestion = id });
            case "saved": return (Yes(value) ?? No(value)) is { } saved && Take(_filters with { Saved = saved != isNot });
            case "has": return Named<FoundWith>(value) is { } with && Put(_with, with, !isNot);
            case "is": return Named<FoundKind>(value) is { } kind ? Put(_kinds, kind, !isNot) : Named<FoundState>(value) is { } state && Put(_states, state, !isNot);
            case "in": return _inTitle = value.Equals("title", StringComparison.OrdinalIgnoreCase);
            default:
                if (OrderOf(value) is not { } order) return false;
                Order = order;
                return true;
        }
    }

    /// <summary>The order that a name means; null when it means none.</summary>
    internal static SearchOrder? OrderOf(string value) => value.ToLowerInvariant() switch { "newest" => SearchOrder.New, "votes" => SearchOrder.Score, _ => Named<SearchOrder>(value) };

    private bool Take(SearchFilters filters)
    {
        _filters = filters;
        return true;
    }

    private static bool Put<T>(Dictionary<T, bool> all, T one, bool wanted) where T : struct, Enum
    {
        all[one] = wanted;
        return true;
    }

    private static T? Named<T>(string value) where T : struct, Enum => char.IsAsciiLetter(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null;

    private static bool? Yes(string value) => value.ToLowerInvariant() is "yes" or "true" or "是" or "1" ? true : null;

    private static bool? No(string value) => value.ToLowerInvariant() is "no" or "false" or "否" or "0" ? false : null;
}
