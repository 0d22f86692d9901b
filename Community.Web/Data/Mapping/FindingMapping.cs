using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class FindingMapping : IEntityTypeConfiguration<SavedSearch>, IEntityTypeConfiguration<Deflection>, IEntityTypeConfiguration<NameTerm>
{
    public void Configure(EntityTypeBuilder<SavedSearch> search)
    {
        search.ToTable("SavedSearches");
        search.HasIndex(s => new { s.MemberId, s.SavedAt });
        search.HasIndex(s => new { s.IsFollowed, s.LookedAt });
        search.Property(s => s.Name).HasMaxLength(SavedSearch.LongestName);
        search.Property(s => s.Query).HasMaxLength(SavedSearch.LongestQuery);
        search.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Deflection> deflection)
    {
        deflection.ToTable("Deflections");
        deflection.HasKey(d => new { d.MemberId, d.QuestionId });
        deflection.HasIndex(d => new { d.QuestionId, d.At });
        deflection.HasIndex(d => d.At);
        deflection.Property(d => d.Typed).HasMaxLength(Deflection.LongestTyped);
        deflection.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Restrict);
        deflection.HasOne<Question>().WithMany().HasForeignKey(d => d.QuestionId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<NameTerm> term)
    {
        term.ToTable("NameTerms");
        term.HasKey(t => new { t.Kind, t.Term, t.ThingId });
        term.HasIndex(t => new { t.Kind, t.ThingId });
        term.Property(t => t.Term).HasMaxLength(NameTerm.LongestTerm);
    }
}
