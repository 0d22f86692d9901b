using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class ClosingMapping : IEntityTypeConfiguration<ClosingVote>, IEntityTypeConfiguration<MeToo>
{
    public void Configure(EntityTypeBuilder<ClosingVote> vote)
    {
        // One vote per member, post and motion, whoever races whom.
        vote.HasIndex(v => new { v.PostId, v.Motion, v.ById }).IsUnique();
        vote.HasOne<Post>().WithMany().HasForeignKey(v => v.PostId).OnDelete(DeleteBehavior.Restrict);
        vote.HasOne<Member>().WithMany().HasForeignKey(v => v.ById).OnDelete(DeleteBehavior.Restrict);
        vote.HasOne<Question>().WithMany().HasForeignKey(v => v.OriginalId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<MeToo> meToo)
    {
        meToo.HasKey(m => new { m.QuestionId, m.MemberId });
        meToo.HasOne<Question>().WithMany().HasForeignKey(m => m.QuestionId).OnDelete(DeleteBehavior.Restrict);
        meToo.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
