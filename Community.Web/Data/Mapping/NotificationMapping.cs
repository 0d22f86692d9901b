using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<RhythmChoice>, IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Notification> news)
    {
        news.HasIndex(n => new { n.MemberId, n.Sequence }).IsUnique();
        news.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId).OnDelete(DeleteBehavior.Restrict);
        news.HasOne<Member>().WithMany().HasForeignKey(n => n.ById).OnDelete(DeleteBehavior.NoAction);
        news.HasOne<Post>().WithMany().HasForeignKey(n => n.PostId).OnDelete(DeleteBehavior.Restrict);
        news.HasOne<Comment>().WithMany().HasForeignKey(n => n.CommentId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<RhythmChoice> choice)
    {
        choice.HasKey(c => new { c.MemberId, c.Kind });
        choice.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasOne(d => d.Notification).WithMany().HasForeignKey(d => d.NotificationId).OnDelete(DeleteBehavior.Restrict);
        delivery.Property(d => d.Address).HasMaxLength(256);
        delivery.Property(d => d.Language).HasMaxLength(10);
        delivery.Property(d => d.Dropped).HasMaxLength(500);
        delivery.HasIndex(d => new { d.SentAt, d.Dropped, d.DueAt });
    }
}

internal sealed class FollowMapping : IEntityTypeConfiguration<PostFollow>, IEntityTypeConfiguration<TagFollow>
{
    public void Configure(EntityTypeBuilder<PostFollow> follow)
    {
        follow.HasKey(f => new { f.PostId, f.MemberId });
        follow.HasIndex(f => f.MemberId);
        follow.HasOne<Post>().WithMany().HasForeignKey(f => f.PostId).OnDelete(DeleteBehavior.Restrict);
        follow.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TagFollow> follow)
    {
        follow.HasKey(f => new { f.TagId, f.MemberId });
        follow.HasIndex(f => f.MemberId);
        follow.HasOne<Tag>().WithMany().HasForeignKey(f => f.TagId).OnDelete(DeleteBehavior.Restrict);
        follow.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
