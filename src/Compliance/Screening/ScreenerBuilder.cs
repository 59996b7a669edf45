using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Lists.Changes;
using Compliance.Matching;
using Compliance.Rules.Packs;

namespace Compliance.Screening;

/// <summary>Gathers watchlists, rule packs and settings and makes a <see cref="Screener"/>; not thread-safe.</summary>
public sealed class ScreenerBuilder
{
    private readonly List<Watchlist> _watchlists = [];
    private readonly List<RulePack> _packs = [];
    private readonly List<Diagnostic> _listProblems = [];
    private bool _remembersMatches;
    private Screener? _comparable;
    private ScreeningProfile _profile = ScreeningProfile.Default;
    private NameIndex? _index;
    private IndicatorTable? _indicators;
    private DisciplineTable? _disciplines;

    /// <summary>Adds a watchlist, such as <see cref="Watchlist.Default"/>.</summary>
    public ScreenerBuilder AddWatchlist(Watchlist watchlist)
    {
        ArgumentNullException.ThrowIfNull(watchlist);
        _watchlists.Add(watchlist);
        return this;
    }

    /// <summary>Adds what loading a watchlist came to. Entries that could not be read make every result incomplete.</summary>
    /// <exception cref="ComplianceDataException">Nothing could be loaded.</exception>
    public ScreenerBuilder AddWatchlist(LoadResult<Watchlist> loaded)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        if (loaded.Value is null)
        {
            throw new ComplianceDataException(loaded.Diagnostics);
        }

        _listProblems.AddRange(loaded.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        return AddWatchlist(loaded.Value);
    }

    /// <summary>Adds a rule pack, such as <see cref="RulePack.Default"/>.</summary>
    public ScreenerBuilder AddRulePack(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _packs.Add(pack);
        return this;
    }

    /// <summary>Sets the settings; without it <see cref="ScreeningProfile.Default"/> holds.</summary>
    public ScreenerBuilder UseProfile(ScreeningProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _profile = profile;
        return this;
    }

    /// <summary>Sets an index of the names of the watchlists, made before; without it one is made, except for the embedded list, which brings its own.</summary>
    public ScreenerBuilder UseNameIndex(NameIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        _index = index;
        return this;
    }

    /// <summary>Replaces the embedded table of indicators.</summary>
    public ScreenerBuilder UseIndicators(IndicatorTable indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        _indicators = indicators;
        return this;
    }

    /// <summary>Replaces the embedded table of disciplines.</summary>
    public ScreenerBuilder UseDisciplines(DisciplineTable disciplines)
    {
        ArgumentNullException.ThrowIfNull(disciplines);
        _disciplines = disciplines;
        return this;
    }

    /// <summary>Makes the screener.</summary>
    /// <exception cref="ComplianceDataException">The configuration has problems; all of them are reported at once.</exception>
    public Screener Build()
    {
        var diagnostics = Check();
        if (!diagnostics.IsEmpty)
        {
            throw new ComplianceDataException(diagnostics);
        }

        if (_comparable is not null)
        {
            return _comparable.With(_profile);
        }

        var watchlist = _watchlists.Count == 1
            ? _watchlists[0]
            : Watchlist.Create(_watchlists.SelectMany(w => w.Sources), _watchlists.SelectMany(w => w.Parties));
        return new Screener(
            watchlist,
            [.. _packs.OrderBy(p => p.Id, StringComparer.Ordinal)],
            _profile,
            _indicators ?? IndicatorTable.Default,
            _disciplines ?? DisciplineTable.Default,
            [.. _listProblems],
            _index,
            _remembersMatches);
    }

    /// <summary>Lets the screener remember what names it compared: for runs that ask about the same few records again and again.</summary>
    internal ScreenerBuilder RememberMatches()
    {
        _remembersMatches = true;
        return this;
    }

    /// <summary>Takes over the comparison of names from a screener of the same watchlists, packs and tables whose settings compare names alike.</summary>
    internal ScreenerBuilder CompareLike(Screener? other)
    {
        _comparable = other;
        return this;
    }

    private ImmutableArray<Diagnostic> Check()
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (_watchlists.Count == 0)
        {
            diagnostics.Add(Error(ScreeningDiagnostics.NoWatchlist, "no watchlist was added", "AddWatchlist(Watchlist.Default), or official files"));
        }

        if (_packs.Count == 0)
        {
            diagnostics.Add(Error(ScreeningDiagnostics.NoPack, "no rule pack was added", "AddRulePack(RulePack.Default), or a folder"));
        }

        var layers = _packs.SelectMany(p => p.Layers).Distinct(StringComparer.Ordinal).ToList();
        foreach (var layer in _profile.Layers.Where(l => _packs.Count > 0 && !layers.Contains(l, StringComparer.Ordinal)))
        {
            diagnostics.Add(Diagnostic.Error(
                ScreeningDiagnostics.UnknownLayer, $"no pack has a layer \"{layer}\"", SourceLocation.None, string.Join(", ", layers), DidYouMean.Hint(layer, layers)));
        }

        if (_index is not null && !_watchlists.TrueForAll(w => _index.Holds([.. w.Parties.Select(CanonicalParty.Of)])))
        {
            diagnostics.Add(NameIndex.MadeOfOtherLists(SourceLocation.None));
        }

        // Within one watchlist ids are unique already.
        var shared = _watchlists.Count < 2
            ? []
            : _watchlists.SelectMany(w => w.Parties).GroupBy(p => p.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
        foreach (var id in shared)
        {
            diagnostics.Add(Error(ScreeningDiagnostics.DuplicateParty, $"two watchlists hold the party {id}", "one publication of each list"));
        }

        foreach (var id in _packs.GroupBy(p => p.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            diagnostics.Add(Error(ScreeningDiagnostics.DuplicatePack, $"the pack \"{id}\" was added twice", "each pack once"));
        }

        // An overlay holds the rules of its base: beside that one, or beside another overlay over it, every finding would count twice.
        foreach (var same in _packs.GroupBy(p => p.Base?.Id ?? p.Id, StringComparer.Ordinal).Where(g => g.DistinctBy(p => p.Id, StringComparer.Ordinal).Count() > 1))
        {
            diagnostics.Add(Error(
                ScreeningDiagnostics.DuplicatePack,
                $"the rules of \"{same.Key}\" are added more than once: by {string.Join(", ", same.Select(p => p.Id).Order(StringComparer.Ordinal))}",
                "the overlay alone: it holds the rules of its base"));
        }

        foreach (var pack in _packs.Where(_ => _watchlists.Count > 0))
        {
            if (!_watchlists.SelectMany(w => w.Parties).Any(p => ProgrammeCoverage.IsOf(pack, p)))
            {
                diagnostics.Add(Error(
                    ScreeningDiagnostics.ProgrammeNotCovered,
                    $"the watchlists hold no party of the programme {pack.Programme} that the pack \"{pack.Id}\" is about: every name would seem clear",
                    "a list with such parties"));
            }
        }

        // The default settings are valid, and making the validator takes longer than the rest.
        if (!ReferenceEquals(_profile, ScreeningProfile.Default))
        {
            foreach (var failure in ScreeningProfileValidator.Instance.Validate(_profile).Errors)
            {
                diagnostics.Add(Error(failure.ErrorCode, failure.ErrorMessage, null));
            }
        }

        return diagnostics.ToImmutable();
    }

    private static Diagnostic Error(string code, string message, string? expected) =>
        Diagnostic.Error(code, message, SourceLocation.None, expected);
}
