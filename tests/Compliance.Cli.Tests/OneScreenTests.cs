using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class OneScreenTests
{
    private const string Open = """{"type":"lease","id":"OPEN-1","lessor":{"name":"Wexnam Quorblik"},"place":"DE","use":"office"}""";

    private static readonly string[] Screen = ["screen", "-", "--as-of", "2020-01-28"];

    [Test]
    public void On_one_screen_nothing_is_said_twice_and_in_files_nothing_is_left_out()
    {
        const string Bad = """{"type":"lease","id":"BAD-1","term":"Quorblik"}""";
        var screen = ToolRun.With(Screen, Open + "\n" + Bad, isOneScreen: true);
        var files = ToolRun.With(Screen, Open + "\n" + Bad);

        Assert.That(screen.Code, Is.EqualTo(files.Code));
        foreach (var text in new[] { "error CMP2024", "exit 1: ", "exit 6: " })
        {
            Assert.That(Count(screen.Output + screen.Error, text), Is.EqualTo(1), screen.ToString());
            Assert.That((Count(files.Output, text), Count(files.Error, text)), Is.EqualTo((1, 1)), files.ToString());
        }

        var keys = ToolRun.With([.. Screen, "--pii", "keys"], Bad, isOneScreen: true);
        Assert.That(keys.Error, Does.Contain("CMP2024").And.Contain("exit 4: "), "a report by keys does not show what is wrong");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
