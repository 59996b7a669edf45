using System.Collections.Immutable;
using System.Text.Json;
using Compliance.Dates;

namespace Compliance.Lists.Senzing;

/// <summary>Takes records and joins their relations, whose anchors may come later.</summary>
internal sealed partial class SenzingImport(ListFindings findings)
{
    public const string Authority = "Senzing";

    private const int MostToName = 200;

    // Ids of the authorities' own entries are never taken by a file of somebody else.
    private static readonly string[] Reserved = ["UN", "EU", "UK", "US", "CH", "AU", "CA"];

    private static readonly (string Number, string Country, IdentifierKind Kind)[] Numbers =
    [
        ("PASSPORT_NUMBER", "PASSPORT_COUNTRY", IdentifierKind.Passport), ("NATIONAL_ID_NUMBER", "NATIONAL_ID_COUNTRY", IdentifierKind.NationalId), ("SSN_NUMBER", "", IdentifierKind.NationalId),
        ("SSN", "", IdentifierKind.NationalId), ("LEI_NUMBER", "", IdentifierKind.Registration), ("DRIVERS_LICENSE_NUMBER", "DRIVERS_LICENSE_STATE", IdentifierKind.Other),
        ("TAX_ID_NUMBER", "TAX_ID_COUNTRY", IdentifierKind.Other), ("DUNS_NUMBER", "", IdentifierKind.Other), ("NPI_NUMBER", "", IdentifierKind.Other), ("ACCOUNT_NUMBER", "", IdentifierKind.Other),
        ("OTHER_ID_NUMBER", "OTHER_ID_COUNTRY", IdentifierKind.Other), ("TRUSTED_ID_NUMBER", "", IdentifierKind.Other), ("PHONE_NUMBER", "", IdentifierKind.Phone), ("EMAIL_ADDRESS", "", IdentifierKind.Email),
        ("WEBSITE_ADDRESS", "", IdentifierKind.Other),
    ];

    private static readonly string[] NameParts = ["NAME_PREFIX", "NAME_FIRST", "NAME_MIDDLE", "NAME_LAST", "NAME_SUFFIX"];

    private static readonly string[] AddressLines = ["ADDR_LINE1", "ADDR_LINE2", "ADDR_LINE3", "ADDR_LINE4", "ADDR_LINE5", "ADDR_LINE6"];

    private readonly SenzingKeys keys = new();
    private readonly List<SenzingFeature> features = [];
    private readonly ListNames recordNames = new();
    private readonly List<ListedParty> parties = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Domain, string Key), int> anchors = [];
    private readonly List<(int Party, string Domain, string Key, string Role, int Line)> pointers = [];
    private readonly SortedSet<string> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> unknown = new(StringComparer.Ordinal);
    private Action<string>? countUnknown;
    private int rejected;
    private int nameElements;
    private int aliases;
    private int unread;
    private int orphans;

    public IReadOnlyList<ListedParty> Parties => parties;

    public DateOnly? LatestDay { get; private set; }

    /// <summary>The data source when the file has one only.</summary>
    public string List => sources.Count == 1 ? sources.Min! : "Senzing records";

    public void Take(JsonElement record, int line)
    {
        var source = record.Text("DATA_SOURCE");
        var number = record.Text("RECORD_ID");
        if (source is null || number is null)
        {
            Reject(ListDiagnostics.EntryWithoutReference, "The record has no DATA_SOURCE or no RECORD_ID and was left out.", line);
            return;
        }

        SenzingFeature.Read(record, features, keys, countUnknown ??= key => unknown[key] = unknown.GetValueOrDefault(key) + 1);
        var names = Names();
        if (names.IsEmpty)
        {
            Reject(ListDiagnostics.EntryWithoutName, $"The record {source}:{number} has no name and was left out.", line);
            return;
        }

        var id = Id(source, number);
        if (!places.TryAdd(id, parties.Count))
        {
            Reject(ListDiagnostics.DuplicateReference, $"The record {id} of \"{names[0].Name}\" occurs twice; the second was left out.", line);
            return;
        }

        sources.Add(source);
        if (record.Text("LAST_CHANGE") is { } changed && ListDates.IsoDay(changed) is { Year: >= 2000 and <= 2199 } day && (LatestDay is null || day > LatestDay))
        {
            LatestDay = day;
        }

        TakeLinks(features, source, number, line);
        parties.Add(Party(features, names, id, source, number, line));
    }

    public ImportTally Finish(int linesLeftOut)
    {
        if (!findings.IsRefused)
        {
            Join();
            Report();
        }

        return new ImportTally
        {
            Entries = parties.Count + rejected + linesLeftOut,
            Rejected = rejected + linesLeftOut,
            NameElements = nameElements,
            Aliases = aliases,
            UnreadDates = unread,
            Orphans = orphans,
        };
    }

    private static string Id(string source, string number) =>
        (Reserved.Contains(source, StringComparer.Ordinal) ? Authority + ":" : "") + source + ":" + number;

    private ListedParty Party(List<SenzingFeature> features, ImmutableArray<Alias> names, string id, string source, string number, int line)
    {
        var topics = Values(features, "TOPIC");
        var meaning = topics.Any(t => t.StartsWith("sanction", StringComparison.Ordinal)) ? ListMeaning.Compilation
            : topics.Any(t => t.StartsWith("role.", StringComparison.Ordinal)) ? ListMeaning.PublicOffice
            : ListMeaning.Other;
        return new ListedParty
        {
            Id = id,
            Kind = Kind(features, id, line),
            Names = names,
            Designations = [],
            Mentions = [new Mention(Authority, source, number, meaning)],
            BirthDates = BirthDates(features, id, line),
            BirthPlaces = DistinctValues.Of(Values(features, "PLACE_OF_BIRTH"), static p => new ListedAddress(null, p, null, null, null)),
            Nationalities = DistinctValues.Of(Values(features, "NATIONALITY", "CITIZENSHIP")),
            Gender = First(features, "GENDER"),
            Addresses = Addresses(features),
            Identifiers = Identifiers(features),
            Relations = DistinctValues.Of(Values(features, "EMPLOYER", "GROUP_ASSOCIATION_ORG_NAME"), static e => new Relation(RelationKind.LinkedTo, e)),
        };
    }

    private PartyKind Kind(List<SenzingFeature> features, string id, int line)
    {
        var type = First(features, "RECORD_TYPE");
        switch (type)
        {
            case null:
                return PartyKind.Unknown;
            case "PERSON":
                return PartyKind.Person;
            case "ORGANIZATION" or "COMPANY":
                return PartyKind.Organisation;
            case "VESSEL":
                return PartyKind.Vessel;
            case "AIRCRAFT":
                return PartyKind.Aircraft;
            default:
                findings.AddOnce("type " + type, () => Diagnostic.Warning(
                    ListDiagnostics.UnknownWord, $"The record type \"{type}\" of {id} is not known; it is taken as unknown here and wherever else it occurs.", findings.At(line), "PERSON, ORGANIZATION, VESSEL or AIRCRAFT"));
                return PartyKind.Unknown;
        }
    }

    private ImmutableArray<Alias> Names()
    {
        recordNames.Clear();
        foreach (var feature in features)
        {
            if (!feature.Has("NAME_"))
            {
                continue;
            }

            var type = feature["NAME_TYPE"] ?? feature.Usage;
            foreach (var name in (ReadOnlySpan<string?>)[feature["NAME_FULL"], feature["NAME_ORG"], Joined(feature, NameParts, " ")])
            {
                if (name is null)
                {
                    continue;
                }

                nameElements++;
                var isPrimary = type is "PRIMARY" || (recordNames.Count == 0 && type is "");
                aliases += isPrimary ? 0 : 1;
                recordNames.AddInAnyScript(name, isPrimary ? AliasKind.Primary : type is "FORMER" or "MAIDEN" or "PREVIOUS" ? AliasKind.FormerlyKnownAs : AliasKind.AlsoKnownAs);
            }
        }

        return recordNames.ToImmutable();
    }

    private ImmutableArray<UncertainDate> BirthDates(List<SenzingFeature> features, string id, int line)
    {
        List<UncertainDate>? dates = null;
        foreach (var printed in Values(features, "DATE_OF_BIRTH"))
        {
            if (SenzingDates.TryRead(printed, out var date))
            {
                (dates ??= []).Add(date);
                continue;
            }

            unread++;
            findings.Add(Diagnostic.Warning(ListDiagnostics.DateNotUnderstood, $"The date \"{printed}\" of {id} could not be read and was left out.", findings.At(line), "1962, 1962-02 or 1962-02-18"));
        }

        return DistinctValues.Of(dates);
    }

    private static ImmutableArray<ListedAddress> Addresses(List<SenzingFeature> features)
    {
        List<ListedAddress>? addresses = null;
        foreach (var feature in features)
        {
            if (feature["REGISTRATION_COUNTRY"] is { } country)
            {
                (addresses ??= []).Add(new ListedAddress(null, null, null, null, country));
            }

            if (!feature.Has("ADDR_"))
            {
                continue;
            }

            var street = Joined(feature, AddressLines, ", ") ?? feature["ADDR_FULL"];
            var address = new ListedAddress(street, feature["ADDR_CITY"], feature["ADDR_STATE"], feature["ADDR_POSTAL_CODE"], feature["ADDR_COUNTRY"]);
            if (address is not { Street: null, City: null, Region: null, PostalCode: null, Country: null })
            {
                (addresses ??= []).Add(address);
            }
        }

        return DistinctValues.Of(addresses);
    }

    private static ImmutableArray<Identifier> Identifiers(List<SenzingFeature> features)
    {
        List<Identifier>? identifiers = null;
        foreach (var feature in features)
        {
            foreach (var (number, country, kind) in feature.HasNumber ? Numbers : [])
            {
                if (feature[number] is { Length: > 0 } value)
                {
                    (identifiers ??= []).Add(new Identifier(kind, value, country.Length == 0 ? null : feature[country]));
                }
            }
        }

        return DistinctValues.Of(identifiers);
    }

    // The attributes that are there, joined; null when none is.
    private static string? Joined(SenzingFeature feature, string[] names, string separator)
    {
        string? joined = null;
        foreach (var name in names)
        {
            if (feature[name] is { } value)
            {
                joined = joined is null ? value : joined + separator + value;
            }
        }

        return joined;
    }

    private static string? First(List<SenzingFeature> features, string name)
    {
        foreach (var feature in features)
        {
            if (feature[name] is { } value)
            {
                return value;
            }
        }

        return null;
    }

    // All values of the first attribute, then all of the next.
    private static List<string> Values(List<SenzingFeature> features, params ReadOnlySpan<string> names)
    {
        List<string>? values = null;
        foreach (var name in names)
        {
            foreach (var feature in features)
            {
                if (feature[name] is { } value)
                {
                    (values ??= []).Add(value);
                }
            }
        }

        return values ?? [];
    }

    private void Reject(string code, string what, int line)
    {
        rejected++;
        findings.Add(Diagnostic.Error(code, what, findings.At(line), nextStep: "compare with the published list"));
    }
}
