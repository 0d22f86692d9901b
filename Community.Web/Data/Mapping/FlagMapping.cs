using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class FlagMapping : IEntityTypeConfiguration<FlagCase>, IEntityTypeConfiguration<Flag>, IEntityTypeConfiguration<ReviewSkip>
{
    private const int LongestText = 500;

    public void Configure(EntityTypeBuilder<FlagCase> found)
    {
        // One open case for a post, whoever flags beside whom.
        found.HasIndex(c => c.OpenPostId).IsUnique();
        found.HasIndex(c => c.PostId);
        found.Property(c => c.Reason).HasMaxLength(LongestText);
        found.Property(c => c.Version).IsConcurrencyToken();
        found.HasOne<Post>().WithMany().HasForeignKey(c => c.PostId).OnDelete(DeleteBehavior.Restrict);
        found.HasOne<Member>().WithMany().HasForeignKey(c => c.DecidedById).OnDelete(DeleteBehavior.Restrict);
        found.HasMany(c => c.Flags).WithOne().HasForeignKey(f => f.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Flag> flag)
    {
        flag.ToTable("Flags");
        flag.HasIndex(f => new { f.CaseId, f.ById }).IsUnique();
        flag.HasIndex(f => new { f.PostId, f.ById });
        flag.HasIndex(f => new { f.ById, f.Outcome, f.AnsweredAt });
        flag.HasIndex(f => new { f.ById, f.Day });
        flag.Property(f => f.Text).HasMaxLength(LongestText);
        flag.HasOne<Post>().WithMany().HasForeignKey(f => f.PostId).OnDelete(DeleteBehavior.Restrict);
        flag.HasOne<Member>().WithMany().HasForeignKey(f => f.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReviewSkip> skip)
    {
        skip.HasKey(s => new { s.ItemId, s.MemberId });
        skip.HasOne<ReviewItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Restrict);
        skip.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
