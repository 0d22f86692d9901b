namespace Community.Web.Features.Search;

/// <summary>Narrows questions, showcases and answers to what a query asks for.</summary>
internal static class Narrowing
{
    /// <summary>All that is said of the head itself.</summary>
    public static IQueryable<Head> Within(this IQueryable<Head> heads, SearchScope scope, CommunityDb db)
    {
        var filters = scope.Filters;
        heads = heads.About(scope, db);
        if (scope.Users.Any is { } users) heads = heads.Where(h => users.Contains(h.AuthorId));
        if (scope.Users.None is { Count: > 0 } others) heads = heads.Where(h => !others.Contains(h.AuthorId));
        if (filters.Score?.Least is { } least) heads = heads.Where(h => h.Score >= least);
        if (filters.Score?.Most is { } most) heads = heads.Where(h => h.Score <= most);
        if (scope.CreatedFrom is { } from) heads = heads.Where(h => h.PostedAt >= from);
        if (scope.CreatedUntil is { } until) heads = heads.Where(h => h.PostedAt < until);
        if (scope.Since is { } since) heads = heads.Where(h => h.PostedAt > since || ((Showcase)h).PublishedAt > since);
        if (scope.ActiveFrom is { } activeFrom) heads = heads.Where(h => h.LastActivityAt >= activeFrom);
        if (scope.ActiveUntil is { } activeUntil) heads = heads.Where(h => h.LastActivityAt < activeUntil);
        foreach (var (with, wanted) in filters.With)
            heads = with switch
            {
                FoundWith.Accepted => heads.Where(h => (((Question)h).AcceptedId != null) == wanted),
                FoundWith.Official => heads.Where(h => (((Question)h).OfficialAt != null) == wanted),
                _ => heads.Where(h => (((Question)h).BountyEndsAt != null) == wanted),
            };
        if (scope.Companies.Any is { } companies) heads = heads.Where(h => companies.Contains(h is Showcase ? ((Showcase)h).OrganisationId : h.AuthorOrganisationId!.Value) && (h is Showcase || !db.Members.Any(m => m.Id == h.AuthorId && m.HidesOrganisation)));
        if (scope.Companies.None is { Count: > 0 } strangers) heads = heads.Where(h => !strangers.Contains(h is Showcase ? ((Showcase)h).OrganisationId : h.AuthorOrganisationId ?? 0));
        return heads;
    }

    /// <summary>What an answer is said to be itself; what its question must be is narrowed there.</summary>
    public static IQueryable<Answer> Within(this IQueryable<Answer> answers, SearchScope scope, CommunityDb db)
    {
        var (filters, questions) = (scope.Filters, db.Questions.Everything());
        if (filters.InQuestion is { } question) answers = answers.Where(a => a.RootId == question);
        if (scope.Users.Any is { } users) answers = answers.Where(a => users.Contains(a.AuthorId));
        if (scope.Users.None is { Count: > 0 } others) answers = answers.Where(a => !others.Contains(a.AuthorId));
        if (scope.Companies.Any is { } companies) answers = answers.Where(a => companies.Contains(a.AuthorOrganisationId!.Value) && !db.Members.Any(m => m.Id == a.AuthorId && m.HidesOrganisation));
        if (scope.Companies.None is { Count: > 0 } strangers) answers = answers.Where(a => !strangers.Contains(a.AuthorOrganisationId ?? 0));
        if (filters.Score?.Least is { } least) answers = answers.Where(a => a.Score >= least);
        if (filters.Score?.Most is { } most) answers = answers.Where(a => a.Score <= most);
        if (scope.CreatedFrom is { } from) answers = answers.Where(a => a.PostedAt >= from);
        if (scope.CreatedUntil is { } until) answers = answers.Where(a => a.PostedAt < until);
        if (scope.Since is { } since) answers = answers.Where(a => a.PostedAt > since);
        if (scope.ActiveFrom is { } activeFrom) answers = answers.Where(a => (a.EditedAt ?? a.PostedAt) >= activeFrom);
        if (scope.ActiveUntil is { } activeUntil) answers = answers.Where(a => (a.EditedAt ?? a.PostedAt) < activeUntil);
        foreach (var (with, wanted) in filters.With)
            answers = with switch
            {
                FoundWith.Accepted => answers.Where(a => questions.Any(q => q.Id == a.RootId && q.AcceptedId == a.Id) == wanted),
                FoundWith.Official => answers.Where(a => (a.OfficialCount > 0) == wanted),
                _ => answers.Where(a => (a.BountyWon > 0) == wanted),
            };
        return answers;
    }

    /// <summary>What the thread is about, and how far it is.</summary>
    public static IQueryable<Head> About(this IQueryable<Head> heads, SearchScope scope, CommunityDb db)
    {
        var filters = scope.Filters;
        foreach (var tags in scope.Tags) heads = heads.Where(h => db.QuestionTags.Any(t => tags.Contains(t.TagId) && t.QuestionId == h.Id));
        if (scope.WithoutTags is { Count: > 0 } without) heads = heads.Where(h => !db.QuestionTags.Any(t => without.Contains(t.TagId) && t.QuestionId == h.Id));
        if (scope.Products.Any is { } products) heads = heads.Where(h => products.Contains(((Question)h).ProductId!.Value) || db.Set<ShowcaseUse>().Any(u => u.ShowcaseId == h.Id && products.Contains(u.ProductId)));
        if (scope.Products.None is { Count: > 0 } others)
            heads = heads.Where(h => !others.Contains(((Question)h).ProductId ?? 0) && !db.Set<ShowcaseUse>().Any(u => u.ShowcaseId == h.Id && others.Contains(u.ProductId)));
        if (scope.Versions is { } versions) heads = heads.Where(h => versions.Contains(((Question)h).VersionId!.Value) || db.Set<ShowcaseUse>().Any(u => u.ShowcaseId == h.Id && u.VersionId != null && versions.Contains(u.VersionId!.Value)));
        if (filters.InQuestion is { } id) heads = heads.Where(h => h.Id == id);
        if (filters.Views?.Least is { } leastViews) heads = heads.Where(h => h.Views >= leastViews);
        if (filters.Views?.Most is { } mostViews) heads = heads.Where(h => h.Views <= mostViews);
        if (filters.Answers?.Least is { } leastAnswers) heads = heads.Where(h => ((Question)h).AnswerCount >= leastAnswers);
        if (filters.Answers?.Most is { } mostAnswers) heads = heads.Where(h => ((Question)h).AnswerCount <= mostAnswers);
        if (filters.Saved is { } saved && scope.SavedBy is { } me) heads = heads.Where(h => db.PostSaves.Any(s => s.MemberId == me && s.PostId == h.Id) == saved);
        return heads.In(filters.States);
    }

    /// <summary>In any of the states that are asked for, and in none of those that are not.</summary>
    private static IQueryable<Head> In(this IQueryable<Head> heads, IReadOnlyDictionary<FoundState, bool> states)
    {
        if (states.Count == 0) return heads;
        var (open, closed, duplicate) = (Is(FoundState.Open), Is(FoundState.Closed), Is(FoundState.Duplicate));
        if (open is true || closed is true || duplicate is true)
        {
            var (mayOpen, mayClosed, mayDuplicate) = (open is true, closed is true, duplicate is true);
            heads = heads.Where(h => (mayOpen && ((Question)h).CloseReason == null) || (mayClosed && ((Question)h).CloseReason != null) || (mayDuplicate && ((Question)h).CloseReason == CloseReason.Duplicate));
        }
        if (open is false) heads = heads.Where(h => ((Question)h).CloseReason != null);
        if (closed is false) heads = heads.Where(h => ((Question)h).CloseReason == null);
        if (duplicate is false) heads = heads.Where(h => ((Question)h).CloseReason == null || ((Question)h).CloseReason != CloseReason.Duplicate);
        return heads;

        bool? Is(FoundState state) => states.TryGetValue(state, out var wanted) ? wanted : null;
    }
}
