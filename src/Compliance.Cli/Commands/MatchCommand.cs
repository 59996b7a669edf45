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
    public static Command Create(CommandRun run)
    {
        var names = new Argument<string[]>("NAME") { Description = "Names to look up, in any script.", Arity = ArgumentArity.ZeroOrMore }.WithoutOptions();
        var watchlist = CommonOptions.Watchlist();
        var index = CommonOptions.Index();
        var asKnownOn = CommonOptions.AsKnownOn();
        var kind = CommonOptions.Words("--kind", "What the names are names of.", "any", [.. KindWords.All]);
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
        var gender = new Option<string?>("--gender") { Description = "Gender: male or female.", HelpName = "WORD" };
        gender.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => !NameQuery.IsGender(t.Value)))
            {
                result.AddError($"\"{result.Tokens[0].Value}\" is no word for --gender; expected male, female or other.");
            }
        });
        var birthPlace = new Option<string[]>("--birth-place") { Description = "Place of birth; may be repeated. It tells which person a candidate is, never a nationality.", HelpName = "PLACE" };
        var affiliation = new Option<string[]>("--affiliation") { Description = "Employer, office or body; may be repeated.", HelpName = "BODY" };
        var pairs = new Option<string?>("--pairs") { Description = "Instead of names: a CSV file with the columns kind, left, right; one JSON line a pair says how alike they are.", HelpName = "FILE" };
        var scores = new Option<bool>("--scores") { Description = "With --pairs: numbers alone, one line a row from 0.0000 to 1.0000; nan for a row that could not be read." };
        var queries = new Option<string?>("--queries")
        {
            Description = "Instead of names: a CSV file with the columns id, kind, name and, if known, birth_date, nationality, gender, place_of_birth, identifier, affiliation, country; one JSON line a row with its candidates.",
            HelpName = "FILE",
        };
        var exhaustive = new Option<bool>("--exhaustive") { Description = "Compares every name of the watchlist instead of those that the index proposes: the same answer, slowly, to check it." };
        var command = new Command("match", "Looks up names on the watchlist. Shows names; exits with 0 also when there are candidates.")
        {
            names, watchlist, index, asKnownOn, kind, birthDate, nationality, country, identifier, gender, birthPlace, affiliation, threshold, format, pairs, scores, queries, exhaustive,
        };
        command.SetAction(parse =>
        {
            var asked = parse.GetValue(names) ?? [];
            var (pairFile, queryFile) = (parse.GetValue(pairs), parse.GetValue(queries));
            Option[] ofNames = [kind, birthDate, nationality, country, identifier, gender, birthPlace, affiliation];
            if (Misuse(parse, asked, pairFile, queryFile, scores, parse.GetValue(exhaustive), ofNames) is { } misuse)
            {
                run.Reasons.Add(ExitCode.Usage, misuse);
                return run.Finish();
            }

            var options = parse.GetValue(threshold) is { } share ? MatchOptions.Default with { SimilarityFrom = (int)(share * 10_000) } : MatchOptions.Default;
            options = options with { IsExhaustive = parse.GetValue(exhaustive), IndexAfter = ScreenerInputs.IndexAfter };
            if (pairFile is not null)
            {
                PairScoring.Run(run, pairFile, parse.GetValue(scores));
                return run.Finish();
            }

            if (queryFile is not null)
            {
                using var rows = QueryScreening.Open(run, queryFile);
                if (rows is not null && ScreenerInputs.LoadWatchlist(run, parse.GetValue(watchlist) ?? [], parse.GetValue(asKnownOn)) is { Value: { } looked }
                    && Matcher(run, looked, options, parse.GetValue(index)) is { } matcher)
                {
                    MatchReport.Describe(looked).ForEach(run.PrintLine);
                    QueryScreening.Run(run, rows, queryFile, looked, matcher);
                }

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

            var named = asked.Select(name => new NameQuery
            {
                Name = name,
                Kind = KindWords.Find(parse.GetValue(kind)!)!.Value,
                BirthDate = parse.GetValue(birthDate),
                Nationalities = [.. parse.GetValue(nationality) ?? []],
                Country = parse.GetValue(country),
                Identifiers = [.. parse.GetValue(identifier) ?? []],
                Gender = parse.GetValue(gender),
                BirthPlaces = [.. parse.GetValue(birthPlace) ?? []],
                Affiliations = [.. parse.GetValue(affiliation) ?? []],
            });
            if (Matcher(run, list, options, parse.GetValue(index)) is { } looker)
            {
                Look(run, list, named, looker, string.Equals(parse.GetValue(format), "jsonl", StringComparison.Ordinal));
            }

            return run.Finish();
        });
        return command;
    }

    private static string? Misuse(ParseResult parse, string[] names, string? pairs, string? queries, Option<bool> scores, bool isExhaustive, Option[] ofNames)
    {
        if (pairs is null && queries is null)
        {
            return parse.GetValue(scores) ? "--scores goes with --pairs" : null;
        }

        return pairs is not null && isExhaustive ? "--exhaustive goes with names or --queries"
            : (names.Length > 0 ? 1 : 0) + (pairs is null ? 0 : 1) + (queries is null ? 0 : 1) > 1 ? "give names, --pairs or --queries, one of them"
            : parse.GetValue(scores) && pairs is null ? "--scores goes with --pairs"
            : ofNames.FirstOrDefault(o => parse.GetResult(o) is { Implicit: false }) is { } option ? $"{option.Name} goes with names; a file says it in its columns"
            : null;
    }

    // Null when an index is named and cannot be used.
    private static PartyMatcher? Matcher(CommandRun run, Watchlist list, MatchOptions options, string? path)
    {
        var index = ScreenerInputs.LoadIndex(run, path, list);
        return index is null && path is not null ? null : new PartyMatcher(list, options, index);
    }

    private static void Look(CommandRun run, Watchlist list, IEnumerable<NameQuery> queries, PartyMatcher matcher, bool isJson)
    {
        var report = new MatchReport(run.Output, isJson);
        report.Begin(list);
        foreach (var query in queries)
        {
            run.Terminal.Stop.ThrowIfCancellationRequested();
            report.Write(query, matcher.Match(query));
        }
    }
}
