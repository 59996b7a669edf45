namespace Compliance.Names;

/// <summary>What a token does in a name.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word that tells this name from others.</summary>
    Word,

    /// <summary>A word of a person's name that very many persons bear.</summary>
    Common,

    /// <summary>One letter that stands for a word.</summary>
    Initial,

    /// <summary>A small word such as bin, al, von, of.</summary>
    Particle,

    /// <summary>Mr, Dr, General, Mullah.</summary>
    Title,

    /// <summary>Limited, GmbH, OAO; the canonical form is the class of the form.</summary>
    LegalForm,

    /// <summary>A word of an organisation's name that very many organisations bear.</summary>
    Generic,

    /// <summary>A number or an ordinal; the canonical form is in digits.</summary>
    Number,
}

/// <summary>One token of a name.</summary>
/// <param name="Text">The folded spelling.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Canonical">One form for all spellings of the same title, particle, legal form, number or common word.</param>
/// <param name="Weight">How much it tells, from 0 (nothing) to 12.</param>
internal readonly record struct NameToken(string Text, TokenKind Kind, string Canonical, int Weight)
{
    /// <summary>Whether the token tells this name from others.</summary>
    public bool IsSignificant => Kind is TokenKind.Word or TokenKind.Common or TokenKind.Number;
}
