using System.Globalization;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Law;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>The words by which reports call what is an enumeration or a figure in code.</summary>
internal static class ReportWords
{
    public static string Of(Verdict verdict) => verdict == Verdict.LicenceRequired ? "licence-required" : ChoiceWords<Verdict>.Word(verdict);

    public static string Of(RuleStatus status) => ChoiceWords<RuleStatus>.Word(status);

    public static string Of(PublicationDateBasis basis) => basis == PublicationDateBasis.LatestEntry ? "latest-entry" : ChoiceWords<PublicationDateBasis>.Word(basis);

    public static string Of(ListMeaning meaning) => meaning switch
    {
        ListMeaning.ExportControl => "export control",
        ListMeaning.ResearchSecurity => "research security",
        ListMeaning.StateLinked => "state-linked institution",
        ListMeaning.PublicOffice => "public office",
        _ => ChoiceWords<ListMeaning>.Word(meaning),
    };

    public static string Of(RecordType type) => ChoiceWords<RecordType>.Word(type);

    public static string Of(LawOutcome outcome) => ChoiceWords<LawOutcome>.Word(outcome);

    public static string Of(ExemptionState state) => ChoiceWords<ExemptionState>.Word(state);

    public static string Of(Truth truth) => ChoiceWords<Truth>.Word(truth);

    public static string Of(MatchBand band) => ChoiceWords<MatchBand>.Word(band);

    public static string Of(Addressee addressee) => ChoiceWords<Addressee>.Word(addressee);

    public static string Of(MeasureForce force) => ChoiceWords<MeasureForce>.Word(force);

    public static string Of(Verification verification) => ChoiceWords<Verification>.Word(verification);

    public static string Of(Lists.Changes.EntryFact fact) => ChoiceWords<Lists.Changes.EntryFact>.Word(fact);

    public static string Of(Lists.PartyKind kind) => ChoiceWords<Lists.PartyKind>.Word(kind);

    public static string Of(Lists.AliasKind kind) => ChoiceWords<Lists.AliasKind>.Word(kind).Replace('_', ' ');

    public static string Day(DateOnly? day) => day is { } known ? Day(known) : "unknown date";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Scores of candidates, as a share of 1.</summary>
    public static string Score(int basisPoints) => (basisPoints / 10_000m).ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Similarities, as a share of 1.</summary>
    public static string Share(int basisPoints) => (basisPoints / 10_000m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A pack with the one that it lies over: <c>house 1.0.0 (1a2b3c4d) over dprk 1.0.0 (5e6f7a8b)</c>.</summary>
    public static string Of(PackIdentity pack) =>
        $"{pack.Id} {pack.Version} ({Short(pack.Hash)})" + (pack.Base is { } under ? $" over {Of(under)}" : "") + (pack.Authority is { } authority ? $", milder by the authority of {authority}" : "");

    /// <summary>What policy adds to a verdict.</summary>
    public static string ByLawAlone(Verdict law) =>
        law == Verdict.Clear ? "the verdict rests on policy; from law alone none follows" : $"the verdict rests on policy; by law alone it is {Of(law)}";

    public static string Short(string hash) => hash.Length <= 8 ? hash : hash[..8];

    public static string Signed(int decibans) => decibans.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
