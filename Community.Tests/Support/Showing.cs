using Community.Web.Features.Showcases;

namespace Community.Tests.Support;

/// <summary>The life of showcases, as the pages lead it.</summary>
public static class Showing
{
    private static readonly ShowcasePoint[] All = [.. ShowcaseChecklist.Read];

    extension(Site site)
    {
        public Task HandIn(int showcaseId, Member by) => site.Do<SubmitShowcase>(submit => submit.Run(showcaseId, by.Id, default));

        public Task TakeBack(int showcaseId, Member by) => site.Do<TakeBackShowcase>(takeBack => takeBack.Run(showcaseId, by.Id, default));

        public Task Consent(int showcaseId, Member by, int? seen = null) => site.Do<ConsentToShowcase>(consent => consent.Run(showcaseId, by.Id, seen, default));

        public Task WithdrawConsent(int showcaseId, Member by, string? reason = null) => site.Do<ConsentToShowcase>(consent => consent.Withdraw(showcaseId, by.Id, reason, default));

        /// <param name="ticked">Null for all that takes a reader.</param>
        public Task Show(int showcaseId, Member by, ShowcasePoint[]? ticked = null, int? seen = null) => site.Do<JudgeShowcase>(judge => judge.Publish(showcaseId, by.Id, ticked ?? All, seen, default));

        public Task Keep(int showcaseId, Member by) => site.Do<JudgeShowcase>(judge => judge.Keep(showcaseId, by.Id, null, default));

        public Task SendBack(int showcaseId, Member by, string? reason = "What did it save?") => site.Do<JudgeShowcase>(judge => judge.Return(showcaseId, by.Id, reason, default));

        public Task Feature(int showcaseId, Member by, bool wanted = true) => site.Do<FeatureShowcase>(feature => feature.Run(showcaseId, by.Id, wanted, default));

        public Task PutAway(int showcaseId, Member by, bool wanted = true) => site.Do<ArchiveShowcase>(archive => archive.Run(showcaseId, by.Id, wanted, default));
    }
}
