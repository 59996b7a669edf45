using Compliance.Lists;

namespace Compliance.Matching.Candidates;

/// <summary>Forms of listed names in columns: what is asked of a form besides comparing it.</summary>
internal sealed class ListedForms
{
    private readonly ScoringForm[] _forms;
    private readonly int[] _owners;
    private readonly PartyKind[] _bearers;

    /// <summary>Puts the forms of names into columns.</summary>
    public ListedForms(ListedName[] names)
    {
        var count = 0;
        foreach (var name in names)
        {
            count += name.Name.Forms.Length;
        }

        (_forms, _owners, _bearers) = (new ScoringForm[count], new int[count], new PartyKind[count]);
        var form = 0;
        foreach (var name in names)
        {
            foreach (var prepared in name.Name.Forms)
            {
                (_forms[form], _owners[form], _bearers[form]) = (prepared, name.Party, name.Kind);
                form++;
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _forms.Length;

    /// <summary>The forms.</summary>
    public ScoringForm[] All => _forms;

    /// <summary>The form to compare.</summary>
    public ScoringForm this[int form] => _forms[form];

    /// <summary>The number of the party that bears it.</summary>
    public int OwnerOf(int form) => _owners[form];

    /// <summary>What bears it.</summary>
    public PartyKind BearerOf(int form) => _bearers[form];
}
