using System.CommandLine;
using System.Globalization;
using Compliance.Records;

namespace Compliance.Cli;

/// <summary>The options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>Refuses a value that looks like an option: a misspelt option would otherwise be looked up as a name or opened as a file.</summary>
    public static Argument<T> WithoutOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value.StartsWith('-')))
            {
                result.AddError($"There is no option {token.Value}.");
            }
        });
        return argument;
    }

    public static Option<string[]> Watchlist() => new("--watchlist")
    {
        Description = "List files (UN XML, or snapshots of 'lists build'), with --as-known-on also folders of them; without it the embedded list.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string?> Index() => new("--index")
    {
        Description = "An index of the watchlist's names, made by 'lists index'; without it one is made, except for the embedded list.",
        HelpName = "FILE",
    };

    public static Option<string[]> Pack() => new("--pack")
    {
        Description = "Folders of rule packs; without it the embedded DPRK pack.",
        HelpName = "DIR",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string?> Profile() => new("--profile") { Description = "A file of settings (YAML, profile/1).", HelpName = "FILE" };

    public static Option<DateOnly?> AsOf() => Day("--as-of", "The day the question is about, such as 2020-01-28; mandatory when CI=true, otherwise today.");

    public static Option<DateOnly?> AsKnownOn() => Day("--as-known-on", "Use of the files and folders of --watchlist what was published by that day.");

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"\"{text}\" is no day for {name}; expected a calendar day such as 2020-01-28.");
            return null;
        },
    };

    public static Option<RecordType?> Type() => new("--type")
    {
        Description = "What the records are about: collaborator, institution, lease or worker; without it told by the file.",
        HelpName = "TYPE",
        CustomParser = result => Choose<RecordType>(result, new Dictionary<string, RecordType>(StringComparer.Ordinal)
        {
            ["collaborator"] = RecordType.Collaborator,
            ["institution"] = RecordType.Institution,
            ["lease"] = RecordType.Lease,
            ["worker"] = RecordType.Worker,
        }),
    };

    private const int MostParallel = 64;

    /// <summary>How many threads screen when the user does not say.</summary>
    public static int DefaultParallel => Math.Min(Environment.ProcessorCount, MostParallel);

    /// <summary>How many records are screened at a time; the results are the same with every number.</summary>
    public static Option<int?> Parallel()
    {
        var option = new Option<int?>("--parallel")
        {
            Description = "How many records are screened at a time; without it one for each core. The report is the same.",
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) && count is < 1 or > MostParallel)
            {
                result.AddError($"\"{result.Tokens[0].Value}\" is no number for --parallel; expected 1 to {MostParallel}.");
            }
        });
        return option;
    }

    public static Option<string> Format(string description) => Words("--format", description, "text", "text", "jsonl");

    public static Option<string> Words(string name, string description, string byDefault, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => byDefault };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    public static T? Choose<T>(System.CommandLine.Parsing.ArgumentResult result, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        result.AddError($"\"{text}\" is none of {string.Join(", ", words.Keys)}.");
        return null;
    }
}
