using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Curation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SynonymOfId",
                table: "Tags",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RolledBackTo",
                table: "Revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "ProductVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRetired",
                table: "ProductVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "Products",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsManaged",
                table: "Products",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsRetired",
                table: "ProductModules",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "HeldFor",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsDeletedByVotes",
                table: "Posts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSpam",
                table: "Posts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "LeadsToId",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MeTooCount",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MergedIntoId",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OfficialAt",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OfficialCount",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ProtectedAt",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OpenSuggestions",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "PaidSuggestions",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "CloseVotes",
                table: "MemberDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "DeleteVotes",
                table: "MemberDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Exports",
                table: "MemberDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Flags",
                table: "MemberDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsLogged",
                table: "Acts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("UPDATE Posts SET MeTooCount = 0, LeadsToId = DuplicateOfId WHERE Kind = 1");
            migrationBuilder.Sql("UPDATE Posts SET OfficialCount = 0 WHERE Kind = 2");
            migrationBuilder.Sql("UPDATE Acts SET IsLogged = 1 WHERE Kind IN (10, 11, 12, 13, 14, 15, 19, 20, 21, 26, 27) OR (Kind IN (6, 7, 8, 9) AND NOT EXISTS (SELECT 1 FROM Posts WHERE Posts.Id = Acts.PostId AND Posts.AuthorId = Acts.ById))");

            migrationBuilder.AlterColumn<int>(
                name: "PostId",
                table: "Acts",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<int>(
                name: "MemberId",
                table: "Acts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ThingId",
                table: "Acts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ClosingVotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    Motion = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: true),
                    OriginalId = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StandsUntil = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosingVotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClosingVotes_Members_ById",
                        column: x => x.ById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClosingVotes_Posts_OriginalId",
                        column: x => x.OriginalId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ClosingVotes_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consents_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FlagCases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenPostId = table.Column<int>(type: "INTEGER", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlagCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FlagCases_Members_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FlagCases_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Milliseconds = table.Column<int>(type: "INTEGER", nullable: false),
                    SucceededAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EverySeconds = table.Column<int>(type: "INTEGER", nullable: true),
                    Hour = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "MemberPaces",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberPaces", x => new { x.MemberId, x.Kind });
                    table.ForeignKey(
                        name: "FK_MemberPaces_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MemberVersions",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberVersions", x => new { x.MemberId, x.ProductId });
                    table.ForeignKey(
                        name: "FK_MemberVersions_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MemberVersions_ProductVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProductVersions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MemberVersions_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MeToos",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeToos", x => new { x.QuestionId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_MeToos_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeToos_Posts_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ModeratorMessages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromId = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswersId = table.Column<int>(type: "INTEGER", nullable: true),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModeratorMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ModeratorMessages_Members_FromId",
                        column: x => x.FromId,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ModeratorMessages_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ModeratorMessages_ModeratorMessages_AnswersId",
                        column: x => x.AnswersId,
                        principalTable: "ModeratorMessages",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "OfficialAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromVersionId = table.Column<int>(type: "INTEGER", nullable: true),
                    ToVersionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Patch = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PinnedById = table.Column<int>(type: "INTEGER", nullable: false),
                    PinnedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VerifiedById = table.Column<int>(type: "INTEGER", nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<int>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Pays = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficialAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfficialAnswers_Members_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OfficialAnswers_Members_PinnedById",
                        column: x => x.PinnedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficialAnswers_Members_VerifiedById",
                        column: x => x.VerifiedById,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OfficialAnswers_Posts_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OfficialAnswers_Posts_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OfficialAnswers_ProductVersions_FromVersionId",
                        column: x => x.FromVersionId,
                        principalTable: "ProductVersions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OfficialAnswers_ProductVersions_ToVersionId",
                        column: x => x.ToVersionId,
                        principalTable: "ProductVersions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OfficialAnswers_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecentTexts",
                columns: table => new
                {
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Print = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    RootId = table.Column<int>(type: "INTEGER", nullable: true),
                    CommentId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecentTexts", x => new { x.AuthorId, x.Print });
                    table.ForeignKey(
                        name: "FK_RecentTexts_Members_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    Queue = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClaimedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewItems_Members_ClaimedById",
                        column: x => x.ClaimedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewItems_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SuggestedEdits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Basis = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Tags = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Closed = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    RevisionNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Pays = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestedEdits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuggestedEdits_Members_ById",
                        column: x => x.ById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuggestedEdits_Members_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SuggestedEdits_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Flags",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Flags", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Flags_FlagCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "FlagCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Flags_Members_ById",
                        column: x => x.ById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Flags_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfficialReports",
                columns: table => new
                {
                    OfficialId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Works = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsByStaff = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficialReports", x => new { x.OfficialId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_OfficialReports_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficialReports_OfficialAnswers_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "OfficialAnswers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficialReports_ProductVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProductVersions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reviews_Members_ReviewerId",
                        column: x => x.ReviewerId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reviews_ReviewItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ReviewItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewSkips",
                columns: table => new
                {
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewSkips", x => new { x.ItemId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_ReviewSkips_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewSkips_ReviewItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ReviewItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SuggestionVotes",
                columns: table => new
                {
                    SuggestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Approves = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestionVotes", x => new { x.SuggestionId, x.ReviewerId });
                    table.ForeignKey(
                        name: "FK_SuggestionVotes_Members_ReviewerId",
                        column: x => x.ReviewerId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuggestionVotes_SuggestedEdits_SuggestionId",
                        column: x => x.SuggestionId,
                        principalTable: "SuggestedEdits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.UpdateData(
                table: "Members",
                keyColumn: "Id",
                keyValue: 1,
                columns: new[] { "OpenSuggestions", "PaidSuggestions" },
                values: new object[] { 0, 0 });

            migrationBuilder.UpdateData(
                table: "Members",
                keyColumn: "Id",
                keyValue: 2,
                columns: new[] { "OpenSuggestions", "PaidSuggestions" },
                values: new object[] { 0, 0 });

            migrationBuilder.UpdateData(
                table: "Members",
                keyColumn: "Id",
                keyValue: 3,
                columns: new[] { "OpenSuggestions", "PaidSuggestions" },
                values: new object[] { 0, 0 });

            migrationBuilder.CreateIndex(
                name: "IX_Tags_SynonymOfId",
                table: "Tags",
                column: "SynonymOfId");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_DeletedAt_Id",
                table: "Posts",
                columns: new[] { "DeletedAt", "Id" },
                filter: "DeletedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_Kind_OfficialAt_Id",
                table: "Posts",
                columns: new[] { "Kind", "OfficialAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_LeadsToId",
                table: "Posts",
                column: "LeadsToId");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_MergedIntoId",
                table: "Posts",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_MemberNetworks_Network",
                table: "MemberNetworks",
                column: "Network");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_DeletedAt_Id",
                table: "Comments",
                columns: new[] { "DeletedAt", "Id" },
                filter: "DeletedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Acts_IsLogged_Id",
                table: "Acts",
                columns: new[] { "IsLogged", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Acts_MemberId_Id",
                table: "Acts",
                columns: new[] { "MemberId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ClosingVotes_ById",
                table: "ClosingVotes",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ClosingVotes_OriginalId",
                table: "ClosingVotes",
                column: "OriginalId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosingVotes_PostId_Motion_ById",
                table: "ClosingVotes",
                columns: new[] { "PostId", "Motion", "ById" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Consents_MemberId_Version",
                table: "Consents",
                columns: new[] { "MemberId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlagCases_DecidedById",
                table: "FlagCases",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_FlagCases_OpenPostId",
                table: "FlagCases",
                column: "OpenPostId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlagCases_PostId",
                table: "FlagCases",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_Flags_ById_Day",
                table: "Flags",
                columns: new[] { "ById", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Flags_ById_Outcome_AnsweredAt",
                table: "Flags",
                columns: new[] { "ById", "Outcome", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Flags_CaseId_ById",
                table: "Flags",
                columns: new[] { "CaseId", "ById" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Flags_PostId_ById",
                table: "Flags",
                columns: new[] { "PostId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberVersions_ProductId",
                table: "MemberVersions",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_MemberVersions_VersionId",
                table: "MemberVersions",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_MeToos_MemberId",
                table: "MeToos",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_ModeratorMessages_AnswersId",
                table: "ModeratorMessages",
                column: "AnswersId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ModeratorMessages_FromId",
                table: "ModeratorMessages",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_ModeratorMessages_MemberId_Id",
                table: "ModeratorMessages",
                columns: new[] { "MemberId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficialAnswers_AnswerId_Turn",
                table: "OfficialAnswers",
                columns: new[] { "AnswerId", "Turn" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficialAnswers_EndedById",
                table: "OfficialAnswers",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_OfficialAnswers_FromVersionId",
                table: "OfficialAnswers",
                column: "FromVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficialAnswers_PinnedById",
                table: "OfficialAnswers",
                column: "PinnedById");

            migrationBuilder.CreateIndex(
                name: "IX_OfficialAnswers_ProductId_Turn",
                table: "OfficialAnswers",
                columns: new[] { "ProductId", "Turn" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficialAnswers_QuestionId_ProductId_Turn",
                table: "OfficialAnswers",
                columns: new[] { "QuestionId", "ProductId", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OfficialAnswers_ToVersionId",
                table: "OfficialAnswers",
                column: "ToVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficialAnswers_Turn_ReviewBy",
                table: "OfficialAnswers",
                columns: new[] { "Turn", "ReviewBy" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficialAnswers_VerifiedById",
                table: "OfficialAnswers",
                column: "VerifiedById");

            migrationBuilder.CreateIndex(
                name: "IX_OfficialReports_MemberId",
                table: "OfficialReports",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficialReports_QuestionId_OfficialId",
                table: "OfficialReports",
                columns: new[] { "QuestionId", "OfficialId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficialReports_VersionId",
                table: "OfficialReports",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewItems_ClaimedById",
                table: "ReviewItems",
                column: "ClaimedById");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewItems_IsOpen_Queue_OpenedAt_Id",
                table: "ReviewItems",
                columns: new[] { "IsOpen", "Queue", "OpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewItems_PostId_Queue",
                table: "ReviewItems",
                columns: new[] { "PostId", "Queue" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ItemId",
                table: "Reviews",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ReviewerId_At",
                table: "Reviews",
                columns: new[] { "ReviewerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewSkips_MemberId",
                table: "ReviewSkips",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestedEdits_ById_Closed",
                table: "SuggestedEdits",
                columns: new[] { "ById", "Closed" });

            migrationBuilder.CreateIndex(
                name: "IX_SuggestedEdits_DecidedById",
                table: "SuggestedEdits",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestedEdits_PostId_Closed",
                table: "SuggestedEdits",
                columns: new[] { "PostId", "Closed" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionVotes_ReviewerId",
                table: "SuggestionVotes",
                column: "ReviewerId");

            migrationBuilder.AddForeignKey(
                name: "FK_Acts_Members_MemberId",
                table: "Acts",
                column: "MemberId",
                principalTable: "Members",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Posts_Posts_LeadsToId",
                table: "Posts",
                column: "LeadsToId",
                principalTable: "Posts",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Posts_Posts_MergedIntoId",
                table: "Posts",
                column: "MergedIntoId",
                principalTable: "Posts",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Tags_Tags_SynonymOfId",
                table: "Tags",
                column: "SynonymOfId",
                principalTable: "Tags",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Acts_Members_MemberId",
                table: "Acts");

            migrationBuilder.DropForeignKey(
                name: "FK_Posts_Posts_LeadsToId",
                table: "Posts");

            migrationBuilder.DropForeignKey(
                name: "FK_Posts_Posts_MergedIntoId",
                table: "Posts");

            migrationBuilder.DropForeignKey(
                name: "FK_Tags_Tags_SynonymOfId",
                table: "Tags");

            migrationBuilder.DropTable(
                name: "ClosingVotes");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "Flags");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "MemberPaces");

            migrationBuilder.DropTable(
                name: "MemberVersions");

            migrationBuilder.DropTable(
                name: "MeToos");

            migrationBuilder.DropTable(
                name: "ModeratorMessages");

            migrationBuilder.DropTable(
                name: "OfficialReports");

            migrationBuilder.DropTable(
                name: "RecentTexts");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "ReviewSkips");

            migrationBuilder.DropTable(
                name: "SuggestionVotes");

            migrationBuilder.DropTable(
                name: "FlagCases");

            migrationBuilder.DropTable(
                name: "OfficialAnswers");

            migrationBuilder.DropTable(
                name: "ReviewItems");

            migrationBuilder.DropTable(
                name: "SuggestedEdits");

            migrationBuilder.DropIndex(
                name: "IX_Tags_SynonymOfId",
                table: "Tags");

            migrationBuilder.DropIndex(
                name: "IX_Posts_DeletedAt_Id",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Posts_Kind_OfficialAt_Id",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Posts_LeadsToId",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Posts_MergedIntoId",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_MemberNetworks_Network",
                table: "MemberNetworks");

            migrationBuilder.DropIndex(
                name: "IX_Comments_DeletedAt_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Acts_IsLogged_Id",
                table: "Acts");

            migrationBuilder.DropIndex(
                name: "IX_Acts_MemberId_Id",
                table: "Acts");

            migrationBuilder.DropColumn(
                name: "SynonymOfId",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "RolledBackTo",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "ProductVersions");

            migrationBuilder.DropColumn(
                name: "IsRetired",
                table: "ProductVersions");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "IsManaged",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "IsRetired",
                table: "ProductModules");

            migrationBuilder.DropColumn(
                name: "HeldFor",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "IsDeletedByVotes",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "IsSpam",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "LeadsToId",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "MeTooCount",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "OfficialAt",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "OfficialCount",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "ProtectedAt",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "OpenSuggestions",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "PaidSuggestions",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "CloseVotes",
                table: "MemberDays");

            migrationBuilder.DropColumn(
                name: "DeleteVotes",
                table: "MemberDays");

            migrationBuilder.DropColumn(
                name: "Exports",
                table: "MemberDays");

            migrationBuilder.DropColumn(
                name: "Flags",
                table: "MemberDays");

            migrationBuilder.DropColumn(
                name: "IsLogged",
                table: "Acts");

            migrationBuilder.DropColumn(
                name: "MemberId",
                table: "Acts");

            migrationBuilder.DropColumn(
                name: "ThingId",
                table: "Acts");

            migrationBuilder.AlterColumn<int>(
                name: "PostId",
                table: "Acts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
