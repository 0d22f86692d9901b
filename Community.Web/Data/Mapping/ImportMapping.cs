using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class ImportMapping : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<ExternalId>
{
    public const int SourceLength = 100;

    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.Property(r => r.Source).HasMaxLength(SourceLength);
        run.Property(r => r.Fingerprint).HasMaxLength(64);
        run.HasIndex(r => new { r.Source, r.FinishedAt });
    }

    public void Configure(EntityTypeBuilder<ExternalId> known)
    {
        known.Property(k => k.Source).HasMaxLength(SourceLength);
        known.Property(k => k.Key).HasMaxLength(NameKey.MaxLength + 1);
        known.Property(k => k.Licence).HasMaxLength(50);
        // Nothing comes twice, whatever is run again.
        known.HasIndex(k => new { k.Source, k.Kind, k.Key }).IsUnique();
        known.HasIndex(k => new { k.Kind, k.LocalId });
        known.HasOne<ImportRun>().WithMany().HasForeignKey(k => k.RunId).OnDelete(DeleteBehavior.Restrict);
    }
}
