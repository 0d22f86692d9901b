using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class ShowcaseMapping : IEntityTypeConfiguration<Showcase>, IEntityTypeConfiguration<ShowcaseUse>, IEntityTypeConfiguration<ShowcaseResult>, IEntityTypeConfiguration<ShowcasePicture>
{
    public void Configure(EntityTypeBuilder<Showcase> showcase)
    {
        showcase.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.NoAction);
        showcase.HasOne<Member>().WithMany().HasForeignKey(s => s.ConsentById).OnDelete(DeleteBehavior.NoAction);
        showcase.Property(s => s.Situation).HasMaxLength(4000);
        showcase.Property(s => s.ReturnReason).HasMaxLength(2000);
        showcase.HasMany(s => s.Uses).WithOne().HasForeignKey(u => u.ShowcaseId).OnDelete(DeleteBehavior.Cascade);
        showcase.HasMany(s => s.Results).WithOne().HasForeignKey(r => r.ShowcaseId).OnDelete(DeleteBehavior.Cascade);
        showcase.HasMany(s => s.Pictures).WithOne().HasForeignKey(p => p.ShowcaseId).OnDelete(DeleteBehavior.Cascade);
        showcase.HasIndex("Kind", nameof(Showcase.State), nameof(Showcase.PublishedAt), "Id");
        showcase.HasIndex("Kind", nameof(Showcase.FeaturedAt), "Id");
        showcase.HasIndex(nameof(Showcase.OrganisationId), nameof(Showcase.State), nameof(Showcase.PublishedAt), "Id");
    }

    public void Configure(EntityTypeBuilder<ShowcaseUse> use)
    {
        use.ToTable("ShowcaseUses");
        use.HasKey(u => new { u.ShowcaseId, u.Position });
        use.HasIndex(u => new { u.ProductId, u.ModuleId, u.ShowcaseId });
        use.HasOne<Product>().WithMany().HasForeignKey(u => u.ProductId).OnDelete(DeleteBehavior.NoAction);
        use.HasOne<ProductModule>().WithMany().HasForeignKey(u => u.ModuleId).OnDelete(DeleteBehavior.NoAction);
        use.HasOne<ProductVersion>().WithMany().HasForeignKey(u => u.VersionId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<ShowcaseResult> result)
    {
        result.ToTable("ShowcaseResults");
        result.HasKey(r => new { r.ShowcaseId, r.Position });
        result.Property(r => r.Label).HasMaxLength(120);
        result.Property(r => r.Unit).HasMaxLength(40);
        result.Property(r => r.Before).HasConversion<double>();
        result.Property(r => r.After).HasConversion<double>();
    }

    public void Configure(EntityTypeBuilder<ShowcasePicture> picture)
    {
        picture.ToTable("ShowcasePictures");
        picture.HasKey(p => new { p.ShowcaseId, p.Position });
        picture.HasOne<Attachment>().WithMany().HasForeignKey(p => p.AttachmentId).OnDelete(DeleteBehavior.NoAction);
        picture.Property(p => p.Caption).HasMaxLength(400);
    }
}
