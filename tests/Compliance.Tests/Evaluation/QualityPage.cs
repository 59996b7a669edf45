using System.Collections.Immutable;

namespace Compliance.Tests.Evaluation;

/// <summary>The two measured parts of docs/matching-quality.md: one from data of the project, one from ../shared.</summary>
internal static class QualityPage
{
    private const string OwnBegins = "<!-- measured on data of the project -->\n";
    private const string SharedBegins = "<!-- measured on ../shared -->\n";
    private const string Ends = "<!-- end -->\n";

    public static string Location => Repository.Path_("docs", "matching-quality.md");

    /// <summary>The page with its measured parts replaced.</summary>
    public static string With(string page, string own, string? shared)
    {
        page = Replace(page, OwnBegins, own);
        return shared is null ? page : Replace(page, SharedBegins, shared);
    }

    /// <summary>The part of a page that was measured on the project's own data.</summary>
    public static string Own(string page) => Part(page, OwnBegins);

    /// <summary>Measures the project's own data.</summary>
    public static string MeasureOwn() => $"""
        ### Persons of the embedded list

        {QualityTables.Pairs(ListedPairs.Spellings, ListedPairs.Near, Populations.SouthKorean, Populations.Of("Chinese"))}
        {QualityTables.Parties(ListedPairs.Spellings)}
        ### Korean names by spelling system, against the spelling of a list

        {QualityTables.Systems(SpelledNames.Of(SpelledNames.Invented(SpelledNames.Count)))}
        ### Invented populations, by name alone, against {ListedPairs.PersonNames.Length} listed names of persons

        {QualityTables.OfPopulations([Populations.SouthKorean, .. Population.Others.Select(Populations.Of)])}
        ### Organisations of the embedded list

        {QualityTables.Pairs(OrganisationPairs.Variants, OrganisationPairs.Others)}
        {QualityTables.Parties(OrganisationPairs.Variants)}
        ### Manipulated names of the persons of the embedded list, full records

        {QualityTables.Manipulations(Manipulated.Embedded)}
        """.ReplaceLineEndings("\n");

    /// <summary>Measures ../shared; null when it is absent.</summary>
    public static string? MeasureShared()
    {
        if (!EvaluationData.HasShared)
        {
            return null;
        }

        ImmutableArray<string> listed = [.. ListedPairs.PersonNames.Select(n => n.Name)];
        ImmutableArray<UnlistedPerson> known = [.. SharedNames.SouthKoreans().Where(p => p.Korean is not null)];
        var southKoreans = new ScreenedPopulation("South Korean persons", SharedNames.SouthKoreans(), listed);
        var withHangul = new ScreenedPopulation("South Korean persons whose Hangul is known", known, listed);
        var asians = new ScreenedPopulation("athletes of other Asian countries", SharedNames.OtherAsians(), listed);
        var cases = EvaluationCase.All().ToList();
        var united = new ManipulatedPersons("whole UN list", SharedNames.UnitedNations());
        return $"""
            ### DPRK persons in labelled spellings

            {QualityTables.Pairs(SharedPairs.Spellings(), SharedPairs.Near(), southKoreans, asians)}
            {QualityTables.Parties(SharedPairs.Spellings(), SharedPairs.KoreanSpellings(), SharedPairs.Scripts(), SharedPairs.SouthKorean())}
            ### DPRK persons of the EU list by spelling system, from their Hangul

            {QualityTables.Systems(SpelledNames.Of(SharedNames.OfTheEuropeanUnion()))}
            ### Populations, by name alone

            {QualityTables.OfPopulations(withHangul, asians)}
            ### Organisations

            {QualityTables.Parties(SharedPairs.Organisations())}
            ### Manipulated names of the persons of the UN list, full records, against the whole list

            {QualityTables.Manipulations(united)}
            ### Hand-checked cases

            {new Share(cases.Count(c => c.Problem() is null), cases.Count).WithCounts} come out as expected.

            """.ReplaceLineEndings("\n");
    }

    private static string Replace(string page, string begins, string content)
    {
        var (start, end) = Bounds(page, begins);
        return page[..start] + "\n" + content.TrimEnd() + "\n\n" + page[end..];
    }

    private static string Part(string page, string begins)
    {
        var (start, end) = Bounds(page, begins);
        return page[start..end].Trim() + "\n";
    }

    private static (int Start, int End) Bounds(string page, string begins)
    {
        var start = page.IndexOf(begins, StringComparison.Ordinal) + begins.Length;
        return (start, page.IndexOf(Ends, start, StringComparison.Ordinal));
    }
}
