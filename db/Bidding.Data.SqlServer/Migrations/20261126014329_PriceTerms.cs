using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bidding.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PriceTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "BidValidDays",
                table: "Tenders",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Tenders",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NoticedOn",
                table: "Tenders",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PricesFixedByState",
                table: "Tenders",
                type: "bit",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "BidValidDays",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "NoticedOn",
                table: "Tenders");

            migrationBuilder.DropColumn(
                name: "PricesFixedByState",
                table: "Tenders");
        }
    }
}
