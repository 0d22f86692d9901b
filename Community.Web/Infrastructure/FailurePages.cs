namespace Community.Web.Infrastructure;

/// <summary>Every failure ends on a page that says what happened: <c>/error/{code}</c>.</summary>
public static class FailurePages
{
    /// <summary>Under which a request keeps words that say more than its status.</summary>
    internal static readonly object Words = new();

    public static void UseFailurePages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = StatusOf,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    private static int StatusOf(Exception e) => e switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        { InnerException: BadHttpRequestException bad } => bad.StatusCode, // found when the form's token was looked for
        InvalidDataException => StatusCodes.Status400BadRequest, // a form with more than a form has
        _ when DatabaseAway.Is(e) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Signing in reads the database, so the page that tells of its failure does without.</summary>
    public static void UseAuthenticationUnlessFailed(this IApplicationBuilder app)
        => app.UseWhen(http => !http.HasFailed(), signedIn => signedIn.UseAuthentication());
}
