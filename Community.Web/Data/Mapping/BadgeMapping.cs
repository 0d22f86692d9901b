using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class BadgeMapping : IEntityTypeConfiguration<BadgeAward>, IEntityTypeConfiguration<BadgeCount>
{
    public void Configure(EntityTypeBuilder<BadgeAward> award)
    {
        // A badge is awarded once for one thing, whoever races whom.
        award.HasIndex(a => new { a.Badge, a.MemberId, a.SubjectId }).IsUnique();
        award.HasIndex(a => new { a.Badge, a.Id });
        award.HasIndex(a => new { a.MemberId, a.Badge });
        award.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BadgeCount> count)
    {
        count.HasKey(c => c.Badge);
        count.Property(c => c.Badge).ValueGeneratedNever();
    }
}

internal sealed class SaveMapping : IEntityTypeConfiguration<PostSave>
{
    public void Configure(EntityTypeBuilder<PostSave> save)
    {
        save.HasKey(s => new { s.PostId, s.MemberId });
        save.HasIndex(s => new { s.MemberId, s.At, s.PostId });
        save.HasOne<Question>().WithMany().HasForeignKey(s => s.PostId).OnDelete(DeleteBehavior.Restrict);
        save.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
