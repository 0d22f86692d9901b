using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Web.Data.Mapping;

internal sealed class BoardMapping : IEntityTypeConfiguration<BoardRow>, IEntityTypeConfiguration<CompanyBoardRow>, IEntityTypeConfiguration<KeptBoard>
{
    public void Configure(EntityTypeBuilder<BoardRow> row)
    {
        row.HasKey(r => new { r.MemberId, r.Board }); // what one vote moves lies side by side
        // A board is read from here, in its order, without a look at the table.
        row.HasIndex(r => new { r.Board, r.IsListed, r.Reputation, r.MemberId }).IsDescending(false, false, true, false);
        row.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CompanyBoardRow> row)
    {
        row.HasKey(r => new { r.OrganisationId, r.Board });
        row.HasIndex(r => new { r.Board, r.Reputation, r.OrganisationId }).IsDescending(false, true, false);
        row.HasIndex(r => new { r.Board, r.PerHead, r.OrganisationId }).IsDescending(false, true, false);
        row.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<KeptBoard> board)
    {
        board.HasKey(b => b.Board);
        board.Property(b => b.Board).ValueGeneratedNever();
        board.HasIndex(b => new { b.IsRanked, b.Board });
    }
}
