using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bidding.Data.SqlServer.Migrations;

/// <summary>Events is an append-only ledger table already, which no trigger can match: no UPDATE, DELETE or TRUNCATE, and
/// no way back. Its trigger only says so in words. The answers have a trigger alone. EXEC, because a trigger
/// must open its batch and EF Core's scripts do not split there.</summary>
public partial class Guards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            EXEC(N'CREATE TRIGGER [Events_append_only] ON [Events] AFTER UPDATE, DELETE AS
            BEGIN
              THROW 51001, ''facts are never changed or deleted'', 1;
            END');
            """);
        migrationBuilder.Sql(
            """
            EXEC(N'CREATE TRIGGER [CommandAnswers_append_only] ON [CommandAnswers] INSTEAD OF UPDATE, DELETE AS
            BEGIN
              THROW 51002, ''answers are never changed or deleted'', 1;
            END');
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("The guards are not taken down.");
}
