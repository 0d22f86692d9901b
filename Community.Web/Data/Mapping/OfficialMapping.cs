using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class OfficialMapping : IEntityTypeConfiguration<OfficialAnswer>, IEntityTypeConfiguration<OfficialReport>, IEntityTypeConfiguration<MemberVersion>
{
    public void Configure(EntityTypeBuilder<OfficialAnswer> official)
    {
        official.ToTable("OfficialAnswers");
        // One current one (turn 0) per question and product, whoever races whom; past ones carry their own id.
        official.HasIndex(o => new { o.QuestionId, o.ProductId, o.Turn }).IsUnique();
        official.HasIndex(o => new { o.AnswerId, o.Turn });
        official.HasIndex(o => new { o.Turn, o.ReviewBy });
        official.HasIndex(o => new { o.ProductId, o.Turn });
        official.Property(o => o.Version).IsConcurrencyToken();
        official.Property(o => o.Patch).HasMaxLength(OfficialAnswer.LongestPatch);
        official.Property(o => o.Note).HasMaxLength(OfficialAnswer.LongestNote);
        official.Property(o => o.EndReason).HasMaxLength(OfficialAnswer.LongestReason);
        official.HasOne<Question>().WithMany().HasForeignKey(o => o.QuestionId).OnDelete(DeleteBehavior.NoAction);
        official.HasOne<Answer>().WithMany().HasForeignKey(o => o.AnswerId).OnDelete(DeleteBehavior.NoAction);
        official.HasOne<Product>().WithMany().HasForeignKey(o => o.ProductId).OnDelete(DeleteBehavior.Restrict);
        official.HasOne<ProductVersion>().WithMany().HasForeignKey(o => o.FromVersionId).OnDelete(DeleteBehavior.NoAction);
        official.HasOne<ProductVersion>().WithMany().HasForeignKey(o => o.ToVersionId).OnDelete(DeleteBehavior.NoAction);
        official.HasOne<Member>().WithMany().HasForeignKey(o => o.PinnedById).OnDelete(DeleteBehavior.Restrict);
        official.HasOne<Member>().WithMany().HasForeignKey(o => o.VerifiedById).OnDelete(DeleteBehavior.NoAction);
        official.HasOne<Member>().WithMany().HasForeignKey(o => o.EndedById).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<OfficialReport> report)
    {
        report.ToTable("OfficialReports");
        report.HasKey(r => new { r.OfficialId, r.MemberId });
        report.HasIndex(r => new { r.QuestionId, r.OfficialId });
        report.HasOne<OfficialAnswer>().WithMany().HasForeignKey(r => r.OfficialId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<ProductVersion>().WithMany().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<MemberVersion> version)
    {
        version.ToTable("MemberVersions");
        version.HasKey(v => new { v.MemberId, v.ProductId });
        version.HasOne<Member>().WithMany().HasForeignKey(v => v.MemberId).OnDelete(DeleteBehavior.Restrict);
        version.HasOne<Product>().WithMany().HasForeignKey(v => v.ProductId).OnDelete(DeleteBehavior.NoAction);
        version.HasOne<ProductVersion>().WithMany().HasForeignKey(v => v.VersionId).OnDelete(DeleteBehavior.NoAction);
    }
}
