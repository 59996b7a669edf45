using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Lists.ScreeningList;
using Compliance.Names;

namespace Compliance.Lists.OwnLists;

/// <content>The facts of an entry.</content>
internal sealed partial class OwnImport
{
    private ListedParty Party(OwnRecord record, string id, bool isDesignation)
    {
        var mention = isDesignation ? null : Mention(record, id);
        return new ListedParty
        {
            Id = id,
            Kind = Kind(record, id),
            Names = Names(record),
            Designations = isDesignation ? [Designation(record, id)] : [],
            Mentions = mention is null ? [] : [mention],
            BirthDates = BirthDates(record, id),
            BirthPlaces = Distinct(record.Texts(OwnColumn.BirthPlaces), ScreeningListText.Place),
            Nationalities = Distinct(record.Texts(OwnColumn.Nationalities), static n => n),
            Gender = record.Text(OwnColumn.Gender) is { Length: > 0 } gender ? gender : null,
            Addresses = Addresses(record),
            Identifiers = Distinct(record.Texts(OwnColumn.Identifiers), i => Identifier(i, record, id)),
            Relations = [.. Relations(record, id, OwnColumn.Owners, RelationKind.OwnedOrControlledBy), .. Relations(record, id, OwnColumn.ActsFor, RelationKind.ActsFor)],
        };
    }

    private PartyKind Kind(OwnRecord record, string id)
    {
        var word = record.Text(OwnColumn.Kind).ToLowerInvariant();
        if (!SnapshotWords.Parties.TryParse(word, out var kind))
        {
            findings.AddOnce("kind " + word, () => Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                $"The kind \"{word}\" of {id} is not known; it is taken as unknown here and wherever else it occurs.",
                record.Place,
                DidYouMean.Hint(word, SnapshotWords.Parties.Words) ?? string.Join(", ", SnapshotWords.Parties.Words)));
        }

        return kind;
    }

    private ImmutableArray<Alias> Names(OwnRecord record)
    {
        var names = new ListNames();
        nameElements++;
        names.Add(record.Text(OwnColumn.Name), AliasKind.Primary);
        foreach (var (column, kind, quality) in (ReadOnlySpan<(OwnColumn, AliasKind, AliasQuality)>)
        [
            (OwnColumn.Aliases, AliasKind.AlsoKnownAs, AliasQuality.Strong),
            (OwnColumn.FormerNames, AliasKind.FormerlyKnownAs, AliasQuality.Strong),
            (OwnColumn.OriginalScriptNames, AliasKind.OriginalScript, AliasQuality.Strong),
            (OwnColumn.WeakAliases, AliasKind.AlsoKnownAs, AliasQuality.Weak),
        ])
        {
            foreach (var name in record.Texts(column))
            {
                nameElements++;
                aliases++;
                names.AddInAnyScript(name, kind, quality);
            }
        }

        return names.ToImmutable();
    }

    private Designation Designation(OwnRecord record, string id)
    {
        transcribed++;
        var (authority, list) = Publication(record, isTranscription: true);
        var programme = record.Text(OwnColumn.Programme);
        return new Designation(
            authority, list, record.Text(OwnColumn.Reference), programme.Length > 0 ? programme : "not stated", Day(record, OwnColumn.ListedOn, id), [], Day(record, OwnColumn.DelistedOn, id))
        {
            Regime = Regime(record),
        };
    }

    private Mention Mention(OwnRecord record, string id)
    {
        var (authority, list) = Publication(record, isTranscription: false);
        var word = record.Text(OwnColumn.Meaning);
        if (!SnapshotWords.Meanings.TryParse(word, out var meaning) && word.Length > 0 && word != DesignationWord)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                $"The meaning \"{word}\" of {id} is not known; it is taken as other.",
                record.Place,
                DidYouMean.Hint(word, [.. SnapshotWords.Meanings.Words, DesignationWord]) ?? string.Join(", ", SnapshotWords.Meanings.Words) + ", " + DesignationWord));
        }

        var reference = record.Text(OwnColumn.Reference);
        var programme = record.Text(OwnColumn.Programme);
        return new Mention(
            authority,
            list,
            reference.Length > 0 ? reference : record.Text(OwnColumn.Id),
            meaning,
            programme.Length > 0 ? programme : null,
            Day(record, OwnColumn.From, id) ?? Day(record, OwnColumn.ListedOn, id),
            Day(record, OwnColumn.Until, id) ?? Day(record, OwnColumn.DelistedOn, id))
        {
            Regime = Regime(record),
        };
    }

    private (string Authority, string List) Publication(OwnRecord record, bool isTranscription)
    {
        var key = (Authority: AuthorityOf(record), List: ListOf(record));
        if (!lists.TryGetValue(key, out var publication))
        {
            lists.Add(key, publication = new OwnPublication());
        }

        publication.IsTranscription |= isTranscription || Official.Contains(key.Authority, StringComparer.Ordinal);
        if (!publication.TakeDate(Day(record, OwnColumn.ListDate, record.Text(OwnColumn.Id)) ?? DefaultListDate))
        {
            findings.AddOnce($"date {key.Authority} {key.List}", () => Diagnostic.Warning(
                ListDiagnostics.RowsDisagree, $"The entries of the list \"{key.List}\" do not agree on list_date; the oldest is used.", record.Place, "one list_date for each list"));
        }

        return key;
    }

    // Any name of North Korea is one regime; other regimes stand as written. A list has a few words for it, each in thousands of rows.
    private string? Regime(OwnRecord record)
    {
        if (record.Text(OwnColumn.Regime) is not { Length: > 0 } text)
        {
            return null;
        }

        if (!regimes.TryGetValue(text, out var regime))
        {
            regime = CountryCodes.TryParse(text, out var country) && country == "KP" ? Regimes.Dprk : text;
            if (regimes.Count < MostToName)
            {
                regimes.Add(text, regime);
            }
        }

        return regime;
    }

    private DateOnly? Day(OwnRecord record, OwnColumn column, string id)
    {
        var text = record.Text(column);
        if (text.Length == 0 || ListDates.IsoDay(text) is not null)
        {
            return ListDates.IsoDay(text);
        }

        ReportDate(text, id, record);
        return null;
    }

    private ImmutableArray<UncertainDate> BirthDates(OwnRecord record, string id)
    {
        var dates = ImmutableArray.CreateBuilder<UncertainDate>();
        foreach (var text in record.Texts(OwnColumn.BirthDates))
        {
            if (!OwnValues.TryDate(text, out var date))
            {
                ReportDate(text, id, record);
            }
            else if (!dates.Contains(date))
            {
                dates.Add(date);
            }
        }

        return dates.ToImmutable();
    }

    private void ReportDate(string text, string id, OwnRecord record)
    {
        unreadDates++;
        findings.Add(Diagnostic.Warning(ListDiagnostics.DateNotUnderstood, $"The date \"{text}\" of {id} could not be read and was left out.", record.Place, "2026-01-31; of birth also 1962, 1962-02 and 1962~"));
    }

    private static ImmutableArray<ListedAddress> Addresses(OwnRecord record)
    {
        var addresses = Distinct(record.Texts(OwnColumn.Addresses), ScreeningListText.Address);
        return record.Text(OwnColumn.Country) is { Length: > 0 } country && !addresses.Any(a => a.Country == country)
            ? addresses.Add(new ListedAddress(null, null, null, null, country))
            : addresses;
    }

    // Most cells are empty.
    private static ImmutableArray<T> Distinct<T>(IReadOnlyList<string> texts, Func<string, T?> read)
        where T : class =>
        texts.Count == 0 ? [] : [.. texts.Select(read).OfType<T>().Distinct()];

    // "passport:123", "passport:123 (KP)"; without a word for its kind it is of no particular one.
    private Identifier? Identifier(string text, OwnRecord record, string id)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return new Identifier(IdentifierKind.Other, text);
        }

        var word = text[..colon].Trim().ToLowerInvariant();
        if (!SnapshotWords.Identifiers.TryParse(word, out var kind))
        {
            findings.AddOnce("identifier " + word, () => Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                $"The kind \"{word}\" of a number of {id} is not known; the whole text is taken as a number of no particular kind, here and wherever else the word occurs.",
                record.Place,
                DidYouMean.Hint(word, SnapshotWords.Identifiers.Words) ?? string.Join(", ", SnapshotWords.Identifiers.Words)));
            return new Identifier(IdentifierKind.Other, text);
        }

        var (value, country) = Country(text[(colon + 1)..].Trim());
        if (value.Length == 0)
        {
            findings.Add(Diagnostic.Warning(ListDiagnostics.DocumentWithoutNumber, $"A {word} of {id} has no number and was left out.", record.Place));
            return null;
        }

        return kind is IdentifierKind.Imo or IdentifierKind.ImoCompany ? Imo(value, country, record, id) : new Identifier(kind, value, country);
    }

    private static (string Value, string? Country) Country(string text)
    {
        var open = text.LastIndexOf('(');
        return open > 0 && text.EndsWith(')') && ListText.CleanOrNull(text[(open + 1)..^1]) is { } country ? (text[..open].TrimEnd(), country) : (text, null);
    }

    // The check digit tells a ship from a company, whatever it is called.
    private Identifier? Imo(string value, string? country, OwnRecord record, string id)
    {
        var digits = value.StartsWith("IMO", StringComparison.OrdinalIgnoreCase) ? value[3..].Trim() : value;
        if (ImoNumber.IsShip(digits))
        {
            return new Identifier(IdentifierKind.Imo, digits, country);
        }

        if (ImoNumber.IsCompany(digits))
        {
            return new Identifier(IdentifierKind.ImoCompany, digits, country);
        }

        findings.Add(Diagnostic.Warning(
            ListDiagnostics.ImoCheckDigit, $"The IMO number \"{value}\" of {id} fails both check digits and was left out.", record.Place, nextStep: "correct the number"));
        return null;
    }

    private IEnumerable<Relation> Relations(OwnRecord record, string id, OwnColumn column, RelationKind kind)
    {
        foreach (var text in record.Texts(column))
        {
            var relation = OwnValues.Relation(kind, text, out var unread);
            if (unread.Length > 0)
            {
                findings.Add(Diagnostic.Warning(
                    OwnListDiagnostics.ValueNotUnderstood,
                    $"Of \"{text}\" in the column {OwnColumns.Word(column)} of {id}, \"{unread}\" could not be read; what it states of share and days counts as not stated.",
                    record.Place,
                    "UN:KPe.001 60 % from 2019-01-31 until 2024-06-30"));
            }

            yield return relation;
        }
    }
}
