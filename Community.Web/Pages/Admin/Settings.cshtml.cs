using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Admin;

/// <summary>Every setting as it holds now, and where it was set.</summary>
[MembersOnly(Roles.Operator)]
public sealed class SettingsModel(EffectiveSettings settings) : PageModel
{
    public IReadOnlyList<SettingSection> Sections { get; private set; } = [];

    /// <summary>Only what somebody has set.</summary>
    public bool OnlySet { get; private set; }

    public void OnGet(bool set)
    {
        OnlySet = set;
        Sections = [.. settings.All().Select(s => set ? s with { Settings = [.. s.Settings.Where(x => x.Source is not null)] } : s).Where(s => s.Settings.Count > 0)];
    }
}
