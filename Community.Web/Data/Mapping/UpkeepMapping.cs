using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class UpkeepMapping : IEntityTypeConfiguration<JobRun>, IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.HasKey(r => r.Name);
        run.Property(r => r.Name).HasMaxLength(JobRun.NameMax);
        run.Property(r => r.Error).HasMaxLength(JobRun.ErrorMax);
    }

    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        // One per version, however often it is clicked.
        consent.HasIndex(c => new { c.MemberId, c.Version }).IsUnique();
        consent.Property(c => c.Version).HasMaxLength(Consent.VersionMax);
        consent.Property(c => c.Hash).HasMaxLength(Consent.HashLength);
        consent.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
