using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>Checks a rule pack beyond what <see cref="RulePack.Load"/> needs: conditions that never or always hold, rules that contradict or
/// repeat each other, what is used nowhere, what is due for review. Evaluation does not depend on it.</summary>
public static class RulePackCheck
{
    /// <summary>Reads a pack folder and checks it.</summary>
    /// <param name="directory">The folder that holds pack.yaml.</param>
    /// <param name="options">The day and purpose; null for none.</param>
    /// <returns>The pack, also beside errors of these checks; null when its files have errors. Diagnostics are weighed as the key
    /// <c>checks</c> of pack.yaml says and stand in the order of the files. Of an overlay its own files are checked; the base is checked on its own.</returns>
    /// <exception cref="ArgumentException"><paramref name="directory"/> is null or empty.</exception>
    public static LoadResult<RulePack> Run(string directory, RulePackCheckOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var files = RulePackFiles.Read(directory);
        return files.Value is null ? new LoadResult<RulePack>(null, files.Diagnostics) : Run(files.Value, options ?? new RulePackCheckOptions());
    }

    internal static LoadResult<RulePack> Run(RulePackFiles files, RulePackCheckOptions options)
    {
        var read = RulePackLoader.Read(files);
        var found = read.Diagnostics.ToBuilder();
        if (read.Pack is { } pack)
        {
            var budget = new CheckBudget();
            ConditionChecks.Check(pack, budget, found);
            RuleChecks.Check(pack, budget, found);
            RulePairChecks.Check(pack, budget, found);
            LawChecks.Check(pack, found);
            UsageChecks.Check(pack, found);
            WordChecks.Check(pack, found);
            TestChecks.Check(pack, files.Tests, found);
            ReviewChecks.Check(pack, options, found);
            if (budget.IsExhausted)
            {
                // What was not compared may hold what the checks look for.
                Func<string, string, SourceLocation, string?, string?, Diagnostic> weigh = options.ForRelease ? Diagnostic.Error : Diagnostic.Warning;
                found.Add(weigh(
                    "RP2108", "the pack is too large for every condition and pair of rules to be compared", new SourceLocation(files.Origin), null, "split it"));
            }
        }

        // What the checks find in the base of an overlay is said where the base is checked.
        ImmutableArray<Diagnostic> all = [.. read.Diagnostics.Where(d => !read.Origins.IsOwn(d.Location)), .. found.Where(d => read.Origins.IsOwn(d.Location))];
        var weighed = read.Weighed(all, options.On).ToBuilder();
        if (read is { Pack: not null, Header.Checks: { } settings })
        {
            weighed.AddRange(settings.CheckExclusions(all, read.Subjects, options.On));
        }

        return new LoadResult<RulePack>(read.Pack, RulePackLoader.Sorted(weighed));
    }
}
