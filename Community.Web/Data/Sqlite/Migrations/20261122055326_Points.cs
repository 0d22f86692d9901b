using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Points : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "VoidedDirection",
                table: "Votes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "VoidedInId",
                table: "Votes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AcceptVoidedInId",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AcceptWasVoidedInId",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BountyEndsAt",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BountyGiverId",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BountyPoints",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BountyWon",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SaveCount",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ThankCount",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ThankPoints",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            // What the posts that are there already have of it.
            migrationBuilder.Sql("UPDATE Posts SET SaveCount = 0 WHERE Kind = 1");
            migrationBuilder.Sql("UPDATE Posts SET ThankCount = 0, ThankPoints = 0, BountyWon = 0 WHERE Kind = 2");

            migrationBuilder.AlterColumn<int>(
                name: "PostId",
                table: "Notifications",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<int>(
                name: "ThingId",
                table: "Notifications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "Members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AboutHtml",
                table: "Members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HidesFromBoards",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsOfVerifiedOrganisation",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "OpenBounties",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "OrganisationId",
                table: "Members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TimeZone",
                table: "Members",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SeenInARow",
                table: "MemberDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Thanked",
                table: "MemberDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "CaseId",
                table: "LedgerLines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Adjustments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    Reputation = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adjustments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Adjustments_Members_ById",
                        column: x => x.ById,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Adjustments_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BadgeAwards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Badge = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LapsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadgeAwards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BadgeAwards_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BadgeCounts",
                columns: table => new
                {
                    Badge = table.Column<int>(type: "INTEGER", nullable: false),
                    Holders = table.Column<int>(type: "INTEGER", nullable: false),
                    Awards = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadgeCounts", x => x.Badge);
                });

            migrationBuilder.CreateTable(
                name: "BoardRows",
                columns: table => new
                {
                    Board = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reputation = table.Column<int>(type: "INTEGER", nullable: false),
                    IsListed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardRows", x => new { x.MemberId, x.Board });
                    table.ForeignKey(
                        name: "FK_BoardRows_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bounties",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenQuestionId = table.Column<int>(type: "INTEGER", nullable: true),
                    GiverId = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GraceEndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemindAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true),
                    AnswerId = table.Column<int>(type: "INTEGER", nullable: true),
                    WinnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    ToWinner = table.Column<int>(type: "INTEGER", nullable: false),
                    ToGiver = table.Column<int>(type: "INTEGER", nullable: false),
                    ToHouse = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bounties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bounties_Members_GiverId",
                        column: x => x.GiverId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bounties_Members_WinnerId",
                        column: x => x.WinnerId,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Bounties_Posts_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Bounties_Posts_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CheckIns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Streak = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckIns_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FraudCases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Rule = table.Column<int>(type: "INTEGER", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OverturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OverturnedById = table.Column<int>(type: "INTEGER", nullable: true),
                    OverturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FraudCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FraudCases_Members_OverturnedById",
                        column: x => x.OverturnedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptBoards",
                columns: table => new
                {
                    Board = table.Column<long>(type: "INTEGER", nullable: false),
                    IsRanked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptBoards", x => x.Board);
                });

            migrationBuilder.CreateTable(
                name: "MemberNetworks",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Network = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    FirstAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberNetworks", x => new { x.MemberId, x.Network });
                    table.ForeignKey(
                        name: "FK_MemberNetworks_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PostSaves",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostSaves", x => new { x.PostId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_PostSaves_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PostSaves_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Thanks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AnswerId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromId = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Thanks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Thanks_Members_FromId",
                        column: x => x.FromId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Thanks_Posts_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "FraudEvidence",
                columns: table => new
                {
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FraudEvidence", x => new { x.PostId, x.ActorId, x.Kind });
                    table.ForeignKey(
                        name: "FK_FraudEvidence_FraudCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "FraudCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FraudEvidence_Members_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FraudEvidence_Members_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FraudEvidence_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.UpdateData(
                table: "Members",
                keyColumn: "Id",
                keyValue: 1,
                columns: new[] { "About", "AboutHtml", "HidesFromBoards", "IsOfVerifiedOrganisation", "OpenBounties", "OrganisationId", "TimeZone" },
                values: new object[] { null, null, false, false, 0, null, null });

            migrationBuilder.UpdateData(
                table: "Members",
                keyColumn: "Id",
                keyValue: 2,
                columns: new[] { "About", "AboutHtml", "HidesFromBoards", "IsOfVerifiedOrganisation", "OpenBounties", "OrganisationId", "TimeZone" },
                values: new object[] { null, null, false, false, 0, null, null });

            migrationBuilder.UpdateData(
                table: "Members",
                keyColumn: "Id",
                keyValue: 3,
                columns: new[] { "About", "AboutHtml", "HidesFromBoards", "IsOfVerifiedOrganisation", "OpenBounties", "OrganisationId", "TimeZone" },
                values: new object[] { null, null, false, false, 0, null, null });

            migrationBuilder.CreateIndex(
                name: "IX_Votes_ChangedAt",
                table: "Votes",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_Kind_BountyEndsAt_Id",
                table: "Posts",
                columns: new[] { "Kind", "BountyEndsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Members_OrganisationId",
                table: "Members",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Members_SuspendedUntil",
                table: "Members",
                column: "SuspendedUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Adjustments_ById",
                table: "Adjustments",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Adjustments_MemberId",
                table: "Adjustments",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_BadgeAwards_Badge_Id",
                table: "BadgeAwards",
                columns: new[] { "Badge", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BadgeAwards_Badge_MemberId_SubjectId",
                table: "BadgeAwards",
                columns: new[] { "Badge", "MemberId", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BadgeAwards_MemberId_Badge",
                table: "BadgeAwards",
                columns: new[] { "MemberId", "Badge" });

            migrationBuilder.CreateIndex(
                name: "IX_BoardRows_Board_IsListed_Reputation_MemberId",
                table: "BoardRows",
                columns: new[] { "Board", "IsListed", "Reputation", "MemberId" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Bounties_AnswerId",
                table: "Bounties",
                column: "AnswerId");

            migrationBuilder.CreateIndex(
                name: "IX_Bounties_ClosedAt_GraceEndsAt",
                table: "Bounties",
                columns: new[] { "ClosedAt", "GraceEndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Bounties_GiverId",
                table: "Bounties",
                column: "GiverId");

            migrationBuilder.CreateIndex(
                name: "IX_Bounties_OpenQuestionId",
                table: "Bounties",
                column: "OpenQuestionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bounties_QuestionId",
                table: "Bounties",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_Bounties_RemindAt",
                table: "Bounties",
                column: "RemindAt");

            migrationBuilder.CreateIndex(
                name: "IX_Bounties_WinnerId",
                table: "Bounties",
                column: "WinnerId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_MemberId_Day",
                table: "CheckIns",
                columns: new[] { "MemberId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FraudCases_OverturnedById",
                table: "FraudCases",
                column: "OverturnedById");

            migrationBuilder.CreateIndex(
                name: "IX_FraudEvidence_ActorId_At",
                table: "FraudEvidence",
                columns: new[] { "ActorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_FraudEvidence_AuthorId",
                table: "FraudEvidence",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_FraudEvidence_CaseId",
                table: "FraudEvidence",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_KeptBoards_IsRanked_Board",
                table: "KeptBoards",
                columns: new[] { "IsRanked", "Board" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberNetworks_LastAt",
                table: "MemberNetworks",
                column: "LastAt");

            migrationBuilder.CreateIndex(
                name: "IX_PostSaves_MemberId_At_PostId",
                table: "PostSaves",
                columns: new[] { "MemberId", "At", "PostId" });

            migrationBuilder.CreateIndex(
                name: "IX_Thanks_AnswerId_FromId",
                table: "Thanks",
                columns: new[] { "AnswerId", "FromId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Thanks_FromId_Day",
                table: "Thanks",
                columns: new[] { "FromId", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Adjustments");

            migrationBuilder.DropTable(
                name: "BadgeAwards");

            migrationBuilder.DropTable(
                name: "BadgeCounts");

            migrationBuilder.DropTable(
                name: "BoardRows");

            migrationBuilder.DropTable(
                name: "Bounties");

            migrationBuilder.DropTable(
                name: "CheckIns");

            migrationBuilder.DropTable(
                name: "FraudEvidence");

            migrationBuilder.DropTable(
                name: "KeptBoards");

            migrationBuilder.DropTable(
                name: "MemberNetworks");

            migrationBuilder.DropTable(
                name: "PostSaves");

            migrationBuilder.DropTable(
                name: "Thanks");

            migrationBuilder.DropTable(
                name: "FraudCases");

            migrationBuilder.DropIndex(
                name: "IX_Votes_ChangedAt",
                table: "Votes");

            migrationBuilder.DropIndex(
                name: "IX_Posts_Kind_BountyEndsAt_Id",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Members_OrganisationId",
                table: "Members");

            migrationBuilder.DropIndex(
                name: "IX_Members_SuspendedUntil",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "VoidedDirection",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "VoidedInId",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "AcceptVoidedInId",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "AcceptWasVoidedInId",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "BountyEndsAt",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "BountyGiverId",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "BountyPoints",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "BountyWon",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "SaveCount",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "ThankCount",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "ThankPoints",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "ThingId",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "About",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "AboutHtml",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "HidesFromBoards",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "IsOfVerifiedOrganisation",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "OpenBounties",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "OrganisationId",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "TimeZone",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "SeenInARow",
                table: "MemberDays");

            migrationBuilder.DropColumn(
                name: "Thanked",
                table: "MemberDays");

            migrationBuilder.DropColumn(
                name: "CaseId",
                table: "LedgerLines");

            migrationBuilder.AlterColumn<int>(
                name: "PostId",
                table: "Notifications",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
