using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Upkeep;
using Community.Web.Mailing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Community.Web.Pages.Admin;

/// <summary>The outbox: what waits, what failed and why; and whether mail arrives at all.</summary>
[MembersOnly(Roles.Operator)]
public sealed class MailModel(MailListQuery mails, RetryMail retry, SendTestMail test, CurrentMember current, IOptions<MailOptions> options) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public MailState State { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    /// <summary>Where a test was just sent.</summary>
    [TempData] public string? TestedTo { get; set; }

    public MailList List { get; private set; } = null!;
    public MailOptions Options => options.Value;
    public string Folder => Path.GetFullPath(options.Value.PickupFolder);

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostTestAsync(CancellationToken ct)
    {
        TestedTo = await test.Run(current.Known, CultureInfo.CurrentUICulture.Name, ct);
        return this.Done("/admin/mail", new { to = TestedTo });
    }

    public async Task<IActionResult> OnPostRetryAsync(int mailId, CancellationToken ct)
    {
        await retry.Run(mailId, current.Known, ct);
        return this.Done("/admin/mail", new { mailId });
    }

    public async Task Load(CancellationToken ct) => List = await mails.List(Enum.IsDefined(State) ? State : MailState.Waiting, After, ct);
}
