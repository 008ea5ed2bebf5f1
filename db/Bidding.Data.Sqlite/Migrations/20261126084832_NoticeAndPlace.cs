using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bidding.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NoticeAndPlace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "NoticeMedia",
                table: "Tenders",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpeningPlace",
                table: "Tenders",
                type: "TEXT",
                maxLength: 200,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "NoticeMedia",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "OpeningPlace",
                table: "Tenders");
        }
    }
}
