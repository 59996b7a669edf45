using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;

namespace Compliance.Reports;

/// <summary>What of a name was not compared: said with its candidates, so that none is not taken for nothing there.</summary>
internal static class NameLimits
{
    public static IEnumerable<string> Of(NameQuery query)
    {
        if (!NameReach.CanMeetLatin(query.Name, query.Kind == PartyKind.Unknown ? null : query.Kind == PartyKind.Person))
        {
            yield return "compared with names of the same script only; a Latin spelling finds more";
        }

        if (NameReach.IsTooLong(query.Name))
        {
            yield return "longer than what is compared of a name: give each name alone";
        }
    }
}
