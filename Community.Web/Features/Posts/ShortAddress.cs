namespace Community.Web.Features.Posts;

/// <summary>The address that leads to a post from anywhere, and stays true when its title changes.</summary>
public static class ShortAddress
{
    public static string Of(int postId, bool isHead) => isHead ? $"/q/{postId}" : $"/a/{postId}";
}
