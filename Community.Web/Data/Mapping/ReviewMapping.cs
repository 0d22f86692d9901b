using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class ReviewMapping : IEntityTypeConfiguration<ReviewItem>, IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<ReviewItem> item)
    {
        item.HasIndex(i => new { i.PostId, i.Queue }).IsUnique();
        item.HasIndex(i => new { i.IsOpen, i.Queue, i.OpenedAt, i.Id });
        item.Property(i => i.Version).IsConcurrencyToken();
        item.HasOne<Post>().WithMany().HasForeignKey(i => i.PostId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Member>().WithMany().HasForeignKey(i => i.ClaimedById).OnDelete(DeleteBehavior.Restrict);
        item.HasMany(i => i.Reviews).WithOne().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.HasIndex(r => new { r.ReviewerId, r.At });
        review.HasOne<Member>().WithMany().HasForeignKey(r => r.ReviewerId).OnDelete(DeleteBehavior.Restrict);
    }
}
