using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;
using Compliance.Reports;
using Compliance.Rules;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.Benchmarks;

/// <summary>What each step costs for a record of a batch, on one thread: <c>batch FILE LIST...</c>. Each step holds those before it, but for reading and writing, and evidence about bodies that were met before is kept.</summary>
internal static class BatchCost
{
    private static readonly DateOnly AsOf = new(2026, 11, 30);

    /// <summary>Prints a table of time and allocation.</summary>
    public static void Print(string[] args)
    {
        var watchlist = args.Length == 1 ? Watchlist.Default : Watchlist.Load(args[1..]).Value ?? throw new InvalidOperationException("The lists cannot be read: compliance lists info says why.");
        var screener = new ScreenerBuilder().AddWatchlist(watchlist).AddRulePack(RulePack.Default).Build();
        ImmutableArray<ListedParty> compared = [.. screener.Compared];
        var listed = new ListedFacts(compared, new PartyMatcher(compared, new MatchOptions { AgreementRaises = false }).Match);
        var records = Read(args[0]);
        var results = records.ConvertAll(r => screener.Screen(r, AsOf));
        var clear = records.Where((_, i) => results[i].Verdict == Verdict.Clear).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records.Count} records, {clear.Count} of them clear; {watchlist.Parties.Length} parties, {compared.Length} of them compared, with {compared.Sum(p => p.Names.Length)} names; as of {AsOf:yyyy-MM-dd}."));
        Console.WriteLine();
        Console.WriteLine("| step | records | us a record | bytes a record |");
        Console.WriteLine("|---|---:|---:|---:|");
        Row("reading", records.Count, () => Read(args[0]).Count);
        foreach (var (words, some) in (IEnumerable<(string, List<ScreeningRecord>)>)[("all", records), ("clear", clear)])
        {
            Row($"matching names ({words})", some.Count, () => some.Sum(r => r.Parties.Sum(p => listed.Candidates(new StatedParty(p.Party), AsOf).InEffect.Length)));
            Row($"matching affiliations ({words})", some.Count, () => some.Sum(r => r.Parties.Sum(p => listed.AffiliationCandidates(p.Party, AsOf).Length)));
            Row($"evidence, with matching ({words})", some.Count, () => some.Sum(r => screener.Gather(r, AsOf, supplied: null).Sum(e => r.Parties.Sum(p => e.For(p.Party).Matches.Length))));
            Row($"screening: evidence and rules ({words})", some.Count, () => some.Sum(r => screener.Screen(r, AsOf).Findings.Length));
            Row($"hash of the record ({words})", some.Count, () => some.Sum(r => RecordHash.Sha256(r).Length));
            var screened = some.ConvertAll(r => screener.Screen(r, AsOf));
            Row($"writing ({words})", some.Count, () => Write(screened));
        }
    }

    private static List<ScreeningRecord> Read(string file)
    {
        using var stream = File.OpenRead(file);
        return [.. RecordReader.Read(stream, file).Select(r => r.Record ?? throw new InvalidOperationException(r.Diagnostics[0].ToString()))];
    }

    private static int Write(List<ScreeningResult> results)
    {
        using var writer = new StreamWriter(Stream.Null, new UTF8Encoding(false));
        var report = new JsonLinesReport(writer, PersonalDataPolicy.Keys);
        results.ForEach(report.Write);
        return results.Count;
    }

    private static void Row(string step, int records, Func<int> work)
    {
        // Once for the compiler.
        work();
        var (allocated, watch) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        work();
        var used = Environment.CpuUsage.TotalTime - watch;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {step} | {records} | {used.TotalMicroseconds / records:0.0} | {allocated / records} |"));
    }
}
