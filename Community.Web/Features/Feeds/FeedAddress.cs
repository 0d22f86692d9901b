namespace Community.Web.Features.Feeds;

/// <summary>Where feeds are read.</summary>
public static class FeedAddress
{
    public const string Questions = "/feeds/questions";
    public const string Showcases = "/feeds/showcases";

    public static string OfTag(string name) => $"/feeds/tags/{Uri.EscapeDataString(name)}";

    public static string OfQuestion(int id) => $"/feeds/questions/{id}";

    public static string OfMember(int id) => $"/feeds/members/{id}";
}
