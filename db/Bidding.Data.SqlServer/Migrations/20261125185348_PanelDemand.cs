using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bidding.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PanelDemand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "HasWideEffect",
                table: "Tenders",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsComplex",
                table: "Tenders",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "LeastPerSite",
                table: "Tenders",
                type: "int",
                nullable: false,
                defaultValue: 1);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HasWideEffect",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "IsComplex",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "LeastPerSite",
                table: "Tenders");
        }
    }
}
