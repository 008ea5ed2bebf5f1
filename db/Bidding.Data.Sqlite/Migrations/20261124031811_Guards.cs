using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bidding.Data.Sqlite.Migrations;

/// <summary>Facts and answers are only ever appended. The insert guards also stop REPLACE, which deletes the row it
/// collides with (by key or by rowid) without asking a delete trigger unless the connection turned recursive ones on.</summary>
public partial class Guards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE TRIGGER Events_no_update BEFORE UPDATE ON Events
            BEGIN
              SELECT RAISE(ABORT, 'facts are never changed');
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER Events_no_delete BEFORE DELETE ON Events
            BEGIN
              SELECT RAISE(ABORT, 'facts are never deleted');
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER Events_append_only BEFORE INSERT ON Events
            WHEN NEW.Version <> COALESCE((SELECT MAX(Version) FROM Events WHERE Stream = NEW.Stream), 0) + 1
              OR EXISTS (SELECT 1 FROM Events WHERE rowid = NEW.rowid)
              OR length(NEW.Hash) <> 32
            BEGIN
              SELECT RAISE(ABORT, 'a fact is appended after the last of its stream, nowhere else');
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER CommandAnswers_no_update BEFORE UPDATE ON CommandAnswers
            BEGIN
              SELECT RAISE(ABORT, 'answers are never changed');
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER CommandAnswers_no_delete BEFORE DELETE ON CommandAnswers
            BEGIN
              SELECT RAISE(ABORT, 'answers are never deleted');
            END
            """);
        migrationBuilder.Sql(
            """
            CREATE TRIGGER CommandAnswers_append_only BEFORE INSERT ON CommandAnswers
            WHEN EXISTS (SELECT 1 FROM CommandAnswers WHERE Stream = NEW.Stream AND Caller = NEW.Caller AND CommandId = NEW.CommandId)
              OR EXISTS (SELECT 1 FROM CommandAnswers WHERE rowid = NEW.rowid)
              OR length(NEW.Digest) <> 32
            BEGIN
              SELECT RAISE(ABORT, 'a command is answered once');
            END
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("The guards are not taken down.");
}
