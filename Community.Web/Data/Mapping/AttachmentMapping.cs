using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.Property(a => a.Token).HasMaxLength(32);
        attachment.HasIndex(a => a.Token).IsUnique();
        attachment.Property(a => a.Name).HasMaxLength(Attachment.LongestName);
        attachment.HasOne<Member>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        attachment.HasIndex(a => new { a.OwnerId, a.UploadedAt });
        attachment.HasIndex(a => a.UploadedAt);
    }
}

internal sealed class AttachmentChunkMapping : IEntityTypeConfiguration<AttachmentChunk>
{
    public void Configure(EntityTypeBuilder<AttachmentChunk> chunk)
    {
        chunk.HasKey(c => new { c.AttachmentId, c.Number });
        chunk.HasOne<Attachment>().WithMany().HasForeignKey(c => c.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AttachmentUseMapping : IEntityTypeConfiguration<AttachmentUse>
{
    public void Configure(EntityTypeBuilder<AttachmentUse> use)
    {
        use.HasKey(u => new { u.AttachmentId, u.PostId, u.CommentId });
        use.HasOne<Attachment>().WithMany().HasForeignKey(u => u.AttachmentId).OnDelete(DeleteBehavior.Cascade);
        use.HasOne<Post>().WithMany().HasForeignKey(u => u.PostId).OnDelete(DeleteBehavior.Cascade);
        use.HasIndex(u => new { u.PostId, u.CommentId });
    }
}
