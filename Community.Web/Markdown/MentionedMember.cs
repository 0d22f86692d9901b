namespace Community.Web.Markdown;

/// <summary>A member found in what follows an @: who, and how many characters of it are the name.</summary>
public sealed record MentionedMember(int Id, string Name, int Length);
