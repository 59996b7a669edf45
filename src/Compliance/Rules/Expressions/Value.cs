using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Compliance.Dates;
using Compliance.Records;

namespace Compliance.Rules.Expressions;

/// <summary>What a <see cref="Value"/> holds.</summary>
internal enum ValueKind : byte
{
    /// <summary>Not stated or not decided; carries reasons. The default, so that nothing is ever known by accident.</summary>
    Unknown,

    /// <summary>Stated to be absent.</summary>
    None,
    Truth,
    Integer,
    Decimal,
    Money,
    Date,
    Period,
    Duration,

    /// <summary>A text, choice word, code or country.</summary>
    Text,
    List,
    Node,
}

/// <summary>A value of an expression: small, immutable, without boxing for truth, whole numbers, dates and durations.</summary>
internal readonly struct Value
{
    private const int MaximumReasons = 8;

    // The kind tells its type: only the factories below set both, so that reading it needs no cast to be checked.
    private readonly object? _reference;
    private readonly long _number;
    private readonly UncertainDate _date;

    private Value(ValueKind kind, object? reference = null, long number = 0, UncertainDate date = default)
    {
        Kind = kind;
        _reference = reference;
        _number = number;
        _date = date;
    }

    public static Value None { get; } = new(ValueKind.None);

    public static Value True { get; } = new(ValueKind.Truth, number: (long)Truth.True);

    public static Value False { get; } = new(ValueKind.Truth, number: (long)Truth.False);

    public ValueKind Kind { get; }

    public bool IsUnknown => Kind == ValueKind.Unknown;

    public bool IsNone => Kind == ValueKind.None;

    /// <summary>The truth value; none is false, everything unknown is unknown.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public Truth AsTruth => Kind switch
    {
        ValueKind.Truth => (Truth)_number,
        ValueKind.None => Truth.False,
        ValueKind.Unknown => Truth.Unknown,
        _ => throw Not(ValueKind.Truth),
    };

    public long AsInteger => Kind == ValueKind.Integer ? _number : throw Not(ValueKind.Integer);

    /// <summary>A whole or decimal number.</summary>
    public decimal AsDecimal => Kind switch
    {
        ValueKind.Integer => _number,
        ValueKind.Decimal => (decimal)_reference!,
        _ => throw Not(ValueKind.Decimal),
    };

    public Money AsMoney => Kind == ValueKind.Money ? Unsafe.As<Money>(_reference!) : throw Not(ValueKind.Money);

    public UncertainDate AsDate => Kind == ValueKind.Date ? _date : throw Not(ValueKind.Date);

    public Period AsPeriod => Kind == ValueKind.Period ? Unsafe.As<Period>(_reference!) : throw Not(ValueKind.Period);

    public Duration AsDuration => Kind == ValueKind.Duration
        ? new Duration((int)(_number >> 32), unchecked((int)_number))
        : throw Not(ValueKind.Duration);

    public string AsText => Kind == ValueKind.Text ? Unsafe.As<string>(_reference!) : throw Not(ValueKind.Text);

    public RecordNode AsNode => Kind == ValueKind.Node ? Unsafe.As<RecordNode>(_reference!) : throw Not(ValueKind.Node);

    /// <summary>Why the value is unknown, in the order met; empty for a known value.</summary>
    public ImmutableArray<UnknownReason> Reasons =>
        Kind == ValueKind.Unknown && _reference is UnknownReason[] reasons ? System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(reasons) : [];

    /// <summary>How many items a list has.</summary>
    public int Count => _reference switch
    {
        _ when Kind != ValueKind.List => throw Not(ValueKind.List),
        ImmutableStrings strings => strings.Items.Length,
        ImmutableArray<RecordDocument> documents => documents.Length,
        ImmutableArray<Activity> activities => activities.Length,
        _ => ((Value[])_reference!).Length,
    };

    /// <summary>An item of a list.</summary>
    public Value this[int index] => _reference switch
    {
        _ when Kind != ValueKind.List => throw Not(ValueKind.List),
        ImmutableStrings strings => Of(strings.Items[index]),
        ImmutableArray<RecordDocument> documents => Of(documents[index]),
        ImmutableArray<Activity> activities => Of(activities[index]),
        _ => ((Value[])_reference!)[index],
    };

    public static Value Unknown(string path, string text) => new(ValueKind.Unknown, new UnknownReason[] { new(path, text) });

    /// <summary>Unknown for several reasons; duplicates and those beyond the eighth are left out.</summary>
    public static Value Unknown(ImmutableArray<UnknownReason> reasons)
    {
        var kept = new List<UnknownReason>(MaximumReasons);
        foreach (var reason in reasons)
        {
            if (kept.Count < MaximumReasons && !kept.Contains(reason))
            {
                kept.Add(reason);
            }
        }

        return new(ValueKind.Unknown, kept.ToArray());
    }

    public static Value Of(bool value) => value ? True : False;

    /// <summary>A truth value; an unknown one carries no reason, use <see cref="Unknown(string, string)"/> where one can be given.</summary>
    public static Value Of(Truth value) => value == Truth.Unknown ? default : Of(value == Truth.True);

    public static Value Of(long value) => new(ValueKind.Integer, number: value);

    public static Value Of(decimal value) => new(ValueKind.Decimal, value);

    public static Value Of(Money value) => new(ValueKind.Money, value);

    public static Value Of(UncertainDate value) => new(ValueKind.Date, date: value);

    public static Value Of(DateOnly value) => Of(UncertainDate.Day(value));

    public static Value Of(Period value) => new(ValueKind.Period, value);

    public static Value Of(Duration value) => new(ValueKind.Duration, number: ((long)value.Months << 32) | unchecked((uint)value.Days));

    public static Value Of(string value) => new(ValueKind.Text, value);

    public static Value Of(RecordNode value) => new(ValueKind.Node, value);

    public static Value Of(ImmutableStrings value) => new(ValueKind.List, value);

    public static Value Of(ImmutableArray<RecordDocument> value) => new(ValueKind.List, value);

    public static Value Of(ImmutableArray<Activity> value) => new(ValueKind.List, value);

    public static Value Of(ImmutableArray<Value> items) => new(ValueKind.List, items.ToArray());

    /// <summary>A list of documents or activities as <see cref="RecordField.Read"/> gives it, without boxing it again.</summary>
    internal static Value OfBoxedList(object list) => new(ValueKind.List, list);

    /// <summary>Unknown for the reasons of both; a side that is known adds none.</summary>
    public static Value Merge(in Value left, in Value right)
    {
        if (!left.IsUnknown || left._reference is null)
        {
            return right.IsUnknown ? right : left;
        }

        return !right.IsUnknown || right._reference is null || ReferenceEquals(left._reference, right._reference)
            ? left
            : Combine(left, (UnknownReason[])left._reference, (UnknownReason[])right._reference);
    }

    /// <summary>The value as explanations show it.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Unknown => UnknownReason.NotStated,
        ValueKind.None => "none",
        ValueKind.Truth => _number == (long)Truth.True ? "true" : "false",
        ValueKind.Integer => _number.ToString(CultureInfo.InvariantCulture),
        ValueKind.Decimal => ((decimal)_reference!).ToString(CultureInfo.InvariantCulture),
        ValueKind.Date => _date.ToString(),
        ValueKind.Duration => AsDuration.ToString(),
        ValueKind.List => ListText(),
        ValueKind.Node => NodeText((RecordNode)_reference!),
        _ => _reference!.ToString()!,
    };

    private static Value Combine(in Value left, UnknownReason[] first, UnknownReason[] second)
    {
        var added = 0;
        foreach (var reason in second)
        {
            added += Array.IndexOf(first, reason) < 0 ? 1 : 0;
        }

        added = Math.Min(added, MaximumReasons - first.Length);
        if (added == 0)
        {
            return left;
        }

        var all = new UnknownReason[first.Length + added];
        first.CopyTo(all, 0);
        var next = first.Length;
        foreach (var reason in second)
        {
            if (next < all.Length && Array.IndexOf(first, reason) < 0)
            {
                all[next++] = reason;
            }
        }

        return new(ValueKind.Unknown, all);
    }

    private string ListText()
    {
        var texts = new string[Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = this[i].ToString();
        }

        if (_reference is ImmutableArray<RecordDocument>)
        {
            // Documents are on file or not: the order in which a record names them is to change nothing.
            Array.Sort(texts, StringComparer.Ordinal);
        }

        return texts.Length == 0 ? "none" : string.Join("; ", texts);
    }

    // A node is shown by its first stated field: the name of a party, the kind of an activity, the type of a document.
    private static string NodeText(RecordNode node)
    {
        foreach (var field in node.Schema.Fields)
        {
            if (field.Read(node) is string text && text.Length > 0)
            {
                return text;
            }
        }

        return node.Schema.Name;
    }

    private InvalidOperationException Not(ValueKind wanted) => new($"The value is {Kind}, not {wanted}");
}
