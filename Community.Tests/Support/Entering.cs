namespace Community.Tests.Support;

/// <summary>What people do at the doors of the site, page by page.</summary>
public static class Entering
{
    extension(Browser browser)
    {
        public async Task<Page> Register(string name, string email, string password = Joining.Password)
            => await (await browser.Open("/account/register")).Submit(form =>
            {
                form["Input.Name"] = name;
                form["Input.Email"] = email;
                form["Input.Password"] = password;
            });

        public async Task<Page> SignIn(string email, string password = Joining.Password, string? returnUrl = null)
            => await (await browser.Open($"/account/login{(returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}")}")).Submit(form =>
            {
                form["Input.Email"] = email;
                form["Input.Password"] = password;
            });

        /// <summary>Whether the site knows who holds this browser: only members see their settings.</summary>
        public async Task<bool> IsSignedIn() => (await browser.Open("/account/settings")).Address == "/account/settings";
    }
}
