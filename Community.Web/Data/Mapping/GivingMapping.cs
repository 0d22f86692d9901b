using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class GivingMapping : IEntityTypeConfiguration<Bounty>, IEntityTypeConfiguration<Thank>
{
    public void Configure(EntityTypeBuilder<Bounty> bounty)
    {
        // One open bounty per question, and one end of each, whoever races whom.
        bounty.HasIndex(b => b.OpenQuestionId).IsUnique();
        bounty.Property(b => b.ClosedAt).IsConcurrencyToken();
        bounty.HasIndex(b => new { b.ClosedAt, b.GraceEndsAt });
        bounty.HasIndex(b => b.RemindAt);
        bounty.HasIndex(b => b.QuestionId);
        bounty.HasIndex(b => b.GiverId);
        bounty.HasOne<Question>().WithMany().HasForeignKey(b => b.QuestionId).OnDelete(DeleteBehavior.NoAction);
        bounty.HasOne<Answer>().WithMany().HasForeignKey(b => b.AnswerId).OnDelete(DeleteBehavior.NoAction);
        bounty.HasOne<Member>().WithMany().HasForeignKey(b => b.GiverId).OnDelete(DeleteBehavior.Restrict);
        bounty.HasOne<Member>().WithMany().HasForeignKey(b => b.WinnerId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<Thank> thank)
    {
        thank.ToTable("Thanks");
        thank.HasIndex(t => new { t.AnswerId, t.FromId }).IsUnique();
        thank.HasIndex(t => new { t.FromId, t.Day });
        thank.HasOne<Answer>().WithMany().HasForeignKey(t => t.AnswerId).OnDelete(DeleteBehavior.NoAction);
        thank.HasOne<Member>().WithMany().HasForeignKey(t => t.FromId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CheckInMapping : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> checkIn)
    {
        checkIn.HasIndex(c => new { c.MemberId, c.Day }).IsUnique();
        checkIn.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AdjustmentMapping : IEntityTypeConfiguration<Adjustment>
{
    public void Configure(EntityTypeBuilder<Adjustment> adjustment)
    {
        adjustment.HasIndex(a => a.MemberId);
        adjustment.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Restrict);
        adjustment.HasOne<Member>().WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.NoAction);
        adjustment.Property(a => a.Reason).HasMaxLength(2 * Adjustment.ReasonMax);
    }
}
