using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;

namespace Compliance.Lists.Ror;

/// <summary>Takes the records of the registry; being on it says only that the institution exists and where.</summary>
internal sealed class RorImport(ListFindings findings)
{
    public const string Authority = "ROR";
    public const string List = "Research Organization Registry";

    private const string Address = "https://ror.org/";

    // "0", six characters and two check digits.
    private const int CodeLength = 9;

    private static readonly string[] NameTypes = ["ror_display", "label", "alias", "acronym"];

    // Both schemata.
    private static readonly FrozenSet<string> Keys = ((string[])
    [
        "id", "name", "aliases", "acronyms", "labels", "names", "country", "addresses", "locations", "external_ids", "relationships", "status", "admin", "types",
        "links", "domains", "established", "email_address", "ip_addresses", "wikipedia_url",
    ]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> OfCodes = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    private readonly List<ListedParty> parties = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int rejected;
    private int nameElements;
    private int aliases;

    public IReadOnlyList<ListedParty> Parties => parties;

    public DateOnly? LatestDay { get; private set; }

    /// <summary>Whether a file is the whole registry cannot be told; files of one record each stand beside one another.</summary>
    public string Scope => parties.Count == 1 ? "record " + parties[0].Id : "the records in the file";

    public void Take(JsonElement record, int line)
    {
        var id = record.Text("id") ?? "";
        var names = new ListNames();
        AddNames(record, names, id, line);
        if (!id.StartsWith(Address, StringComparison.Ordinal) || id.Length != Address.Length + CodeLength || id.AsSpan(Address.Length).ContainsAnyExcept(OfCodes))
        {
            var name = names.ToImmutable() is [var first, ..] ? first.Name : id;
            Reject(ListDiagnostics.EntryWithoutReference, $"The record \"{name}\" has no id of the registry and was left out.", line, "https://ror.org/ and nine characters");
            return;
        }

        if (names.Count == 0)
        {
            Reject(ListDiagnostics.EntryWithoutName, $"The record {id} has no name and was left out.", line);
            return;
        }

        ReportUnknown(record, id, line);
        var code = id[Address.Length..];
        if (!ids.Add(code))
        {
            Reject(ListDiagnostics.DuplicateReference, $"The record {id} occurs twice; the second was left out.", line);
            return;
        }

        parties.Add(Party(record, id, code, names));
        foreach (var modified in record.Objects("admin").SelectMany(a => a.Objects("last_modified")))
        {
            if (ListDates.IsoDay(modified.Text("date") ?? "") is { Year: >= 2000 and <= 2199 } day && (LatestDay is null || day > LatestDay))
            {
                LatestDay = day;
            }
        }
    }

    public ImportTally Finish(int leftOut)
    {
        var file = new SourceLocation(findings.File);
        if (parties.Count > 0)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.PartialPublication, "A file of the registry does not say whether it is the whole registry; absence from it says nothing.", file));
            findings.Add(LatestDay is { } day
                ? Diagnostic.Info(ListDiagnostics.DateNotStated, FormattableString.Invariant($"The registry's file states no date of its own; the latest day in its records, {day:yyyy-MM-dd}, is used."), file)
                : Diagnostic.Warning(ListDiagnostics.DateNotStated, "The registry's file states no date of its own, and no record has one.", file, nextStep: "give the date when building a watchlist"));
        }

        return new ImportTally
        {
            Entries = parties.Count + rejected + leftOut,
            Rejected = rejected + leftOut,
            NameElements = nameElements,
            Aliases = aliases,
        };
    }

    private static ListedParty Party(JsonElement record, string id, string code, ListNames names)
    {
        var status = record.Text("status");
        var mention = new Mention(Authority, List, id, ListMeaning.Register, status is null or "active" ? null : status)
        {
            Regime = RorPlaces.IsInNorthKorea(record) ? Regimes.Dprk : null,
        };
        return new ListedParty
        {
            Id = $"{Authority}:{code}",
            Kind = PartyKind.Organisation,
            Names = names.ToImmutable(),
            Designations = [],
            Mentions = [mention],
            Addresses = RorPlaces.Addresses(record),
            Identifiers = [new Identifier(IdentifierKind.Other, id), .. RorPlaces.Identifiers(record)],
            Relations = [.. record.Objects("relationships").Select(Relation).OfType<Relation>().Distinct()],
        };
    }

    // Parents and children are parts of an organisation, not holdings in it.
    private static Relation? Relation(JsonElement element)
    {
        var id = element.Text("id") ?? "";
        var isKnown = id.StartsWith(Address, StringComparison.Ordinal) && id.Length == Address.Length + CodeLength;
        return (element.Text("label") ?? (id.Length > 0 ? id : null)) is { } other
            ? new Relation(RelationKind.LinkedTo, other) { OtherId = isKnown ? $"{Authority}:{id[Address.Length..]}" : null }
            : null;
    }

    private void AddNames(JsonElement record, ListNames names, string id, int line)
    {
        foreach (var name in record.Objects("names"))
        {
            var types = name.Texts("types").ToArray();
            ReportName(name.Text("value"), types, id, line);
            var isDisplay = types.Contains("ror_display", StringComparer.Ordinal);
            var isAcronym = !isDisplay && types.Contains("acronym", StringComparer.Ordinal) && !types.Contains("label", StringComparer.Ordinal);
            Add(names, name.Text("value"), isDisplay ? AliasKind.Primary : AliasKind.AlsoKnownAs, isAcronym);
        }

        foreach (var name in record.Texts("name"))
        {
            Add(names, name, AliasKind.Primary, isAcronym: false);
        }

        foreach (var label in record.Objects("labels"))
        {
            ReportName(label.Text("label"), [], id, line);
            Add(names, label.Text("label"), AliasKind.AlsoKnownAs, isAcronym: false);
        }

        foreach (var alias in record.Texts("aliases"))
        {
            Add(names, alias, AliasKind.AlsoKnownAs, isAcronym: false);
        }

        foreach (var acronym in record.Texts("acronyms"))
        {
            Add(names, acronym, AliasKind.AlsoKnownAs, isAcronym: true);
        }
    }

    private void Add(ListNames names, string? name, AliasKind kind, bool isAcronym)
    {
        if (name is null)
        {
            return;
        }

        nameElements++;
        aliases += kind == AliasKind.Primary ? 0 : 1;
        names.AddInAnyScript(name, kind, isAcronym ? AliasQuality.Weak : AliasQuality.Strong);
    }

    private void ReportName(string? value, string[] types, string id, int line)
    {
        if (value is null)
        {
            findings.Add(Diagnostic.Warning(ListDiagnostics.UnknownElement, $"A name of {id} has no value and was left out.", findings.At(line), nextStep: "compare with the registry"));
        }

        foreach (var type in types)
        {
            if (!NameTypes.Contains(type, StringComparer.Ordinal))
            {
                findings.AddOnce("type " + type, () => Diagnostic.Warning(
                    ListDiagnostics.UnknownWord, $"\"{type}\", the type of a name of {id}, is not known; the name is kept, here and wherever else the word occurs.", findings.At(line), string.Join(", ", NameTypes)));
            }
        }
    }

    private void ReportUnknown(JsonElement record, string id, int line)
    {
        foreach (var property in record.EnumerateObject())
        {
            if (!Keys.Contains(property.Name))
            {
                var key = property.Name;
                findings.AddOnce("key " + key, () => Diagnostic.Warning(
                    ListDiagnostics.UnknownElement, $"The key \"{key}\" of {id} is not known; what it holds was left out, here and wherever else it occurs.", findings.At(line), DidYouMean.Hint(key, Keys)));
            }
        }
    }

    private void Reject(string code, string what, int line, string? expected = null)
    {
        rejected++;
        findings.Add(Diagnostic.Error(code, what, findings.At(line), expected, "compare with the registry"));
    }
}
