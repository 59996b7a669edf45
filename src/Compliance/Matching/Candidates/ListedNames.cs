using System.Collections.Concurrent;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The distinct names of listed parties of one kind. What is needed to compare a name takes some kilobytes: it is made when the name is compared, and forgotten
/// again.</summary>
/// <remarks>Names that read as Korean are kept once made: a query is compared with all that bear its surname. Safe to share between threads.</remarks>
internal sealed class ListedNames
{
    private const int Remembered = 16_384;

    private readonly string[] _texts;
    private readonly PreparedName?[] _lately;
    private readonly ConcurrentDictionary<int, PreparedName> _korean = [];
    private readonly Lock _lock = new();
    private AnalysedNames? _all;

    /// <summary>Takes names.</summary>
    /// <param name="kind">How they are read.</param>
    /// <param name="texts">The names, each once.</param>
    public ListedNames(NameKind kind, string[] texts)
    {
        Kind = kind;
        _texts = texts;
        _lately = new PreparedName?[Math.Min(texts.Length, Remembered)];
    }

    /// <summary>How the names are read.</summary>
    public NameKind Kind { get; }

    /// <summary>How many there are.</summary>
    public int Count => _texts.Length;

    /// <summary>The names.</summary>
    public ReadOnlySpan<string> Texts => _texts;

    /// <summary>A name ready to be compared.</summary>
    public PreparedName this[int name]
    {
        get
        {
            if (Volatile.Read(ref _all) is { } all)
            {
                return all.Names[name];
            }

            if (_korean.TryGetValue(name, out var kept))
            {
                return kept;
            }

            ref var place = ref _lately[name % _lately.Length];
            return Volatile.Read(ref place) is { } lately && ReferenceEquals(lately.Text, _texts[name]) ? lately : Keep(name, Prepared(name), ref place);
        }
    }

    /// <summary>Makes a name ready without keeping it.</summary>
    public PreparedName Prepared(int name) => Volatile.Read(ref _all)?.Names[name] ?? new PreparedName(_texts[name], Kind);

    /// <summary>All names ready to be compared; they are kept until <see cref="Release"/>.</summary>
    public AnalysedNames All()
    {
        lock (_lock)
        {
            if (Volatile.Read(ref _all) is { } all)
            {
                return all;
            }

            var numbers = new UnitNumbers();
            var made = new AnalysedNames(Array.ConvertAll(_texts, t => new PreparedName(t, Kind, numbers)), numbers.Count);
            Volatile.Write(ref _all, made);
            return made;
        }
    }

    /// <summary>Forgets the names that are ready.</summary>
    public void Release() => Volatile.Write(ref _all, null);

    private PreparedName Keep(int name, PreparedName prepared, ref PreparedName? place)
    {
        foreach (var form in prepared.Forms)
        {
            if (!form.Korean.IsEmpty)
            {
                return _korean.GetOrAdd(name, prepared);
            }
        }

        Volatile.Write(ref place, prepared);
        return prepared;
    }
}

/// <summary>Names that are ready to be compared.</summary>
/// <param name="Names">The names; their units are numbered.</param>
/// <param name="Units">How many distinct units they have.</param>
internal sealed record AnalysedNames(PreparedName[] Names, int Units);
