using System.Collections.Immutable;
using System.Globalization;
using Compliance.Lists;
using Compliance.PackTesting.Versions;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Overlays;

namespace Compliance.PackTesting.Overlays;

/// <summary>Tries on the records of the base's tests whether an overlay makes any of them milder (RP2301).</summary>
internal static class BaseComparison
{
    public static ImmutableArray<Diagnostic> Of(RulePackTestSuite overlay, Watchlist watchlist, CancellationToken stop)
    {
        if (overlay.Pack.Base is not { } under || overlay.BaseFiles is not { } files)
        {
            return [];
        }

        if (files.Tests.IsEmpty)
        {
            return
            [
                Diagnostic.Info(
                    OverlayDiagnostics.NoBaseTests,
                    $"the tests of {under.Id} {under.Version} are not at hand: what the overlay does to them was not tried",
                    overlay.Pack.Header.Overlay!.Places.Pack,
                    nextStep: "state under \"path\" the folder of the base, with its tests"),
            ];
        }

        var before = new TestScreeners(under);
        var read = TestSuiteReader.Read(before, files);
        if (read.HasErrors || read.Value is not { } suite)
        {
            return read.Diagnostics;
        }

        var after = new TestScreeners(overlay.Pack);
        var packs = new VersionPair(under, overlay.Pack);
        return
        [
            .. suite.Cases.AsParallel().AsOrdered().WithCancellation(stop)
                .SelectMany(test => Compared(test, before, after, packs, watchlist))
                .Distinct(),
        ];
    }

    private static ImmutableArray<Diagnostic> Compared(
        RulePackTestCase test, TestScreeners before, TestScreeners after, VersionPair packs, Watchlist watchlist)
    {
        try
        {
            var change = RecordChange.Of(test.ScreenWith(before, watchlist), test.ScreenWith(after, watchlist), packs, test.Name, test.Location);
            return change is { Direction: ChangeDirection.Milder or ChangeDirection.Mixed } ? [Milder(packs.Newer.Authority, test, change)] : [];
        }
        catch (ComplianceDataException problem)
        {
            // A list that lacks what a test is given compares nothing, and that is an error as well.
            return problem.Diagnostics;
        }
    }

    private static Diagnostic Milder(string? authority, RulePackTestCase test, RecordChange change) => OverlayDiagnostics.OfMilder(
        authority,
        $"with the overlay the record of the test \"{test.Name}\" is {(change.Direction == ChangeDirection.Mixed ? "milder in part" : "milder")}: {Texts(change)}",
        test.Location,
        "the verdict, the score and the findings of the base, or stricter ones",
        "change what the rule named comes to; or state under \"authority\" of \"overlay\" who allowed it");

    private static string Texts(RecordChange change)
    {
        var texts = new List<string> { $"{Word(change.OlderVerdict)} becomes {Word(change.NewerVerdict)}, score {change.OlderScore} becomes {change.NewerScore}" };
        texts.AddRange(change.Findings
            .Where(f => f.Direction is ChangeDirection.Milder or ChangeDirection.Mixed)
            .Select(f => $"{f.RuleId}{(f.Subject.Length == 0 ? "" : $" on {f.Subject}")} is {Text(f.Older)} and becomes {Text(f.Newer)}"));
        texts.AddRange(change.Incomplete);
        return string.Join("; ", texts);
    }

    private static string Text(Finding? finding) => finding is null
        ? "not there"
        : string.Create(CultureInfo.InvariantCulture, $"{Word(finding.Status)} ({Word(finding.Verdict)}, {finding.Score})");

    private static string Word<T>(T value)
        where T : struct, Enum => ChoiceWords<T>.Word(value).Replace('_', ' ');
}
