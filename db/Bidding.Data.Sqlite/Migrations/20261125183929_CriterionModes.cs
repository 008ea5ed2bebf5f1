using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bidding.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CriterionModes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Mode",
                table: "Criteria",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Mode",
                table: "Criteria");
        }
    }
}
