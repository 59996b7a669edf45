using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compliance.Lists;
using Compliance.PackTesting.Coverage;
using Compliance.PackTesting.Mutation;
using Compliance.Records;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting.Locking;

/// <summary>Writes <c>pack.lock.json</c> (<c>rulepack-lock/1</c>): sorted, without times.</summary>
internal static class LockText
{
    public const string Format = "rulepack-lock/1";

    /// <summary>Every file of a pack with its SHA-256, tests and accepted survivors too; line ends are folded as in the pack's hash.</summary>
    public static ImmutableSortedDictionary<string, string> HashesOf(RulePackFiles files) =>
        files.Files.Concat(files.Tests).Concat(files.AcceptedSurvivors is { } survivors ? [survivors] : [])
            .ToImmutableSortedDictionary(
                f => f.RelativePath, f => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(f.Text.ReplaceLineEndings("\n")))), StringComparer.Ordinal);

    public static string Of(RulePackFiles files, RulePack pack, RulePackTestSummary tests, CoverageReport coverage, MutationReport? mutation)
    {
        using var text = new StringWriter();
        JsonDocuments.Write(text, json =>
        {
            json.WriteString("format", Format);
            json.WriteString("pack", pack.Id);
            json.WriteString("version", pack.Version);
            json.WriteString("hash", pack.Hash);
            if (pack.Base is { } under)
            {
                json.WriteStartObject("base");
                json.WriteString("pack", under.Id);
                json.WriteString("version", under.Version);
                json.WriteString("hash", under.Hash);
                json.WriteEndObject();
            }

            json.WriteString("engine", Screener.EngineVersion);
            Write(json, Watchlist.Default);
            json.WriteStartObject("files");
            foreach (var (path, hash) in HashesOf(files))
            {
                json.WriteString(path, hash);
            }

            json.WriteEndObject();
            json.WriteStartObject("tests");
            json.WriteNumber("passed", tests.Passed);
            json.WriteNumber("todo", tests.Todo);
            json.WriteEndObject();
            json.WriteStartObject("coverage");
            foreach (var kind in Enum.GetValues<CoverageKind>())
            {
                Write(json, ChoiceWords<CoverageKind>.Word(kind), coverage.Seen(kind), coverage.Total(kind));
            }

            json.WriteEndObject();
            if (mutation is not null)
            {
                json.WriteStartObject("mutation");
                foreach (var group in Enum.GetValues<MutationGroup>())
                {
                    Write(json, ChoiceWords<MutationGroup>.Word(group), mutation.Killed(group), mutation.Total(group));
                }

                json.WriteEndObject();
            }
        });
        return text.ToString();
    }

    private static void Write(Utf8JsonWriter json, Watchlist watchlist)
    {
        json.WriteStartObject("watchlist");
        json.WriteString("hash", watchlist.ContentHash);
        json.WriteString("latest", watchlist.Sources.Max(s => s.PublishedOn)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, int part, int total)
    {
        json.WriteStartObject(name);
        json.WriteNumber("seen", part);
        json.WriteNumber("total", total);
        json.WriteEndObject();
    }
}
