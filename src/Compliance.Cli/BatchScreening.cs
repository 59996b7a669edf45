using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compliance.Records;
using Compliance.Reports;
using Compliance.Rules;
using Compliance.Screening;

namespace Compliance.Cli;

/// <summary>Screens files record by record, in their order, in constant memory but for 16 bytes or so a key when there are several files.</summary>
internal sealed class BatchScreening(CommandRun run, Screener screener, DateOnly asOf, Verdict? gate, bool isReportOnScreen)
{
    // 128 bits of SHA-256: two different keys do not meet.
    private readonly Dictionary<UInt128, string> _keys = [];
    private readonly RunTally _tally = new();
    private int _taken;

    /// <summary>What came out so far.</summary>
    public RunTally Tally => _tally;

    /// <summary>The day whose knowledge of the lists was asked for, or null.</summary>
    public DateOnly? AsKnownOn { get; init; }

    /// <summary>The records to screen, or null for all.</summary>
    public AffectedRecords? Only { get; init; }

    /// <summary>How many threads screen.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Called after each record with the number of records taken.</summary>
    public Action<int>? Advanced { get; set; }

    public void Run(IReadOnlyList<string> paths, RecordType? type, IReportWriter report)
    {
        report.Begin(ReportHeader.Of(screener, asOf) with
        {
            AsKnownOn = AsKnownOn,
            OnlyAffectedBy = Only is null ? null : RescreeningScope.Of(Only),
        });
        foreach (var screened in OrderedWork.Of(Read(paths, type), Screen, Threads))
        {
            if (run.Terminal.Stop.IsCancellationRequested)
            {
                break;
            }

            Take(screened, paths.Count > 1, report);
            Advanced?.Invoke(++_taken);
        }

        if (run.Terminal.Stop.IsCancellationRequested)
        {
            run.Reasons.Add(ExitCode.Interrupted, "interrupted: the records after this were not screened");
        }

        AddReasons();
        report.End(_tally.Summarise(isReportOnScreen ? [] : run.Reasons.Lines));
    }

    private IEnumerable<FileRecord> Read(IReadOnlyList<string> paths, RecordType? type)
    {
        foreach (var path in paths)
        {
            foreach (var read in RecordFiles.Read(run.Terminal, path, type))
            {
                if (run.Terminal.Stop.IsCancellationRequested)
                {
                    yield break;
                }

                yield return new FileRecord(path, read);
            }
        }
    }

    // The only part that runs on several threads.
    private ScreenedRecord Screen(FileRecord item) =>
        new(item, item.Read.Record is { } record && (Only is null || Only.Contains(record)) ? screener.Screen(record, asOf) : null);

    private void Take(ScreenedRecord screened, bool hasSeveralFiles, IReportWriter report)
    {
        var (path, read) = screened.Item;

        // What the report does not show, or not where the user looks.
        if (read.Record is not null || !isReportOnScreen)
        {
            foreach (var diagnostic in read.Diagnostics)
            {
                run.Print(diagnostic);
            }
        }

        if (read.Record is not { } record)
        {
            _tally.Add(read);
            report.WriteUnread(read);
            return;
        }

        if (hasSeveralFiles && !IsNew(record.Id, path, out var first))
        {
            run.Print(Diagnostic.Error(
                CliDiagnostics.RepeatedKey, $"the key \"{record.Id}\" is also used in {first}", record.Location, "keys that are unique within a run", "rename one of the two"));
            run.Reasons.Add(ExitCode.Incomplete, "a record key is used in several files: their results cannot be told apart");
        }

        if (screened.Result is not { } result)
        {
            _tally.PassOver();
            return;
        }

        _tally.Add(result);
        report.Write(result);
    }

    private void AddReasons()
    {
        var totals = _tally.Summarise([]);
        if (totals.UnreadFiles > 0)
        {
            run.Reasons.Add(ExitCode.Input, Count(totals.UnreadFiles, "file could not be read to its end, or holds no record", "files could not be read to their end, or hold no record"));
        }

        if (gate is { } floor && _tally.AtLeast(floor) is var findings and > 0)
        {
            run.Reasons.Add(ExitCode.Findings, Count(findings, "record", "records") + $" at or above {Word(floor)}");
        }

        if (totals.Unread > 0)
        {
            run.Reasons.Add(ExitCode.Incomplete, Count(totals.Unread, "record could not be read and was not screened", "records could not be read and were not screened"));
        }

        if (totals.Incomplete > 0)
        {
            run.Reasons.Add(ExitCode.Incomplete, Count(totals.Incomplete, "record could not be evaluated completely", "records could not be evaluated completely"));
        }
    }

    private bool IsNew(string key, string path, out string first)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        var digest = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
        var isNew = _keys.TryAdd(digest, path);
        first = _keys[digest];
        return isNew;
    }

    private static string Word(Verdict verdict) => verdict == Verdict.LicenceRequired ? "licence-required" : verdict.ToString().ToLowerInvariant();

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private sealed record FileRecord(string Path, RecordReadResult Read);

    // Without a result the record could not be read, or was passed over.
    private sealed record ScreenedRecord(FileRecord Item, ScreeningResult? Result);
}
