using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Companies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Members_OrganisationId",
                table: "Members");

            migrationBuilder.AddColumn<string>(
                name: "Facts",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AuthorOrganisationId",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConsentAt",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ConsentRevision",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "FeaturePaid",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FeaturedAt",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Industry",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsConsented",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PublishPaid",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnReason",
                table: "Posts",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Situation",
                table: "Posts",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Size",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "State",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SubmittedAt",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WasFeatured",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HidesOrganisation",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsOrganisationAdmin",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "UploadedBytes",
                table: "MemberDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Uploads",
                table: "MemberDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "OrganisationId",
                table: "LedgerLines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "More",
                table: "Drafts",
                type: "TEXT",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Token = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: true),
                    Height = table.Column<int>(type: "INTEGER", nullable: true),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attachments_Members_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    IsVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VerifiedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Industry = table.Column<int>(type: "INTEGER", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: true),
                    AboutHtml = table.Column<string>(type: "TEXT", nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MergedIntoId = table.Column<int>(type: "INTEGER", nullable: true),
                    MemberCount = table.Column<int>(type: "INTEGER", nullable: false),
                    AdminCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Organisations_Members_VerifiedById",
                        column: x => x.VerifiedById,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Organisations_Organisations_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Organisations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ShowcaseResults",
                columns: table => new
                {
                    ShowcaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Before = table.Column<double>(type: "REAL", nullable: false),
                    After = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShowcaseResults", x => new { x.ShowcaseId, x.Position });
                    table.ForeignKey(
                        name: "FK_ShowcaseResults_Posts_ShowcaseId",
                        column: x => x.ShowcaseId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ShowcaseUses",
                columns: table => new
                {
                    ShowcaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<int>(type: "INTEGER", nullable: false),
                    ModuleId = table.Column<int>(type: "INTEGER", nullable: true),
                    VersionId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShowcaseUses", x => new { x.ShowcaseId, x.Position });
                    table.ForeignKey(
                        name: "FK_ShowcaseUses_Posts_ShowcaseId",
                        column: x => x.ShowcaseId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ShowcaseUses_ProductModules_ModuleId",
                        column: x => x.ModuleId,
                        principalTable: "ProductModules",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ShowcaseUses_ProductVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProductVersions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ShowcaseUses_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AttachmentChunks",
                columns: table => new
                {
                    AttachmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentChunks", x => new { x.AttachmentId, x.Number });
                    table.ForeignKey(
                        name: "FK_AttachmentChunks_Attachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AttachmentUses",
                columns: table => new
                {
                    AttachmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    PostId = table.Column<int>(type: "INTEGER", nullable: false),
                    CommentId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentUses", x => new { x.AttachmentId, x.PostId, x.CommentId });
                    table.ForeignKey(
                        name: "FK_AttachmentUses_Attachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AttachmentUses_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ShowcasePictures",
                columns: table => new
                {
                    ShowcaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AttachmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Caption = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShowcasePictures", x => new { x.ShowcaseId, x.Position });
                    table.ForeignKey(
                        name: "FK_ShowcasePictures_Attachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachments",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ShowcasePictures_Posts_ShowcaseId",
                        column: x => x.ShowcaseId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CompanyBoardRows",
                columns: table => new
                {
                    Board = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reputation = table.Column<int>(type: "INTEGER", nullable: false),
                    Heads = table.Column<int>(type: "INTEGER", nullable: false),
                    PerHead = table.Column<int>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: true),
                    RankPerHead = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompanyBoardRows", x => new { x.OrganisationId, x.Board });
                    table.ForeignKey(
                        name: "FK_CompanyBoardRows_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AsAdmin = table.Column<bool>(type: "INTEGER", nullable: false),
                    MostUses = table.Column<int>(type: "INTEGER", nullable: false),
                    Uses = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Members_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Invitations_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JoinRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Closed = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JoinRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JoinRequests_Members_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_JoinRequests_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JoinRequests_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Way = table.Column<int>(type: "INTEGER", nullable: false),
                    IsAdmin = table.Column<bool>(type: "INTEGER", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Ended = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationDomains",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedById = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationDomains", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganisationDomains_Members_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OrganisationDomains_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationUses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<int>(type: "INTEGER", nullable: false),
                    ModuleId = table.Column<int>(type: "INTEGER", nullable: true),
                    VersionId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationUses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganisationUses_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OrganisationUses_ProductModules_ModuleId",
                        column: x => x.ModuleId,
                        principalTable: "ProductModules",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OrganisationUses_ProductVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ProductVersions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OrganisationUses_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                });

            migrationBuilder.UpdateData(
                table: "Members",
                keyColumn: "Id",
                keyValue: 1,
                columns: new[] { "HidesOrganisation", "IsOrganisationAdmin" },
                values: new object[] { false, false });

            migrationBuilder.UpdateData(
                table: "Members",
                keyColumn: "Id",
                keyValue: 2,
                columns: new[] { "HidesOrganisation", "IsOrganisationAdmin" },
                values: new object[] { false, false });

            migrationBuilder.UpdateData(
                table: "Members",
                keyColumn: "Id",
                keyValue: 3,
                columns: new[] { "HidesOrganisation", "IsOrganisationAdmin" },
                values: new object[] { false, false });

            // With their constraints: added by themselves these would have the whole table of posts written anew.
            migrationBuilder.Sql("ALTER TABLE Posts ADD COLUMN OrganisationId INTEGER NULL CONSTRAINT FK_Posts_Organisations_OrganisationId REFERENCES Organisations (Id)");
            migrationBuilder.Sql("ALTER TABLE Posts ADD COLUMN ConsentById INTEGER NULL CONSTRAINT FK_Posts_Members_ConsentById REFERENCES Members (Id)");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_AuthorOrganisationId_Kind_PostedAt",
                table: "Posts",
                columns: new[] { "AuthorOrganisationId", "Kind", "PostedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_ConsentById",
                table: "Posts",
                column: "ConsentById");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_Kind_FeaturedAt_Id",
                table: "Posts",
                columns: new[] { "Kind", "FeaturedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_Kind_State_PublishedAt_Id",
                table: "Posts",
                columns: new[] { "Kind", "State", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_OrganisationId_State_PublishedAt_Id",
                table: "Posts",
                columns: new[] { "OrganisationId", "State", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Members_OrganisationId_Reputation_Id",
                table: "Members",
                columns: new[] { "OrganisationId", "Reputation", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_OwnerId_UploadedAt",
                table: "Attachments",
                columns: new[] { "OwnerId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_Token",
                table: "Attachments",
                column: "Token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_UploadedAt",
                table: "Attachments",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_AttachmentUses_PostId_CommentId",
                table: "AttachmentUses",
                columns: new[] { "PostId", "CommentId" });

            migrationBuilder.CreateIndex(
                name: "IX_CompanyBoardRows_Board_PerHead_OrganisationId",
                table: "CompanyBoardRows",
                columns: new[] { "Board", "PerHead", "OrganisationId" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_CompanyBoardRows_Board_Reputation_OrganisationId",
                table: "CompanyBoardRows",
                columns: new[] { "Board", "Reputation", "OrganisationId" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_CreatedById",
                table: "Invitations",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_OrganisationId_ExpiresAt",
                table: "Invitations",
                columns: new[] { "OrganisationId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TokenHash",
                table: "Invitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_DecidedById",
                table: "JoinRequests",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_MemberId_OrganisationId_Closed",
                table: "JoinRequests",
                columns: new[] { "MemberId", "OrganisationId", "Closed" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_OrganisationId_Closed",
                table: "JoinRequests",
                columns: new[] { "OrganisationId", "Closed" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_MemberId_Ended",
                table: "Memberships",
                columns: new[] { "MemberId", "Ended" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_OrganisationId_Ended",
                table: "Memberships",
                columns: new[] { "OrganisationId", "Ended" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationDomains_AddedById",
                table: "OrganisationDomains",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationDomains_Name",
                table: "OrganisationDomains",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationDomains_OrganisationId",
                table: "OrganisationDomains",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_MergedIntoId_IsVerified_NameKey",
                table: "Organisations",
                columns: new[] { "MergedIntoId", "IsVerified", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_NameKey",
                table: "Organisations",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Slug",
                table: "Organisations",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_VerifiedById",
                table: "Organisations",
                column: "VerifiedById");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationUses_ModuleId",
                table: "OrganisationUses",
                column: "ModuleId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationUses_OrganisationId_ProductId_ModuleId",
                table: "OrganisationUses",
                columns: new[] { "OrganisationId", "ProductId", "ModuleId" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationUses_ProductId",
                table: "OrganisationUses",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationUses_VersionId",
                table: "OrganisationUses",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ShowcasePictures_AttachmentId",
                table: "ShowcasePictures",
                column: "AttachmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ShowcaseUses_ModuleId",
                table: "ShowcaseUses",
                column: "ModuleId");

            migrationBuilder.CreateIndex(
                name: "IX_ShowcaseUses_ProductId_ModuleId_ShowcaseId",
                table: "ShowcaseUses",
                columns: new[] { "ProductId", "ModuleId", "ShowcaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_ShowcaseUses_VersionId",
                table: "ShowcaseUses",
                column: "VersionId");

            migrationBuilder.AddForeignKey(
                name: "FK_Members_Organisations_OrganisationId",
                table: "Members",
                column: "OrganisationId",
                principalTable: "Organisations",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Members_Organisations_OrganisationId",
                table: "Members");

            migrationBuilder.DropForeignKey(
                name: "FK_Posts_Members_ConsentById",
                table: "Posts");

            migrationBuilder.DropForeignKey(
                name: "FK_Posts_Organisations_OrganisationId",
                table: "Posts");

            migrationBuilder.DropTable(
                name: "AttachmentChunks");

            migrationBuilder.DropTable(
                name: "AttachmentUses");

            migrationBuilder.DropTable(
                name: "CompanyBoardRows");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "JoinRequests");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "OrganisationDomains");

            migrationBuilder.DropTable(
                name: "OrganisationUses");

            migrationBuilder.DropTable(
                name: "ShowcasePictures");

            migrationBuilder.DropTable(
                name: "ShowcaseResults");

            migrationBuilder.DropTable(
                name: "ShowcaseUses");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropIndex(
                name: "IX_Posts_AuthorOrganisationId_Kind_PostedAt",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Posts_ConsentById",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Posts_Kind_FeaturedAt_Id",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Posts_Kind_State_PublishedAt_Id",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Posts_OrganisationId_State_PublishedAt_Id",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Members_OrganisationId_Reputation_Id",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "Facts",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "AuthorOrganisationId",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "ConsentAt",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "ConsentById",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "ConsentRevision",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "FeaturePaid",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "FeaturedAt",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Industry",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "IsConsented",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "OrganisationId",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "PublishPaid",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "ReturnReason",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Situation",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Size",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "SubmittedAt",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "WasFeatured",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "HidesOrganisation",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "IsOrganisationAdmin",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "UploadedBytes",
                table: "MemberDays");

            migrationBuilder.DropColumn(
                name: "Uploads",
                table: "MemberDays");

            migrationBuilder.DropColumn(
                name: "OrganisationId",
                table: "LedgerLines");

            migrationBuilder.DropColumn(
                name: "More",
                table: "Drafts");

            migrationBuilder.CreateIndex(
                name: "IX_Members_OrganisationId",
                table: "Members",
                column: "OrganisationId");
        }
    }
}
