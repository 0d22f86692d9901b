using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class DeskMapping : IEntityTypeConfiguration<ModeratorMessage>, IEntityTypeConfiguration<MemberPace>, IEntityTypeConfiguration<RecentText>
{
    public void Configure(EntityTypeBuilder<ModeratorMessage> message)
    {
        message.HasIndex(m => new { m.MemberId, m.Id });
        message.HasIndex(m => m.AnswersId).IsUnique(); // one answer to each, however often it is sent
        message.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<Member>().WithMany().HasForeignKey(m => m.FromId).OnDelete(DeleteBehavior.NoAction);
        message.HasOne<ModeratorMessage>().WithMany().HasForeignKey(m => m.AnswersId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<MemberPace> pace)
    {
        pace.HasKey(p => new { p.MemberId, p.Kind });
        pace.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RecentText> text)
    {
        text.HasKey(t => new { t.AuthorId, t.Print });
        text.Property(t => t.Print).HasMaxLength(64);
        text.HasOne<Member>().WithMany().HasForeignKey(t => t.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
