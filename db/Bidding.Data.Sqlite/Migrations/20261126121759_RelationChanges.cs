using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bidding.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RelationChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RelationChanges",
                columns: table => new
                {
                    Import = table.Column<int>(type: "INTEGER", nullable: false),
                    RelationId = table.Column<long>(type: "INTEGER", nullable: false),
                    UntilBefore = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UntilAfter = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelationChanges", x => new { x.RelationId, x.Import });
                    table.ForeignKey(
                        name: "FK_RelationChanges_RegistryImports_Import",
                        column: x => x.Import,
                        principalTable: "RegistryImports",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RelationChanges_Relations_RelationId",
                        column: x => x.RelationId,
                        principalTable: "Relations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RelationChanges_Import",
                table: "RelationChanges",
                column: "Import");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RelationChanges");
        }
    }
}
