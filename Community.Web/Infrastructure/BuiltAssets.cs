namespace Community.Web.Infrastructure;

/// <summary>Where the browser's half is served from.</summary>
public static class BuiltAssets
{
    /// <summary>
    /// Run from a build, the compressed files are not in wwwroot: the build's own list of them is needed in every environment,
    /// not only in development. Only there are files looked at again with each request, for those who change them.
    /// </summary>
    public static void UseBuiltAssets(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment()) builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", "false");
    }
}
