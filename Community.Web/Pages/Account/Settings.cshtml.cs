using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Boards;
using Community.Web.Features.Members;
using Community.Web.Features.Notifications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Pages.Account;

/// <summary>What a member decides for themself: name, language, theme, password, how soon news becomes mail, and whether to be ranked.</summary>
[MembersOnly, EnableRateLimiting(AddressLimits.Changes)]
public sealed partial class SettingsModel(
    CurrentMember current, SiteLanguages languages, ChangeProfile profile, DescribeMember describe, TextPolicy text, ChangePassword password, ConfirmAddress confirm, ChooseRhythms rhythms, ChooseRanking ranking, Sessions sessions, PasswordPolicy passwords)
    : PageModel, IShowsData
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>What was just saved, as the end of the key of its words.</summary>
    [TempData] public string? Saved { get; set; }

    public bool IsConfirmed { get; private set; }
    public int AboutMax => text.AboutMax;

    /// <summary>The zones that people live in, west to east.</summary>
    public static IReadOnlyList<TimeZoneInfo> Zones { get; } = [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId && z.Id.Contains('/', StringComparison.Ordinal))];

    public int PasswordMin => passwords.Min;
    public IReadOnlyList<CultureInfo> Languages => languages.All;
    public IReadOnlyDictionary<NotificationKind, Rhythm> Rhythms { get; private set; } = new Dictionary<NotificationKind, Rhythm>();

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await profile.Run(current.Known, Input.Name, languages.Serving(Input.Language)?.Name, Input.Theme, Input.TimeZone, ct);
        return Done("profile");
    }

    public async Task<IActionResult> OnPostAboutAsync(CancellationToken ct)
    {
        await describe.Run(current.Known, Input.About, ct);
        return Done("about");
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct)
    {
        await sessions.Renew(await password.Run(current.Known, Input.CurrentPassword, Input.Password, ct));
        return Done("password");
    }

    public async Task<IActionResult> OnPostMailAsync(CancellationToken ct)
    {
        Rule.Require(ModelState.IsValid, "rhythm.unclear");
        await rhythms.Run(current.Known, Input.Rhythms, ct);
        return Done("mail");
    }

    public async Task<IActionResult> OnPostBoardsAsync(CancellationToken ct)
    {
        await ranking.Run(current.Known, Input.HidesFromBoards is true, ct);
        return Done("boards");
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        await confirm.Again(current.Known, CultureInfo.CurrentUICulture.Name, ct);
        return Done("confirm");
    }

    public async Task Load(CancellationToken ct)
    {
        if (await current.Card(ct) is not { } card) return;
        Input.Name ??= card.Name;
        Input.Language ??= card.Language;
        Input.Theme ??= card.Theme;
        Input.TimeZone ??= card.TimeZone;
        Input.HidesFromBoards ??= await ranking.Hides(card.Id, ct);
        Input.About ??= await describe.Of(card.Id, ct);
        IsConfirmed = card.IsConfirmed;
        Rhythms = await rhythms.Of(card.Id, ct);
        await LoadVersions(card.Id, ct);
        await LoadCompany(card.Id, ct);
    }

    private RedirectResult Done(string what)
    {
        Saved = what;
        return Redirect("/account/settings");
    }

    public sealed class InputModel
    {
        public string? Name { get; set; }
        public string? Language { get; set; }
        public Theme? Theme { get; set; }
        public string? TimeZone { get; set; }
        public bool? HidesFromBoards { get; set; }
        public string? About { get; set; }
        public string? CurrentPassword { get; set; }
        public string? Password { get; set; }
        public Dictionary<NotificationKind, Rhythm> Rhythms { get; set; } = [];
    }
}
