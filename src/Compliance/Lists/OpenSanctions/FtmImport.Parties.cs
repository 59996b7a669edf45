using System.Collections.Immutable;
using System.Text.Json;
using Compliance.Dates;

namespace Compliance.Lists.OpenSanctions;

/// <summary>The entities that are parties.</summary>
internal sealed partial class FtmImport
{
    private static readonly string[] Prose = ["notes", "description", "summary", "reason", "legalForm", "keywords", "status", "sector", "classification"];

    private static readonly (string Property, IdentifierKind Kind)[] Numbers =
    [
        ("passportNumber", IdentifierKind.Passport), ("idNumber", IdentifierKind.NationalId), ("socialSecurityNumber", IdentifierKind.NationalId),
        ("registrationNumber", IdentifierKind.Registration), ("ogrnCode", IdentifierKind.Registration), ("leiCode", IdentifierKind.Registration), ("uscCode", IdentifierKind.Registration),
        ("swiftBic", IdentifierKind.Bic), ("email", IdentifierKind.Email), ("phone", IdentifierKind.Phone),
        ("innCode", IdentifierKind.Other), ("taxNumber", IdentifierKind.Other), ("vatCode", IdentifierKind.Other), ("kppCode", IdentifierKind.Other), ("okpoCode", IdentifierKind.Other),
        ("dunsCode", IdentifierKind.Other), ("bikCode", IdentifierKind.Other), ("npiCode", IdentifierKind.Other), ("uniqueEntityId", IdentifierKind.Other), ("wikidataId", IdentifierKind.Other),
        ("mmsi", IdentifierKind.Other), ("callSign", IdentifierKind.Other), ("serialNumber", IdentifierKind.Other), ("icaoCode", IdentifierKind.Other), ("website", IdentifierKind.Other),
    ];

    private readonly HashSet<string> nested = new(StringComparer.Ordinal);
    private int nameElements;
    private int aliases;
    private int prose;

    private void TakeParty(JsonElement entity, JsonElement properties, string id, string schema, PartyKind kind, int line, string? parent)
    {
        // A neighbour is nested wherever it is named, and comes once more as an entity of its own when it is a target.
        var isKnown = places.TryGetValue(id, out var at);
        if (isKnown && parent is not null)
        {
            return;
        }

        var names = Names(entity, properties, schema);
        if (names.IsEmpty)
        {
            Reject(ListDiagnostics.EntryWithoutName, $"The entity {id} has no name and was left out.", line);
            return;
        }

        if (isKnown && !nested.Remove(id))
        {
            Reject(ListDiagnostics.DuplicateReference, $"The id {id} of \"{names[0].Name}\" occurs twice; the second entity was left out.", line);
            return;
        }

        foreach (var property in Prose)
        {
            prose += properties.Texts(property).Count();
        }

        if (!isKnown)
        {
            at = parties.Count;
            places.Add(id, at);
            parties.Add(null!);
        }

        if (parent is not null)
        {
            nested.Add(id);
        }

        parties[at] = new ListedParty
        {
            Id = Authority + ":" + id,
            Kind = kind,
            Names = names,
            Designations = [],
            Mentions = Mentions(entity, properties, id),
            BirthDates = BirthDates(properties, id, line),
            BirthPlaces = [.. properties.Texts("birthPlace").Select(p => new ListedAddress(null, p, null, null, null)).Distinct()],
            Nationalities = [.. properties.Texts("nationality").Concat(properties.Texts("citizenship")).Distinct(StringComparer.Ordinal)],
            Titles = [.. properties.Texts("title").Distinct(StringComparer.Ordinal)],
            Positions = [.. properties.Texts("position").Distinct(StringComparer.Ordinal)],
            Gender = properties.Text("gender"),
            Addresses = Addresses(properties, kind),
            Identifiers = Identifiers(properties, id, line),
        };
        TakeNested(properties, id, line);
    }

    private ImmutableArray<Alias> Names(JsonElement entity, JsonElement properties, string schema)
    {
        var names = new ListNames();
        var caption = entity.Text("caption");
        if (caption is not null && properties.Texts("name").Contains(caption, StringComparer.Ordinal))
        {
            names.Add(caption, AliasKind.Primary);
        }

        void AddAll(string property, AliasKind kind, AliasQuality quality = AliasQuality.Strong)
        {
            foreach (var name in properties.Texts(property))
            {
                nameElements++;
                aliases += property == "name" ? 0 : 1;
                names.AddInAnyScript(name, kind, quality);
            }
        }

        AddAll("name", AliasKind.AlsoKnownAs);
        AddAll("alias", AliasKind.AlsoKnownAs);
        AddAll("previousName", AliasKind.FormerlyKnownAs);
        AddAll("weakAlias", AliasKind.AlsoKnownAs, AliasQuality.Weak);
        AddAll("abbreviation", AliasKind.AlsoKnownAs, AliasQuality.Weak);
        if (names.Count == 0)
        {
            // Without a name of its own: its parts, or the caption when that is more than the schema's name.
            var parts = ((string[])["firstName", "secondName", "middleName", "fatherName", "lastName"]).Select(p => properties.Text(p)).OfType<string>();
            var name = string.Join(' ', parts);
            names.Add(name.Length > 0 ? name : string.Equals(caption, schema, StringComparison.Ordinal) ? null : caption, AliasKind.Primary);
            nameElements += names.Count;
        }

        return names.ToImmutable();
    }

    private static ImmutableArray<Mention> Mentions(JsonElement entity, JsonElement properties, string id)
    {
        var topics = properties.Texts("topics").ToArray();
        bool Has(params ReadOnlySpan<string> starts)
        {
            foreach (var start in starts)
            {
                if (topics.Any(t => t.StartsWith(start, StringComparison.Ordinal)))
                {
                    return true;
                }
            }

            return false;
        }

        var isOffice = Has("role.pep", "role.rca", "role.pol", "gov");
        var meaning = Has("sanction", "debarment") ? ListMeaning.Compilation
            : Has("export.control") ? ListMeaning.ExportControl
            : isOffice ? ListMeaning.PublicOffice
            : ListMeaning.Other;
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var dataset in entity.Texts("datasets").Distinct(StringComparer.Ordinal))
        {
            mentions.Add(new Mention(Authority, dataset, id, meaning));
        }

        if (mentions.Count == 0)
        {
            mentions.Add(new Mention(Authority, "FollowTheMoney entities", id, meaning));
        }

        if (isOffice && meaning != ListMeaning.PublicOffice)
        {
            mentions.Add(new Mention(Authority, "role.pep", id, ListMeaning.PublicOffice));
        }

        return mentions.ToImmutable();
    }

    private ImmutableArray<UncertainDate> BirthDates(JsonElement properties, string id, int line)
    {
        var dates = new List<UncertainDate>();
        foreach (var printed in properties.Texts("birthDate"))
        {
            if (ListDates.TryFree(printed, out var date))
            {
                dates.Add(date);
                continue;
            }

            ReportDate(printed, id, line);
        }

        return [.. dates.Distinct()];
    }

    private void ReportDate(string printed, string id, int line)
    {
        unread++;
        findings.Add(Diagnostic.Warning(ListDiagnostics.DateNotUnderstood, $"The date \"{printed}\" of {id} could not be read and was left out.", findings.At(line), "1962, 1962-02 or 1962-02-18"));
    }

    // The country of an organisation says where it is; that of a person says neither where nor of what nationality, and is left out.
    private static ImmutableArray<ListedAddress> Addresses(JsonElement properties, PartyKind kind)
    {
        var printed = properties.Texts("address").Select(a => new ListedAddress(a, null, null, null, null));
        var countries = kind is PartyKind.Organisation or PartyKind.Unknown
            ? properties.Texts("country").Concat(properties.Texts("jurisdiction")).Concat(properties.Texts("mainCountry")).Select(c => new ListedAddress(null, null, null, null, c))
            : [];
        return [.. printed.Concat(countries).Distinct()];
    }

    private ImmutableArray<Identifier> Identifiers(JsonElement properties, string id, int line)
    {
        var identifiers = new List<Identifier>();
        foreach (var (property, kind) in Numbers)
        {
            foreach (var value in properties.Texts(property))
            {
                identifiers.Add(new Identifier(kind, value));
            }
        }

        foreach (var printed in properties.Texts("imoNumber"))
        {
            AddImo(printed, identifiers, findings, id, line);
        }

        return [.. identifiers.Distinct()];
    }

    internal static void AddImo(string printed, List<Identifier> identifiers, ListFindings findings, string id, int line)
    {
        var number = printed.StartsWith("IMO", StringComparison.OrdinalIgnoreCase) ? printed[3..].Trim() : printed;
        if (ImoNumber.IsShip(number) || ImoNumber.IsCompany(number))
        {
            identifiers.Add(new Identifier(ImoNumber.IsShip(number) ? IdentifierKind.Imo : IdentifierKind.ImoCompany, number));
            return;
        }

        findings.Add(Diagnostic.Warning(ListDiagnostics.ImoCheckDigit, $"The IMO number \"{printed}\" of {id} fails its check digit and was left out.", findings.At(line)));
    }

    private void TakeNested(JsonElement properties, string id, int line)
    {
        foreach (var address in properties.Texts("addressEntity"))
        {
            links.Add(new FtmAddressOf([id], line, address));
        }

        foreach (var property in properties.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            foreach (var item in property.Value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("schema", out _) && item.TryGetProperty("properties", out _))
                {
                    Take(item, line, id);
                }
            }
        }
    }
}
