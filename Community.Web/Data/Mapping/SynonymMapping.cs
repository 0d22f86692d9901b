using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class SynonymMapping : IEntityTypeConfiguration<TagIgnore>, IEntityTypeConfiguration<SynonymProposal>, IEntityTypeConfiguration<SynonymVote>, IEntityTypeConfiguration<RequiredTag>
{
    public void Configure(EntityTypeBuilder<TagIgnore> ignore)
    {
        ignore.ToTable("TagIgnores");
        ignore.HasKey(i => new { i.MemberId, i.TagId });
        ignore.HasOne<Member>().WithMany().HasForeignKey(i => i.MemberId).OnDelete(DeleteBehavior.Restrict);
        ignore.HasOne<Tag>().WithMany().HasForeignKey(i => i.TagId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<SynonymProposal> proposal)
    {
        proposal.ToTable("SynonymProposals");
        proposal.HasIndex(p => new { p.Name, p.Closed }).IsUnique();
        proposal.HasIndex(p => new { p.TargetId, p.Closed });
        proposal.Property(p => p.Name).HasMaxLength(TagName.MaxLength);
        proposal.HasOne<Tag>().WithMany().HasForeignKey(p => p.TargetId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.ById).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.DecidedById).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<SynonymVote> vote)
    {
        vote.ToTable("SynonymVotes");
        vote.HasKey(v => new { v.ProposalId, v.MemberId });
        vote.HasOne<SynonymProposal>().WithMany().HasForeignKey(v => v.ProposalId).OnDelete(DeleteBehavior.Restrict);
        vote.HasOne<Member>().WithMany().HasForeignKey(v => v.MemberId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<RequiredTag> tag)
    {
        tag.ToTable("RequiredTags");
        tag.HasKey(t => new { t.ProductId, t.TagId });
        tag.HasOne<Product>().WithMany().HasForeignKey(t => t.ProductId).OnDelete(DeleteBehavior.Restrict);
        tag.HasOne<Tag>().WithMany().HasForeignKey(t => t.TagId).OnDelete(DeleteBehavior.NoAction);
    }
}
