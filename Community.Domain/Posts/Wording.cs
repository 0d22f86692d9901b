namespace Community.Domain.Posts;

/// <summary>A body ready to be posted: the words, the HTML made of them before any transaction began, and what is in them.</summary>
/// <param name="Visible">The text a reader sees, without markup.</param>
/// <param name="Mentioned">Members named with @.</param>
public sealed record Wording(string Markdown, string Html, string Visible, IReadOnlyList<int> Mentioned, int Links = 0, int Pictures = 0)
{
    /// <summary>New members post few links and pictures.</summary>
    public void RequireFewLinks(Member author, NewMemberPolicy policy)
    {
        if (!author.IsNew(policy)) return;
        Rule.Require(Links <= policy.LinksPerPost, "post.too-many-links", policy.LinksPerPost);
        Rule.Require(Pictures <= policy.PicturesPerPost, "post.too-many-pictures", policy.PicturesPerPost);
    }
}
