namespace Community.Domain.Posts;

/// <summary>A circle of readers. Every post and comment belongs to exactly one.</summary>
public sealed class Audience(string name)
{
    /// <summary>The audience that everyone is in, signed in or not.</summary>
    public const int Everyone = 1;

    public int Id { get; private set; }
    public string Name { get; private set; } = name;
}
