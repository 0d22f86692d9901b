using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Web.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Finding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Deflections",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    Typed = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deflections", x => new { x.MemberId, x.QuestionId });
                    table.ForeignKey(
                        name: "FK_Deflections_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deflections_Posts_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "FaqEditions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProductId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PublishedById = table.Column<int>(type: "int", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FaqEditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FaqEditions_Members_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FaqEditions_Members_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FaqEditions_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NameTerms",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Term = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ThingId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameTerms", x => new { x.Kind, x.Term, x.ThingId });
                });

            migrationBuilder.CreateTable(
                name: "PostLists",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    About = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    IsPublic = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostLists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PostLists_Members_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RequiredTags",
                columns: table => new
                {
                    ProductId = table.Column<int>(type: "int", nullable: false),
                    TagId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequiredTags", x => new { x.ProductId, x.TagId });
                    table.ForeignKey(
                        name: "FK_RequiredTags_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RequiredTags_Tags_TagId",
                        column: x => x.TagId,
                        principalTable: "Tags",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SavedSearches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsFollowed = table.Column<bool>(type: "bit", nullable: false),
                    LookedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedSearches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedSearches_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SeenPosts",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    PostId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeenPosts", x => new { x.MemberId, x.PostId });
                    table.ForeignKey(
                        name: "FK_SeenPosts_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeenPosts_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SynonymProposals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(35)", maxLength: 35, nullable: false),
                    TargetId = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Closed = table.Column<int>(type: "int", nullable: false),
                    Outcome = table.Column<int>(type: "int", nullable: true),
                    DecidedById = table.Column<int>(type: "int", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Score = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SynonymProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SynonymProposals_Members_ById",
                        column: x => x.ById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SynonymProposals_Members_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SynonymProposals_Tags_TargetId",
                        column: x => x.TargetId,
                        principalTable: "Tags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TagIgnores",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    TagId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagIgnores", x => new { x.MemberId, x.TagId });
                    table.ForeignKey(
                        name: "FK_TagIgnores_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TagIgnores_Tags_TagId",
                        column: x => x.TagId,
                        principalTable: "Tags",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "FaqChapters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    ModuleId = table.Column<int>(type: "int", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FaqChapters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FaqChapters_FaqEditions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "FaqEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FaqChapters_ProductModules_ModuleId",
                        column: x => x.ModuleId,
                        principalTable: "ProductModules",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ListEntries",
                columns: table => new
                {
                    ListId = table.Column<int>(type: "int", nullable: false),
                    PostId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListEntries", x => new { x.ListId, x.PostId });
                    table.ForeignKey(
                        name: "FK_ListEntries_PostLists_ListId",
                        column: x => x.ListId,
                        principalTable: "PostLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ListEntries_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SynonymVotes",
                columns: table => new
                {
                    ProposalId = table.Column<int>(type: "int", nullable: false),
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    IsFor = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SynonymVotes", x => new { x.ProposalId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_SynonymVotes_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SynonymVotes_SynonymProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "SynonymProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FaqEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    ChapterId = table.Column<int>(type: "int", nullable: false),
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    AnswerId = table.Column<int>(type: "int", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Markdown = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Html = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FaqEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FaqEntries_FaqChapters_ChapterId",
                        column: x => x.ChapterId,
                        principalTable: "FaqChapters",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FaqEntries_FaqEditions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "FaqEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FaqEntries_Posts_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FaqEntries_Posts_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Posts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deflections_At",
                table: "Deflections",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Deflections_QuestionId_At",
                table: "Deflections",
                columns: new[] { "QuestionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_FaqChapters_EditionId_Position",
                table: "FaqChapters",
                columns: new[] { "EditionId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_FaqChapters_ModuleId",
                table: "FaqChapters",
                column: "ModuleId");

            migrationBuilder.CreateIndex(
                name: "IX_FaqEditions_CreatedById",
                table: "FaqEditions",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_FaqEditions_ProductId_Number",
                table: "FaqEditions",
                columns: new[] { "ProductId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FaqEditions_PublishedById",
                table: "FaqEditions",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_FaqEntries_AnswerId",
                table: "FaqEntries",
                column: "AnswerId");

            migrationBuilder.CreateIndex(
                name: "IX_FaqEntries_ChapterId_Position",
                table: "FaqEntries",
                columns: new[] { "ChapterId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_FaqEntries_EditionId_QuestionId",
                table: "FaqEntries",
                columns: new[] { "EditionId", "QuestionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FaqEntries_QuestionId",
                table: "FaqEntries",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_ListEntries_ListId_Position",
                table: "ListEntries",
                columns: new[] { "ListId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_ListEntries_PostId",
                table: "ListEntries",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_NameTerms_Kind_ThingId",
                table: "NameTerms",
                columns: new[] { "Kind", "ThingId" });

            migrationBuilder.CreateIndex(
                name: "IX_PostLists_OwnerId_ChangedAt",
                table: "PostLists",
                columns: new[] { "OwnerId", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RequiredTags_TagId",
                table: "RequiredTags",
                column: "TagId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedSearches_IsFollowed_LookedAt",
                table: "SavedSearches",
                columns: new[] { "IsFollowed", "LookedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedSearches_MemberId_SavedAt",
                table: "SavedSearches",
                columns: new[] { "MemberId", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SeenPosts_MemberId_At",
                table: "SeenPosts",
                columns: new[] { "MemberId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SeenPosts_PostId",
                table: "SeenPosts",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_SynonymProposals_ById",
                table: "SynonymProposals",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SynonymProposals_DecidedById",
                table: "SynonymProposals",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_SynonymProposals_Name_Closed",
                table: "SynonymProposals",
                columns: new[] { "Name", "Closed" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SynonymProposals_TargetId_Closed",
                table: "SynonymProposals",
                columns: new[] { "TargetId", "Closed" });

            migrationBuilder.CreateIndex(
                name: "IX_SynonymVotes_MemberId",
                table: "SynonymVotes",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_TagIgnores_TagId",
                table: "TagIgnores",
                column: "TagId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Deflections");

            migrationBuilder.DropTable(
                name: "FaqEntries");

            migrationBuilder.DropTable(
                name: "ListEntries");

            migrationBuilder.DropTable(
                name: "NameTerms");

            migrationBuilder.DropTable(
                name: "RequiredTags");

            migrationBuilder.DropTable(
                name: "SavedSearches");

            migrationBuilder.DropTable(
                name: "SeenPosts");

            migrationBuilder.DropTable(
                name: "SynonymVotes");

            migrationBuilder.DropTable(
                name: "TagIgnores");

            migrationBuilder.DropTable(
                name: "FaqChapters");

            migrationBuilder.DropTable(
                name: "PostLists");

            migrationBuilder.DropTable(
                name: "SynonymProposals");

            migrationBuilder.DropTable(
                name: "FaqEditions");
        }
    }
}
