using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Compliance.Dates;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Reports;

namespace Compliance.Cli.Commands;

/// <summary><c>match</c>: looks up names ad hoc. Exits with 0 whether or not there are candidates: it answers a question and gates nothing.</summary>
internal static class MatchCommand
{
    public static readonly ImmutableSortedDictionary<string, PartyKind> Kinds = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, PartyKind>
    {
        ["any"] = PartyKind.Unknown,
        ["organisation"] = PartyKind.Organisation,
        ["person"] = PartyKind.Person,
        ["vessel"] = PartyKind.Vessel,
    });

    public static Command Create(CommandRun run)
    {
        var names = new Argument<string[]>("NAME") { Description = "Names to look up, in any script.", Arity = ArgumentArity.ZeroOrMore }.WithoutOptions();
        var watchlist = CommonOptions.Watchlist();
        var asKnownOn = CommonOptions.AsKnownOn();
        var kind = CommonOptions.Words("--kind", "What the names are names of.", "any", [.. Kinds.Keys]);
        var birthDate = new Option<UncertainDate?>("--birth-date")
        {
            Description = "Date of birth: 1984-01-08, 1984-01, 1984 or about 1984~.",
            HelpName = "DATE",
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (UncertainDate.TryParse(text, out var date))
                {
                    return date;
                }

                result.AddError($"\"{text}\" is no date for --birth-date; expected a date such as 1984-01-08, 1984-01 or 1984.");
                return null;
            },
        };
        var nationality = new Option<string[]>("--nationality") { Description = "Nationality, a code or a name; may be repeated.", HelpName = "COUNTRY" };
        var country = new Option<string?>("--country") { Description = "Seat or residence, a code or a name.", HelpName = "COUNTRY" };
        var identifier = new Option<string[]>("--identifier") { Description = "Passport, IMO, BIC, e-mail, phone or registration number; may be repeated.", HelpName = "NUMBER" };
        var threshold = new Option<decimal?>("--threshold")
        {
            Description = "The least similarity of names shown, from 0 to 1; without it the library's threshold of possible candidates.",
            HelpName = "SIMILARITY",
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1)
                {
                    return value;
                }

                result.AddError($"\"{text}\" is no threshold; expected a number from 0 to 1 such as 0.85.");
                return null;
            },
        };
        var format = CommonOptions.Format("Text for people, or JSON Lines.");
        var pairs = new Option<string?>("--pairs") { Description = "Instead of names: a CSV file with the columns kind, left, right; one JSON line a pair says how alike they are.", HelpName = "FILE" };
        var command = new Command("match", "Looks up names on the watchlist. Shows names; exits with 0 also when there are candidates.")
        {
            names, watchlist, asKnownOn, kind, birthDate, nationality, country, identifier, threshold, format, pairs,
        };
        command.SetAction(parse =>
        {
            var asked = parse.GetValue(names) ?? [];
            if (parse.GetValue(pairs) is { } file)
            {
                if (asked.Length > 0)
                {
                    run.Reasons.Add(ExitCode.Usage, "give names or --pairs, not both");
                    return run.Finish();
                }

                PairScoring.Run(run, file);
                return run.Finish();
            }

            if (asked.Length == 0)
            {
                run.Reasons.Add(ExitCode.Usage, "no name was given; try: compliance match --help");
                return run.Finish();
            }

            if (asked.FirstOrDefault(name => !name.EnumerateRunes().Any(Rune.IsLetterOrDigit)) is { } empty)
            {
                run.Reasons.Add(ExitCode.Usage, $"\"{empty}\" holds no letter that could be compared: nothing was looked up");
                return run.Finish();
            }

            if (ScreenerInputs.LoadWatchlist(run, parse.GetValue(watchlist) ?? [], parse.GetValue(asKnownOn)) is not { Value: { } list })
            {
                return run.Finish();
            }

            var queries = asked.Select(name => new NameQuery
            {
                Name = name,
                Kind = Kinds[parse.GetValue(kind)!],
                BirthDate = parse.GetValue(birthDate),
                Nationalities = [.. parse.GetValue(nationality) ?? []],
                Country = parse.GetValue(country),
                Identifiers = [.. parse.GetValue(identifier) ?? []],
            });
            Look(run, list, queries, parse.GetValue(threshold), string.Equals(parse.GetValue(format), "jsonl", StringComparison.Ordinal));
            return run.Finish();
        });
        return command;
    }

    private static void Look(CommandRun run, Watchlist list, IEnumerable<NameQuery> queries, decimal? threshold, bool isJson)
    {
        var floor = threshold is { } share ? (int)(share * 10_000) : (int?)null;
        var options = floor is null ? MatchOptions.Default : MatchOptions.Default with { Floor = MatchBand.None };
        var matcher = new PartyMatcher(list.Parties, options);
        var report = new MatchReport(run.Output, isJson);
        report.Begin(list);
        foreach (var query in queries)
        {
            run.Terminal.Stop.ThrowIfCancellationRequested();

            // A party whose identifier agrees is shown whatever its name.
            var matches = matcher.Match(query).Where(m => floor is null || m.Similarity >= floor
                || m.Evidence.Any(e => e is { Kind: EvidenceKind.Identifier, Agreement: EvidenceAgreement.Agrees }));
            report.Write(query, [.. matches]);
        }
    }
}
