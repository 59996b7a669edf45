using System.Collections.Immutable;
using System.Text;
using Compliance.Lists;
using Compliance.PackTesting.Mutation;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting;

/// <summary>Reads the files under <c>tests</c> of a pack.</summary>
internal static class TestSuiteReader
{
    private const string Format = "rulepack-test/1";

    public static LoadResult<RulePackTestSuite> Read(string directory)
    {
        var files = RulePackFiles.Read(directory);
        if (files.Value is null)
        {
            return new LoadResult<RulePackTestSuite>(null, files.Diagnostics);
        }

        var loaded = files.Value.Load();
        if (loaded.Value is not { } pack)
        {
            return new LoadResult<RulePackTestSuite>(null, loaded.Diagnostics);
        }

        return Read(new TestScreeners(pack), files.Value);
    }

    /// <summary>Reads the tests of a pack that is loaded.</summary>
    public static LoadResult<RulePackTestSuite> Read(TestScreeners screeners, RulePackFiles files)
    {
        var read = Read(screeners, files.Origin, files.Tests, files.AcceptedSurvivors);
        return read.Value is { } suite ? new LoadResult<RulePackTestSuite>(suite.Over(files.Base), read.Diagnostics) : read;
    }

    /// <summary>Reads test files that may differ from those in the folder.</summary>
    public static LoadResult<RulePackTestSuite> Read(
        TestScreeners screeners, string directory, ImmutableArray<PackFile> tests, PackFile? acceptedSurvivors = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var cases = new Dictionary<string, RulePackTestCase>(StringComparer.Ordinal);
        var reader = new TestCaseReader(screeners, diagnostics);
        foreach (var file in tests)
        {
            ReadFile(file, reader, cases, diagnostics);
        }

        if (cases.Count == 0 && diagnostics.All(d => d.Severity != DiagnosticSeverity.Error))
        {
            diagnostics.Add(Diagnostic.Error(
                PackTestDiagnostics.NoTests,
                "the pack has no test",
                new SourceLocation(Path.Combine(directory, "tests")),
                $"a file tests/*.yaml with \"format: {Format}\" and at least one test",
                "a pack without tests proves nothing"));
        }

        var accepted = acceptedSurvivors is { } survivors ? AcceptedSurvivors.Read(survivors, diagnostics) : [];
        return new LoadResult<RulePackTestSuite>(
            cases.Count == 0 ? null : new RulePackTestSuite(screeners.Pack, [.. cases.Values], accepted), diagnostics.ToImmutable());
    }

    private static void ReadFile(
        PackFile file, TestCaseReader cases, Dictionary<string, RulePackTestCase> byName, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (YamlNodes.Read(file.Text, file.DisplayPath, diagnostics, warnOfCutValues: true) is not { } root
            || MappingReader.Open(root, file.RelativePath, diagnostics) is not { } reader)
        {
            return;
        }

        if (reader.Scalar("format", required: true) is { } format && !string.Equals(format.Text, Format, StringComparison.Ordinal))
        {
            reader.Wrong(format, "format", Format);
        }

        var defaults = TestSettings.Start;
        if (reader.Mapping("defaults") is { } settings)
        {
            defaults = cases.ReadSettings(settings, defaults);
            settings.Close();
        }

        var ownList = reader.Scalar("own_list") is { } list ? ReadOwnList(list, diagnostics) : null;
        var tests = reader.Items("tests", required: true);
        reader.Close();
        foreach (var node in tests)
        {
            foreach (var read in cases.Read(node, defaults, ownList))
            {
                if (!byName.TryAdd(read.Name, read))
                {
                    diagnostics.Add(Diagnostic.Error(
                        PackTestDiagnostics.SameName,
                        $"two cases are called \"{read.Name}\"",
                        read.Location,
                        "a name of its own",
                        $"see {byName[read.Name].Location}"));
                }
            }
        }
    }

    // Invented parties with the relations that a case is about, in the form in which users bring in their own.
    private static Watchlist? ReadOwnList(DataScalar text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var content = ListFile.Parse(Encoding.UTF8.GetBytes(text.Text), text.Location.File);
        diagnostics.AddRange(content.Diagnostics
            .Where(d => d.Severity != DiagnosticSeverity.Info)
            .Select(d => d with { Location = d.Location.Line == 0 ? text.Location : text.Location with { Line = text.Location.Line + d.Location.Line - 1, Column = 0 } }));
        return content.Parties.IsEmpty ? null : Watchlist.Create(content.Sources, content.Parties);
    }
}
