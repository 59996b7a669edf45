using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Compliance.Lists;
using Compliance.Lists.Changes;
using Compliance.Matching;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.Cli;

/// <summary>Loads what a screener is made of, reporting everything that is wrong at once.</summary>
internal sealed class ScreenerInputs
{
    /// <summary>After how many forms of names an index of the listed ones is made: about as many as are compared in the time that takes.</summary>
    public const int IndexAfter = 32;

    private readonly Option<string[]> _watchlists = CommonOptions.Watchlist();
    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<DateOnly?> _asKnownOn = CommonOptions.AsKnownOn();
    private readonly Option<string[]> _packs = CommonOptions.Pack();
    private readonly Option<string?> _profile = CommonOptions.Profile();
    private readonly Option<int?> _maxListAge = new("--max-list-age") { Description = "The age in days above which a list makes results incomplete.", HelpName = "DAYS" };
    private readonly Option<string?> _layers = new("--layers") { Description = "The legal orders that count, such as UN,EU,US; without it the default ones of the packs.", HelpName = "LAYERS" };
    private readonly Option<string?> _identity = new("--identity") { Description = "How much must be on file about a party: default or strict.", HelpName = "default|strict" };

    private readonly bool _choosesPacks;

    /// <param name="choosesPacks">Whether the packs are chosen by an option.</param>
    public ScreenerInputs(bool choosesPacks = true)
    {
        _choosesPacks = choosesPacks;
        _identity.AcceptOnlyFromAmong("default", "strict");
    }

    private IEnumerable<Option> All => [_watchlists, _index, _asKnownOn, .. _choosesPacks ? [_packs] : Array.Empty<Option>(), _profile, _maxListAge, _layers, _identity];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether one of the options is given.</summary>
    public bool AreGiven(CommandResult result) => All.Any(o => result.GetResult(o) is { Implicit: false });

    /// <summary>The files that the options name, which an output must not overwrite.</summary>
    public IEnumerable<string> Files(ParseResult parse) => [.. parse.GetValue(_watchlists) ?? [], .. parse.GetValue(_profile) is { } profile ? [profile] : Array.Empty<string>(), .. parse.GetValue(_index) is { } index ? [index] : Array.Empty<string>()];

    /// <summary>The day whose knowledge of the lists is asked for, or null.</summary>
    public DateOnly? AsKnownOn(ParseResult parse) => parse.GetValue(_asKnownOn);

    /// <summary>The screener, or null when the run must end.</summary>
    public Screener? Load(CommandRun run, ParseResult parse)
    {
        var (profile, lists) = LoadSettings(run, parse);
        var packs = LoadPacks(run, parse.GetValue(_packs) ?? []);
        var index = LoadIndex(run, parse.GetValue(_index), lists?.Value);
        return IsUsable(run) && lists is not null && profile is not null ? Build(profile, lists, packs, index) : null;
    }

    /// <summary>A screener for each pack, with the same lists and settings, or none when the run must end.</summary>
    public ImmutableArray<Screener> LoadEach(CommandRun run, ParseResult parse, IEnumerable<RulePack> packs)
    {
        var (profile, lists) = LoadSettings(run, parse);
        var index = LoadIndex(run, parse.GetValue(_index), lists?.Value);
        return IsUsable(run) && lists is not null && profile is not null ? [.. packs.Select(p => Build(profile, lists, [p], index))] : [];
    }

    // An incomplete list still screens, and says so on every record; everything else ends the run.
    private static bool IsUsable(CommandRun run) => run.Reasons.Code is ExitCode.Nothing or ExitCode.Incomplete;

    private (ScreeningProfile? Profile, LoadResult<Watchlist>? Lists) LoadSettings(CommandRun run, ParseResult parse)
    {
        var profile = LoadProfile(run, parse.GetValue(_profile));
        return (profile is null ? null : Overlay(profile, parse), LoadWatchlist(run, parse.GetValue(_watchlists) ?? [], AsKnownOn(parse)));
    }

    private static Screener Build(ScreeningProfile profile, LoadResult<Watchlist> lists, IEnumerable<RulePack> packs, NameIndex? index)
    {
        var builder = new ScreenerBuilder().UseProfile(profile with { Matching = profile.Matching with { IndexAfter = IndexAfter } }).AddWatchlist(lists);
        foreach (var pack in packs)
        {
            builder.AddRulePack(pack);
        }

        return (index is null ? builder : builder.UseNameIndex(index)).Build();
    }

    /// <summary>The watchlist, or null when the run must end. Errors beside a watchlist make the run incomplete.</summary>
    public static LoadResult<Watchlist>? LoadWatchlist(CommandRun run, IReadOnlyList<string> files, DateOnly? asKnownOn)
    {
        if (files.Count == 0 && asKnownOn is null)
        {
            return new LoadResult<Watchlist>(Watchlist.Default, []);
        }

        if (files.Count == 0)
        {
            run.Reasons.Add(ExitCode.Usage, "--as-known-on needs --watchlist with the kept editions: the library holds one edition only");
            return null;
        }

        var missing = files.Where(f => asKnownOn is null || !Directory.Exists(f)).Select(Probe).OfType<Diagnostic>().ToImmutableArray();
        if (!missing.IsEmpty)
        {
            run.Fail(ExitCode.Usage, "a list file cannot be opened", missing);
            return null;
        }

        var loaded = asKnownOn is { } day ? KeptEditions.AsKnownOn(files, day) : Watchlist.Load(files);
        foreach (var diagnostic in loaded.Diagnostics)
        {
            run.Print(diagnostic);
        }

        if (loaded.HasErrors)
        {
            run.Reasons.Add(ExitCode.Incomplete, loaded.Value is null ? "no list could be used: nothing was screened" : "a list, or an entry of one, could not be used");
        }

        return loaded.Value is null ? null : loaded;
    }

    /// <summary>An index of names; null when none is named, or when it is refused, which ends the run.</summary>
    public static NameIndex? LoadIndex(CommandRun run, string? path, Watchlist? list)
    {
        if (path is null)
        {
            return null;
        }

        var loaded = NameIndex.Load(path, list);
        if (loaded.Value is null)
        {
            run.Fail(ExitCode.Input, "the index of names cannot be used", loaded.Diagnostics);
        }

        return loaded.Value;
    }

    /// <summary>The packs; those with errors are left out and end the run.</summary>
    public static ImmutableArray<RulePack> LoadPacks(CommandRun run, IReadOnlyList<string> directories)
    {
        if (directories.Count == 0)
        {
            return [RulePack.Default];
        }

        var packs = ImmutableArray.CreateBuilder<RulePack>();
        foreach (var directory in directories)
        {
            var loaded = LoadPack(directory);
            foreach (var diagnostic in loaded.Diagnostics)
            {
                run.Print(diagnostic);
            }

            if (loaded.HasErrors || loaded.Value is null)
            {
                run.Reasons.Add(ExitCode.Pack, $"the rule pack {directory} is not valid; try: compliance packs check {directory}");
                continue;
            }

            packs.Add(loaded.Value);
        }

        return packs.ToImmutable();
    }

    /// <summary>A pack, also when its files may not be read.</summary>
    public static LoadResult<RulePack> LoadPack(string directory)
    {
        try
        {
            return RulePack.Load(directory);
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            return new LoadResult<RulePack>(null, [CannotReadPack(directory)]);
        }
    }

    public static Diagnostic CannotReadPack(string directory) => Diagnostic.Error(
        CliDiagnostics.Unreadable, "a file of the pack cannot be read", new SourceLocation(directory), "a folder of readable files", "check the permissions");

    private static Diagnostic? Probe(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return null;
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            return CliDiagnostics.CannotRead(path, problem);
        }
    }

    private static ScreeningProfile? LoadProfile(CommandRun run, string? path)
    {
        if (path is null)
        {
            return ScreeningProfile.Default;
        }

        if (Probe(path) is { } problem)
        {
            run.Fail(ExitCode.Usage, "the profile cannot be opened", problem);
            return null;
        }

        var loaded = ScreeningProfileReader.Load(path);
        foreach (var diagnostic in loaded.Diagnostics)
        {
            run.Print(diagnostic);
        }

        if (loaded.HasErrors)
        {
            run.Reasons.Add(ExitCode.Usage, "the profile is not valid");
            return null;
        }

        return loaded.Value;
    }

    private ScreeningProfile Overlay(ScreeningProfile profile, ParseResult parse) => IsUnchanged(parse) ? profile : profile with
    {
        MaximumListAgeDays = parse.GetValue(_maxListAge) ?? profile.MaximumListAgeDays,
        Layers = parse.GetValue(_layers) is { } layers
            ? [.. layers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : profile.Layers,
        Identity = parse.GetValue(_identity) switch
        {
            "strict" => IdentityRequirement.Strict,
            "default" => IdentityRequirement.Default,
            _ => profile.Identity,
        },
    };

    private bool IsUnchanged(ParseResult parse) => parse.GetValue(_maxListAge) is null && parse.GetValue(_layers) is null && parse.GetValue(_identity) is null;
}
