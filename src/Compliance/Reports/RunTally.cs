using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>Counts a run as it goes, in constant memory. Not thread-safe.</summary>
public sealed class RunTally
{
    /// <summary>How many of the worst records are kept.</summary>
    public const int MaximumWorst = 10;

    private readonly int[] _byVerdict = new int[(int)Verdict.Prohibited + 1];
    private readonly List<RankedRecord> _worst = [];
    private int _incomplete;
    private int _unread;
    private int _unreadFiles;
    private int _clearWithoutNationality;
    private int _passedOver;

    /// <summary>Records that were screened so far.</summary>
    public int Screened { get; private set; }

    /// <summary>Counts a record that was screened.</summary>
    /// <param name="result">What screening came to.</param>
    public void Add(ScreeningResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Screened++;
        _byVerdict[(int)result.Verdict]++;
        _incomplete += result.IsIncomplete ? 1 : 0;
        _clearWithoutNationality += result.IsClearWithoutNationality ? 1 : 0;
        if (result.Verdict >= Verdict.Review)
        {
            Rank(new RankedRecord(result.RecordId, result.RecordType, result.Verdict, result.Score, result.Location));
        }
    }

    /// <summary>Counts a record or file that could not be read.</summary>
    /// <param name="unread">Why not.</param>
    public void Add(RecordReadResult unread)
    {
        ArgumentNullException.ThrowIfNull(unread);
        if (unread.IsFileFailure)
        {
            _unreadFiles++;
        }
        else
        {
            _unread++;
        }
    }

    /// <summary>Counts a record that the change to which the run is restricted cannot touch.</summary>
    public void PassOver() => _passedOver++;

    /// <summary>How many records came to this verdict or a graver one.</summary>
    /// <param name="verdict">The verdict.</param>
    public int AtLeast(Verdict verdict) => _byVerdict.Skip((int)verdict).Sum();

    /// <summary>The totals.</summary>
    /// <param name="reasons">Why the run ended as it did.</param>
    public ReportSummary Summarise(IEnumerable<string> reasons) => new(
        Screened,
        [.. _byVerdict.Select((count, verdict) => new VerdictCount((Verdict)verdict, count))],
        _incomplete,
        _unread,
        _unreadFiles,
        _clearWithoutNationality,
        [.. _worst],
        [.. reasons]) { PassedOver = _passedOver };

    private void Rank(RankedRecord record)
    {
        var at = _worst.FindIndex(other => IsWorse(record, other));
        _worst.Insert(at < 0 ? _worst.Count : at, record);
        if (_worst.Count > MaximumWorst)
        {
            _worst.RemoveAt(MaximumWorst);
        }
    }

    // Equal records keep the order of the input.
    private static bool IsWorse(RankedRecord left, RankedRecord right) =>
        (left.Verdict, left.Score.Point, left.Score.High).CompareTo((right.Verdict, right.Score.Point, right.Score.High)) > 0;
}
