using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Records;

/// <summary>Walks a record's schema for the parties it names.</summary>
internal static class RecordParties
{
    public static ImmutableArray<PartyInRole> Of(ScreeningRecord record)
    {
        var parties = ImmutableArray.CreateBuilder<PartyInRole>();
        Collect(record, "", parties);
        return parties.DrainToImmutable();
    }

    /// <summary>Whether it names any.</summary>
    public static bool IsAnyNamed(RecordNode node)
    {
        foreach (var field in node.Schema.LeadingToParties)
        {
            switch (field.Read(node))
            {
                case Party:
                    return true;
                case ImmutableArray<Activity> activities when activities.Any(IsAnyNamed):
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private static void Collect(RecordNode node, string prefix, ImmutableArray<PartyInRole>.Builder parties)
    {
        foreach (var field in node.Schema.LeadingToParties)
        {
            switch (field.Read(node))
            {
                case Party party:
                    parties.Add(new PartyInRole(prefix + field.Name, party));
                    break;
                case ImmutableArray<Activity> activities:
                    for (var i = 0; i < activities.Length; i++)
                    {
                        Collect(activities[i], string.Create(CultureInfo.InvariantCulture, $"{prefix}{field.Name}[{i}]."), parties);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
