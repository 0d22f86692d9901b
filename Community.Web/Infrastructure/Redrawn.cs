namespace Community.Web.Infrastructure;

/// <summary>A page that shows data, so that it can be drawn again when what was posted to it is refused.</summary>
public interface IShowsData
{
    /// <summary>Reads what the page shows. What is not there is a broken rule whose code ends in <c>.unknown</c> or <c>.gone</c>.</summary>
    Task Load(CancellationToken ct);
}

/// <summary>Only members post here, and only members open it: others are led to the sign-in and back.</summary>
/// <param name="anyOf">The roles of which one is needed; none means that every member may.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MembersOnlyAttribute(Roles anyOf = Roles.None) : Attribute
{
    public Roles AnyOf => anyOf;
}

/// <summary>A form that stands on the page again with what was typed into it, and why.</summary>
/// <param name="Handler">Which of the page's forms it is; empty where there is one.</param>
/// <param name="Field">The field the words belong to; null when they concern the whole form.</param>
public sealed record Redrawn(string Handler, IReadOnlyDictionary<string, string> Fields, string Text, string? Field = null, bool IsError = true, bool AsksToSignIn = false)
{
    /// <summary>Where to look instead of sending it again: an address of this site.</summary>
    public string? Lead { get; init; }

    public string? this[string field] => Fields.GetValueOrDefault(field);

    /// <summary>Whether it is this form of the page, of those about this post.</summary>
    public bool Is(string handler, int? postId = null)
        => Handler.Equals(handler, StringComparison.OrdinalIgnoreCase) && (postId is null || this["postId"] == $"{postId}");
}

public static class RedrawnForms
{
    /// <summary>Reads again what the page shows; false for whoever may not see it.</summary>
    internal static async Task<bool> IsShown(this IShowsData page, CancellationToken ct)
    {
        try
        {
            await page.Load(ct);
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    extension(HttpContext http)
    {
        /// <summary>The form that is drawn again on this page, if one is.</summary>
        public Redrawn? Redrawn() => http.Items[typeof(Redrawn)] as Redrawn;

        internal void Redraw(Redrawn form) => http.Items[typeof(Redrawn)] = form;

        /// <summary>What was typed, without what must not be kept or sent back.</summary>
        internal async Task<IReadOnlyDictionary<string, string>> TypedFields()
            => (await http.Request.ReadFormAsync(http.RequestAborted)).Where(f => IsTyped(f.Key)).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsTyped(string field)
        => !field.StartsWith("__", StringComparison.Ordinal) && !field.Contains("password", StringComparison.OrdinalIgnoreCase);
}
