using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The units of listed forms in columns: what is read of a form before it is compared.</summary>
internal sealed class FormUnits
{
    private readonly int[] _starts;
    private readonly byte[] _tokens;
    private readonly ListedUnit[] _units;

    /// <summary>Puts the units of forms into columns.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="places">The place of each unit among the distinct ones, by its number.</param>
    public FormUnits(ReadOnlySpan<ScoringForm> forms, int[] places)
    {
        _tokens = new byte[forms.Length];
        _starts = new int[forms.Length + 1];
        for (var form = 0; form < forms.Length; form++)
        {
            _tokens[form] = (byte)Math.Min(forms[form].Form.Tokens.Length, byte.MaxValue);
            _starts[form + 1] = _starts[form] + forms[form].Units.Length;
        }

        _units = new ListedUnit[_starts[^1]];
        for (var form = 0; form < forms.Length; form++)
        {
            var units = forms[form].Units;
            for (var i = 0; i < units.Length; i++)
            {
                ref readonly var unit = ref units.ItemRef(i);
                _units[_starts[form] + i] = new ListedUnit(places[unit.Id], unit.Mask, (short)unit.Weight, unit.Kind);
            }
        }
    }

    /// <summary>The units of a form, tokens first.</summary>
    public ReadOnlySpan<ListedUnit> UnitsOf(int form) => _units.AsSpan(_starts[form], _starts[form + 1] - _starts[form]);

    /// <summary>The tokens of a form.</summary>
    public ReadOnlySpan<ListedUnit> TokensOf(int form) => _units.AsSpan(_starts[form], _tokens[form]);
}

/// <summary>A unit of one listed form.</summary>
/// <param name="Number">Its place among the distinct units.</param>
/// <param name="Mask">Which tokens of the form it covers.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Kind">Its kind.</param>
internal readonly record struct ListedUnit(int Number, uint Mask, short Weight, TokenKind Kind);
