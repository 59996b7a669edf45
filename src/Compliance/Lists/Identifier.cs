namespace Compliance.Lists;

/// <summary>What an identifier identifies.</summary>
public enum IdentifierKind
{
    /// <summary>Anything the source does not name more closely.</summary>
    Other,

    /// <summary>A passport.</summary>
    Passport,

    /// <summary>A national identity document or number.</summary>
    NationalId,

    /// <summary>A ship's IMO number.</summary>
    Imo,

    /// <summary>A bank identifier code (SWIFT/BIC).</summary>
    Bic,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone or fax number.</summary>
    Phone,

    /// <summary>A company registration number.</summary>
    Registration,

    /// <summary>An IMO company number: it identifies a shipowner or manager, not a ship, and has a check digit of its own.</summary>
    ImoCompany,

    /// <summary>The party's reference on another list, as this list prints it; the country field names that authority, such as <c>UN</c>. Lists print
    /// wrong ones: it links two entries only together with a name or date of birth.</summary>
    ListReference,
}

/// <summary>A number or address that identifies a listed party: it agrees exactly or not at all.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">As printed, trimmed.</param>
/// <param name="Country">The issuing country as printed, or null.</param>
public sealed record Identifier(IdentifierKind Kind, string Value, string? Country = null);
