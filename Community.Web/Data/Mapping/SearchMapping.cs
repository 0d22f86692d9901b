using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class SearchMapping : IEntityTypeConfiguration<IndexedThread>, IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<IndexedThread> thread)
    {
        thread.ToTable("IndexedThreads");
        thread.HasKey(t => t.PostId);
        thread.Property(t => t.PostId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.ToTable("Postings");
        posting.HasKey(p => new { p.Term, p.PostId, p.Place });
        posting.HasIndex(p => p.PostId);
    }
}
