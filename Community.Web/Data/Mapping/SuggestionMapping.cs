using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class SuggestionMapping : IEntityTypeConfiguration<SuggestedEdit>, IEntityTypeConfiguration<SuggestionVote>
{
    public void Configure(EntityTypeBuilder<SuggestedEdit> suggestion)
    {
        suggestion.ToTable("SuggestedEdits");
        suggestion.HasIndex(s => new { s.PostId, s.Closed }).IsUnique(); // one waits per post, whoever races whom
        suggestion.HasIndex(s => new { s.ById, s.Closed });
        suggestion.Property(s => s.Version).IsConcurrencyToken();
        suggestion.HasOne<Post>().WithMany().HasForeignKey(s => s.PostId).OnDelete(DeleteBehavior.Restrict);
        suggestion.HasOne<Member>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
        suggestion.HasOne<Member>().WithMany().HasForeignKey(s => s.DecidedById).OnDelete(DeleteBehavior.NoAction);
        suggestion.HasMany(s => s.Votes).WithOne().HasForeignKey(v => v.SuggestionId).OnDelete(DeleteBehavior.Cascade);
        suggestion.Property(s => s.Title).HasMaxLength(PostMapping.TitleLength);
        suggestion.Property(s => s.Tags).HasMaxLength(PostMapping.TagsLength);
        suggestion.Property(s => s.Comment).HasMaxLength(1000);
        suggestion.Property(s => s.Reason).HasMaxLength(2000);
    }

    public void Configure(EntityTypeBuilder<SuggestionVote> vote)
    {
        vote.ToTable("SuggestionVotes");
        vote.HasKey(v => new { v.SuggestionId, v.ReviewerId });
        vote.HasOne<Member>().WithMany().HasForeignKey(v => v.ReviewerId).OnDelete(DeleteBehavior.Restrict);
        vote.Property(v => v.Reason).HasMaxLength(2000);
    }
}
