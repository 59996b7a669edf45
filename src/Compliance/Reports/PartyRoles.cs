using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>Tells the role of a party that an assessment is about.</summary>
internal static class PartyRoles
{
    /// <summary>The roles that bear the assessment's name, or null when the party has no name.</summary>
    public static string? Of(NexusAssessment assessment, ScreeningResult result)
    {
        if (assessment.PartyName is null)
        {
            return null;
        }

        var roles = result.Parties.Where(p => string.Equals(p.Party.Name, assessment.PartyName, StringComparison.Ordinal)).Select(p => p.Role).ToList();
        return roles.Count == 0 ? null : string.Join(", ", roles);
    }
}
