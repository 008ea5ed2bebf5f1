using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bidding.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SpecialitiesAndImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Experts_SiteId_Speciality",
                table: "Experts");

            migrationBuilder.CreateTable(
                name: "ExpertSpecialities",
                columns: table => new
                {
                    ExpertId = table.Column<string>(type: "TEXT", nullable: false),
                    Speciality = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExpertSpecialities", x => new { x.Speciality, x.ExpertId });
                    table.ForeignKey(
                        name: "FK_ExpertSpecialities_Experts_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistryImports",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Counts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistryImports", x => x.Number);
                    table.ForeignKey(
                        name: "FK_RegistryImports_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Name_Id",
                table: "Experts",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_SiteId",
                table: "Experts",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_ExpertSpecialities_ExpertId",
                table: "ExpertSpecialities",
                column: "ExpertId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistryImports_UserId",
                table: "RegistryImports",
                column: "UserId");

            migrationBuilder.Sql("INSERT INTO ExpertSpecialities (ExpertId, Speciality) SELECT Id, Speciality FROM Experts WHERE Speciality <> '';");

            migrationBuilder.DropColumn(
                name: "Speciality",
                table: "Experts");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RegistryImports");

            migrationBuilder.DropIndex(
                name: "IX_Experts_Name_Id",
                table: "Experts");

            migrationBuilder.DropIndex(
                name: "IX_Experts_SiteId",
                table: "Experts");

            migrationBuilder.AddColumn<string>(
                name: "Speciality",
                table: "Experts",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql(
                "UPDATE Experts SET Speciality = COALESCE((SELECT MIN(his.Speciality) FROM ExpertSpecialities AS his WHERE his.ExpertId = Experts.Id), '');");

            migrationBuilder.DropTable(
                name: "ExpertSpecialities");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_SiteId_Speciality",
                table: "Experts",
                columns: new[] { "SiteId", "Speciality" });
        }
    }
}
