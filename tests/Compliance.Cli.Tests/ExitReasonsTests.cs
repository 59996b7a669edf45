using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class ExitReasonsTests
{
    // 70, 130, 2, 3, 4, 1, 6, 5, 7: each code with everything that is less grave beside it.
    private static readonly ExitCode[] Gravest =
    [
        ExitCode.Bug, ExitCode.Interrupted, ExitCode.Usage, ExitCode.Pack, ExitCode.Input,
        ExitCode.Findings, ExitCode.Incomplete, ExitCode.Suppression, ExitCode.BelowBar,
    ];

    [Test]
    public void The_gravest_reason_gives_the_code_and_all_are_printed([Range(0, 8)] int first)
    {
        var reasons = new ExitReasons();
        foreach (var code in Gravest.Skip(first).Reverse())
        {
            reasons.Add(code, $"because of {code}");
        }

        Assert.That(reasons.Code, Is.EqualTo(Gravest[first]));
        Assert.That(reasons.Lines, Has.Length.EqualTo(9 - first));
        Assert.That(reasons.Lines[0], Does.StartWith($"exit {(int)Gravest[first]}: "));
    }

    [Test]
    public void Without_a_reason_the_code_is_0() => Assert.That(new ExitReasons().Code, Is.EqualTo(ExitCode.Nothing));

    [Test]
    public void A_bug_is_one_line_and_70()
    {
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error, () => throw new InvalidTimeZoneException("planted"), _ => null, TimeProvider.System, default);
        var code = Tool.Run(["screen", "-", "--as-of", "2020-01-28"], terminal);

        Assert.That(code, Is.EqualTo(70));
        Assert.That(error.ToString(), Is.EqualTo("exit 70: internal error, this is a bug: InvalidTimeZoneException: planted\n"));
    }
}
