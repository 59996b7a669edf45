using Compliance.Lists;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>Forms of listed names in columns: what is read of a form before it is compared.</summary>
internal sealed class ListedForms
{
    private readonly ScoringForm[] _forms;
    private readonly int[] _owners;
    private readonly PartyKind[] _kinds;
    private readonly int[] _starts;
    private readonly byte[] _tokens;
    private readonly ListedUnit[] _units;

    /// <summary>Puts forms into columns.</summary>
    /// <param name="forms">The forms, with the number and kind of the party that bears each.</param>
    public ListedForms(IReadOnlyCollection<(ScoringForm Form, int Party, PartyKind Kind)> forms)
    {
        _forms = [.. forms.Select(f => f.Form)];
        _owners = [.. forms.Select(f => f.Party)];
        _kinds = [.. forms.Select(f => f.Kind)];
        _starts = new int[_forms.Length + 1];
        _tokens = new byte[_forms.Length];
        for (var form = 0; form < _forms.Length; form++)
        {
            _starts[form + 1] = _starts[form] + _forms[form].Units.Length;
            _tokens[form] = (byte)Math.Min(_forms[form].Form.Tokens.Length, byte.MaxValue);
        }

        _units = [.. _forms.SelectMany(f => f.Units.Select(u => new ListedUnit(u.Id, u.Mask, (short)u.Weight, u.Kind)))];
    }

    /// <summary>How many there are.</summary>
    public int Count => _forms.Length;

    /// <summary>The form to compare.</summary>
    public ScoringForm this[int form] => _forms[form];

    /// <summary>The number of the party that bears it.</summary>
    public int OwnerOf(int form) => _owners[form];

    /// <summary>What bears it.</summary>
    public PartyKind BearerOf(int form) => _kinds[form];

    /// <summary>Its units, tokens first.</summary>
    public ReadOnlySpan<ListedUnit> UnitsOf(int form) => _units.AsSpan(_starts[form], _starts[form + 1] - _starts[form]);

    /// <summary>Its tokens.</summary>
    public ReadOnlySpan<ListedUnit> TokensOf(int form) => _units.AsSpan(_starts[form], _tokens[form]);
}

/// <summary>A unit of one listed form.</summary>
/// <param name="Number">Its number among the distinct units.</param>
/// <param name="Mask">Which tokens of the form it covers.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Kind">Its kind.</param>
internal readonly record struct ListedUnit(int Number, uint Mask, short Weight, TokenKind Kind);
