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

    /// <summary>Puts the forms of names into columns.</summary>
    /// <param name="names">The names.</param>
    /// <param name="places">The place of each unit among the distinct ones, by its number.</param>
    public ListedForms(ListedName[] names, int[] places)
    {
        var count = 0;
        foreach (var name in names)
        {
            count += name.Name.Forms.Length;
        }

        _forms = new ScoringForm[count];
        _owners = new int[count];
        _kinds = new PartyKind[count];
        _tokens = new byte[count];
        _starts = new int[count + 1];
        var form = 0;
        foreach (var name in names)
        {
            foreach (var prepared in name.Name.Forms)
            {
                (_forms[form], _owners[form], _kinds[form]) = (prepared, name.Party, name.Kind);
                _tokens[form] = (byte)Math.Min(prepared.Form.Tokens.Length, byte.MaxValue);
                _starts[form + 1] = _starts[form] + prepared.Units.Length;
                form++;
            }
        }

        _units = new ListedUnit[_starts[count]];
        for (form = 0; form < count; form++)
        {
            var units = _forms[form].Units;
            for (var i = 0; i < units.Length; i++)
            {
                ref readonly var unit = ref units.ItemRef(i);
                _units[_starts[form] + i] = new ListedUnit(places[unit.Id], unit.Mask, (short)unit.Weight, unit.Kind);
            }
        }
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
/// <param name="Number">Its place among the distinct units.</param>
/// <param name="Mask">Which tokens of the form it covers.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Kind">Its kind.</param>
internal readonly record struct ListedUnit(int Number, uint Mask, short Weight, TokenKind Kind);
