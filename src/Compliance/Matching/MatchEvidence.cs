namespace Compliance.Matching;

/// <summary>What a fact other than the name says about a candidate.</summary>
public enum EvidenceKind
{
    /// <summary>Date of birth.</summary>
    BirthDate,

    /// <summary>Passport, IMO, BIC or another identifier.</summary>
    Identifier,

    /// <summary>Nationality.</summary>
    Nationality,

    /// <summary>Country of seat, residence or address.</summary>
    Country,

    /// <summary>Place of birth.</summary>
    BirthPlace,

    /// <summary>Gender.</summary>
    Gender,

    /// <summary>Employer, office or body, against the offices and relations that the list states.</summary>
    Affiliation,
}

/// <summary>How a fact of the query relates to the same fact of the listed party.</summary>
public enum EvidenceAgreement
{
    /// <summary>One of the two sides does not state it.</summary>
    NotComparable,

    /// <summary>They agree.</summary>
    Agrees,

    /// <summary>They differ within the tolerance that known list errors demand.</summary>
    Near,

    /// <summary>They contradict each other.</summary>
    Contradicts,
}

/// <summary>One fact for or against a candidate.</summary>
/// <param name="Kind">Which fact.</param>
/// <param name="Agreement">What it says.</param>
/// <param name="Decibans">Its weight in decibans (10 log10 of the likelihood ratio), negative when it contradicts.</param>
/// <param name="Text">The two values and what follows, in words.</param>
public sealed record MatchEvidence(EvidenceKind Kind, EvidenceAgreement Agreement, int Decibans, string Text);
