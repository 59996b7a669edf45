using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Compliance.PackTesting;
using Compliance.PackTesting.Coverage;
using Compliance.Reports;

namespace Compliance.Cli.PackTests;

/// <summary><c>--coverage</c>: what the tests show of the pack, and whether that is enough.</summary>
internal sealed class PackCoverageOptions
{
    // As the words stand in the report.
    private static readonly Dictionary<string, CoverageKind> Kinds = new(StringComparer.Ordinal)
    {
        ["condition"] = CoverageKind.Condition,
        ["rule"] = CoverageKind.Rule,
        ["exemption"] = CoverageKind.Exemption,
        ["law_date"] = CoverageKind.LawDate,
        ["boundary"] = CoverageKind.Boundary,
        ["proposition"] = CoverageKind.Proposition,
        ["independence"] = CoverageKind.Independence,
    };

    private readonly Option<bool> _coverage = new("--coverage") { Description = "Also show which outcomes, exemptions and days of law no test shows." };
    private readonly Option<bool> _suggest = new("--suggest") { Description = "With --coverage: look for a row that shows each missing item." };
    private readonly Option<string?> _output = new("--coverage-output") { Description = "With --coverage: write it as JSON to this file.", HelpName = "FILE" };
    private readonly Option<Dictionary<string, decimal>> _least = new("--min")
    {
        Description = $"With --coverage: exit 7 when less is shown, such as condition=100,law_date=100; of {string.Join(", ", Kinds.Keys)}.",
        HelpName = "KIND=PERCENT",
        CustomParser = Parse,
    };

    public void AddTo(Command command, Argument<string[]> directories)
    {
        command.Add(_coverage);
        command.Add(_suggest);
        command.Add(_output);
        command.Add(_least);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(_coverage) && (result.GetValue(_suggest) || result.GetValue(_output) is not null || result.GetResult(_least) is not null))
            {
                result.AddError("--suggest, --coverage-output and --min go with --coverage.");
            }

            if (result.GetValue(_output) is not null && result.GetValue(directories) is { Length: > 1 })
            {
                result.AddError("--coverage-output holds the document of one pack: name one folder.");
            }
        });
    }

    /// <summary>Measures each suite when the option is given; text goes to the writer.</summary>
    public void Check(CommandRun run, ParseResult parse, IReadOnlyCollection<PackTestRun> tests, TextWriter text)
    {
        if (!parse.GetValue(_coverage))
        {
            return;
        }

        var path = parse.GetValue(_output);
        using var file = path is null ? null : OutputFile.Open(run, path, tests.SelectMany(t => PackSuites.FilesOf(t.Directory)));
        if (path is not null && file is null)
        {
            return;
        }

        // A suite that fails has said so; what it shows is not what is right.
        foreach (var tested in tests.Where(t => t.Results.IsGreen))
        {
            var report = PackCoverage.Of(tested.Suite, parse.GetValue(_suggest), stop: run.Terminal.Stop);
            new CoverageReportText(text).Write(tested.Directory, report);
            if (file is not null)
            {
                CoverageReportJson.Write(file, tested.Directory, report);
            }

            foreach (var (word, least) in parse.GetValue(_least) ?? [])
            {
                var share = report.Share(Kinds[word]) / 100m;
                if (share < least)
                {
                    run.Reasons.Add(ExitCode.BelowBar, string.Create(
                        CultureInfo.InvariantCulture, $"{tested.Directory}: coverage of {word} is {share:0.00} %, less than {least} %"));
                }
            }
        }
    }

    private static Dictionary<string, decimal>? Parse(ArgumentResult result)
    {
        var least = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in result.Tokens.SelectMany(t => t.Value.Split(',')))
        {
            if (part.Split('=') is [var word, var number] && Kinds.ContainsKey(word)
                && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
            {
                least[word] = percent;
            }
            else
            {
                result.AddError($"\"{part}\" is no minimum; expected KIND=PERCENT with a kind of {string.Join(", ", Kinds.Keys)} and at most 100.");
                return null;
            }
        }

        return least;
    }
}
