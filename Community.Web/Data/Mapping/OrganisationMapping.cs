using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<OrganisationUse>, IEntityTypeConfiguration<OrganisationDomain>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Name).HasMaxLength(Organisation.LongestName);
        organisation.Property(o => o.NameKey).HasMaxLength(NameKey.MaxLength);
        organisation.HasIndex(o => o.NameKey).IsUnique();
        organisation.Property(o => o.Slug).HasMaxLength(Organisation.LongestSlug);
        organisation.HasIndex(o => o.Slug).IsUnique();
        organisation.HasIndex(o => new { o.MergedIntoId, o.IsVerified, o.NameKey });
        organisation.Property(o => o.Website).HasMaxLength(200);
        organisation.Property(o => o.Edition).IsConcurrencyToken();
        organisation.HasMany(o => o.Uses).WithOne().HasForeignKey(u => u.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        organisation.HasOne<Organisation>().WithMany().HasForeignKey(o => o.MergedIntoId).OnDelete(DeleteBehavior.NoAction);
        organisation.HasOne<Member>().WithMany().HasForeignKey(o => o.VerifiedById).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<OrganisationUse> use)
    {
        use.ToTable("OrganisationUses");
        use.HasIndex(u => new { u.OrganisationId, u.ProductId, u.ModuleId });
        use.HasOne<Product>().WithMany().HasForeignKey(u => u.ProductId).OnDelete(DeleteBehavior.NoAction);
        use.HasOne<ProductModule>().WithMany().HasForeignKey(u => u.ModuleId).OnDelete(DeleteBehavior.NoAction);
        use.HasOne<ProductVersion>().WithMany().HasForeignKey(u => u.VersionId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<OrganisationDomain> domain)
    {
        domain.ToTable("OrganisationDomains");
        domain.Property(d => d.Name).HasMaxLength(OrganisationDomain.LongestName);
        domain.HasIndex(d => d.Name).IsUnique(); // a mail domain leads to one company
        domain.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        domain.HasOne<Member>().WithMany().HasForeignKey(d => d.AddedById).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<JoinRequest>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("Memberships");
        membership.HasIndex(m => new { m.MemberId, m.Ended }).IsUnique(); // one that lasts per member, whoever races whom
        membership.HasIndex(m => new { m.OrganisationId, m.Ended });
        membership.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Restrict);
        membership.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations");
        invitation.Property(i => i.TokenHash).HasMaxLength(Invitation.HashLength);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => new { i.OrganisationId, i.ExpiresAt });
        invitation.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<Member>().WithMany().HasForeignKey(i => i.CreatedById).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<JoinRequest> request)
    {
        request.ToTable("JoinRequests");
        request.Property(r => r.Text).HasMaxLength(JoinRequest.LongestText);
        request.Property(r => r.Reason).HasMaxLength(JoinRequest.LongestText);
        request.HasIndex(r => new { r.MemberId, r.OrganisationId, r.Closed }).IsUnique(); // one waits per member and company
        request.HasIndex(r => new { r.OrganisationId, r.Closed });
        request.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Member>().WithMany().HasForeignKey(r => r.DecidedById).OnDelete(DeleteBehavior.NoAction);
    }
}
