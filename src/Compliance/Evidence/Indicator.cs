using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Evidence;

/// <summary>How far the source of an indicator was checked.</summary>
public enum IndicatorVerification
{
    /// <summary>Not checked: such an entry raises a question and never confirms.</summary>
    No,

    /// <summary>Press, blog or summary only.</summary>
    Secondary,

    /// <summary>The data file or act itself, or a page that closely restates it.</summary>
    Primary,
}

/// <summary>How strongly an indicator points to a link with the DPRK.</summary>
public enum IndicatorStrength
{
    /// <summary>Says little alone.</summary>
    Weak,

    /// <summary>Says something in its context.</summary>
    Medium,

    /// <summary>Says much.</summary>
    Strong,
}

/// <summary>What kind of sign an indicator is.</summary>
public enum IndicatorKind
{
    /// <summary>A domain, or a top-level domain, with everything under it.</summary>
    EmailDomain,

    /// <summary>One e-mail address.</summary>
    EmailAddress,

    /// <summary>A country calling code.</summary>
    PhonePrefix,

    /// <summary>The beginning of known numbers, recognised without an international prefix.</summary>
    PhoneNumber,

    /// <summary>Country letters of a bank identifier code.</summary>
    BicCountry,

    /// <summary>An address.</summary>
    Premises,

    /// <summary>A name of the State.</summary>
    StateName,

    /// <summary>A place in the State.</summary>
    Place,

    /// <summary>A State institution that is not listed.</summary>
    Institution,

    /// <summary>A body whose name is easily taken for an institution's and that is not it.</summary>
    Lookalike,
}

/// <summary>A dated, sourced sign of a link with the DPRK that is not a listing.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">What kind of sign.</param>
/// <param name="Values">The values as printed.</param>
/// <param name="Strength">How strongly it points to a link.</param>
/// <param name="Verified">How far its source was checked.</param>
/// <param name="Confirms">Whether it makes its fact true; otherwise it leaves the fact undecided.</param>
/// <param name="AsOf">The date of the source.</param>
/// <param name="Source">Key of the source in the table's README.</param>
/// <param name="Note">What to bear in mind, or null.</param>
public sealed record Indicator(
    string Id,
    IndicatorKind Kind,
    ImmutableArray<string> Values,
    IndicatorStrength Strength,
    IndicatorVerification Verified,
    bool Confirms,
    DateOnly AsOf,
    string Source,
    string? Note)
{
    /// <summary>The source with its date and how far it was checked, for explanations.</summary>
    public string Citation => string.Create(
        CultureInfo.InvariantCulture,
        $"{Id} ({Source}, {AsOf:yyyy-MM-dd}, {(Verified == IndicatorVerification.Primary ? "primary source" : Verified == IndicatorVerification.Secondary ? "secondary source" : "not verified")})");
}
