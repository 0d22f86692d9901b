using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class FaqMapping : IEntityTypeConfiguration<FaqEdition>, IEntityTypeConfiguration<FaqChapter>, IEntityTypeConfiguration<FaqEntry>
{
    public void Configure(EntityTypeBuilder<FaqEdition> edition)
    {
        edition.ToTable("FaqEditions");
        edition.HasIndex(e => new { e.ProductId, e.Number }).IsUnique();
        edition.Property(e => e.Version).IsConcurrencyToken();
        edition.HasOne<Product>().WithMany().HasForeignKey(e => e.ProductId).OnDelete(DeleteBehavior.Restrict);
        edition.HasOne<Member>().WithMany().HasForeignKey(e => e.CreatedById).OnDelete(DeleteBehavior.Restrict);
        edition.HasOne<Member>().WithMany().HasForeignKey(e => e.PublishedById).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<FaqChapter> chapter)
    {
        chapter.ToTable("FaqChapters");
        chapter.HasIndex(c => new { c.EditionId, c.Position });
        chapter.Property(c => c.Title).HasMaxLength(FaqChapter.LongestTitle);
        chapter.HasOne<FaqEdition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        chapter.HasOne<ProductModule>().WithMany().HasForeignKey(c => c.ModuleId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<FaqEntry> entry)
    {
        entry.ToTable("FaqEntries");
        entry.HasIndex(e => new { e.ChapterId, e.Position });
        // A question stands once in an edition.
        entry.HasIndex(e => new { e.EditionId, e.QuestionId }).IsUnique();
        entry.HasIndex(e => e.QuestionId);
        entry.Property(e => e.Title).HasMaxLength(PostMapping.TitleLength);
        entry.HasOne<FaqEdition>().WithMany().HasForeignKey(e => e.EditionId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<FaqChapter>().WithMany().HasForeignKey(e => e.ChapterId).OnDelete(DeleteBehavior.NoAction);
        entry.HasOne<Question>().WithMany().HasForeignKey(e => e.QuestionId).OnDelete(DeleteBehavior.NoAction);
        entry.HasOne<Answer>().WithMany().HasForeignKey(e => e.AnswerId).OnDelete(DeleteBehavior.NoAction);
    }
}
