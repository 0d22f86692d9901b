using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        // One for each thing it can become. What it is about may be gone before the draft is, so nothing refers to that.
        draft.HasKey(d => new { d.MemberId, d.Kind, d.TargetId });
        draft.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Restrict);
        draft.Property(d => d.Title).HasMaxLength(PostMapping.TitleLength);
        draft.Property(d => d.Tags).HasMaxLength(Draft.TagsWidth);
        draft.Property(d => d.Comment).HasMaxLength(1000);
        draft.Property(d => d.More).HasMaxLength(Draft.MoreWidth);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasIndex(d => d.SavedAt);
    }
}
