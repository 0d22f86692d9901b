using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class ListMapping : IEntityTypeConfiguration<PostList>, IEntityTypeConfiguration<ListEntry>, IEntityTypeConfiguration<SeenPost>
{
    public void Configure(EntityTypeBuilder<PostList> list)
    {
        list.ToTable("PostLists");
        list.HasIndex(l => new { l.OwnerId, l.ChangedAt });
        list.Property(l => l.Name).HasMaxLength(PostList.LongestName);
        list.Property(l => l.About).HasMaxLength(PostList.LongestAbout);
        list.Property(l => l.Edition).IsConcurrencyToken();
        list.HasOne<Member>().WithMany().HasForeignKey(l => l.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ListEntry> entry)
    {
        entry.ToTable("ListEntries");
        entry.HasKey(e => new { e.ListId, e.PostId });
        entry.HasIndex(e => new { e.ListId, e.Position });
        entry.HasIndex(e => e.PostId);
        entry.Property(e => e.Note).HasMaxLength(ListEntry.LongestNote);
        entry.HasOne<PostList>().WithMany().HasForeignKey(e => e.ListId).OnDelete(DeleteBehavior.Cascade);
        entry.HasOne<Post>().WithMany().HasForeignKey(e => e.PostId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<SeenPost> seen)
    {
        seen.ToTable("SeenPosts");
        seen.HasKey(s => new { s.MemberId, s.PostId });
        seen.HasIndex(s => new { s.MemberId, s.At });
        seen.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
        seen.HasOne<Post>().WithMany().HasForeignKey(s => s.PostId).OnDelete(DeleteBehavior.NoAction);
    }
}
