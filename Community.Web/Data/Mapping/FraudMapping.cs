using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class FraudMapping : IEntityTypeConfiguration<FraudCase>, IEntityTypeConfiguration<FraudEvidence>, IEntityTypeConfiguration<MemberNetwork>
{
    public void Configure(EntityTypeBuilder<FraudCase> found)
    {
        found.Property(f => f.OverturnReason).HasMaxLength(FraudCase.LongestReason);
        found.Property(f => f.Version).IsConcurrencyToken();
        found.HasOne<Member>().WithMany().HasForeignKey(f => f.OverturnedById).OnDelete(DeleteBehavior.Restrict);
        found.HasMany(f => f.Evidence).WithOne().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FraudEvidence> evidence)
    {
        // An act is judged once, whoever searches beside whom; what was overturned is not found again.
        evidence.HasKey(e => new { e.PostId, e.ActorId, e.Kind });
        evidence.HasIndex(e => new { e.ActorId, e.At });
        evidence.HasOne<Member>().WithMany().HasForeignKey(e => e.ActorId).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne<Member>().WithMany().HasForeignKey(e => e.AuthorId).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne<Post>().WithMany().HasForeignKey(e => e.PostId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MemberNetwork> network)
    {
        network.HasKey(n => new { n.MemberId, n.Network });
        network.Property(n => n.Network).HasMaxLength(MemberNetwork.MaxLength);
        network.HasIndex(n => n.LastAt);
        network.HasIndex(n => n.Network);
        network.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
