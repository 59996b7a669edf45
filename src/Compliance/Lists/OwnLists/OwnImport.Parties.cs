using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Lists.ScreeningList;

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
            BirthPlaces = OwnFacts.Distinct(record.Texts(OwnColumn.BirthPlaces), ScreeningListText.Place),
            Nationalities = facts.Nationalities(record.Texts(OwnColumn.Nationalities)),
            Gender = record.Text(OwnColumn.Gender) is { Length: > 0 } gender ? gender : null,
            Addresses = facts.Addresses(record.Texts(OwnColumn.Addresses), record.Text(OwnColumn.Country)),
            Identifiers = Identifiers(record, id),
            Relations = Relations(record, id),
        };
    }

    private PartyKind Kind(OwnRecord record, string id)
    {
        var word = record.Text(OwnColumn.Kind).ToLowerInvariant();
        if (!SnapshotWords.Parties.TryParse(word, out var kind))
        {
            ReportKind(word, id, record);
        }

        return kind;
    }

    private void ReportKind(string word, string id, OwnRecord record) =>
        findings.AddOnce("kind " + word, () => Diagnostic.Warning(
            ListDiagnostics.UnknownWord,
            $"The kind \"{word}\" of {id} is not known; it is taken as unknown here and wherever else it occurs.",
            record.Place,
            DidYouMean.Hint(word, SnapshotWords.Parties.Words) ?? string.Join(", ", SnapshotWords.Parties.Words)));

    private ImmutableArray<Alias> Names(OwnRecord record)
    {
        names.Clear();
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
        var list = Publication(record, isTranscription: true);
        var programme = record.Text(OwnColumn.Programme);
        return new Designation(
            list.Authority, list.List, record.Text(OwnColumn.Reference), programme.Length > 0 ? programme : "not stated", Day(record, OwnColumn.ListedOn, id), [], Day(record, OwnColumn.DelistedOn, id))
        {
            Regime = Regime(record),
        };
    }

    private Mention Mention(OwnRecord record, string id)
    {
        var list = Publication(record, isTranscription: false);
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
            list.Authority,
            list.List,
            reference.Length > 0 ? reference : record.Text(OwnColumn.Id),
            meaning,
            programme.Length > 0 ? programme : null,
            Day(record, OwnColumn.From, id) ?? Day(record, OwnColumn.ListedOn, id),
            Day(record, OwnColumn.Until, id) ?? Day(record, OwnColumn.DelistedOn, id))
        {
            Regime = Regime(record),
        };
    }

    private OwnPublication Publication(OwnRecord record, bool isTranscription)
    {
        var (authority, list) = (AuthorityOf(record), ListOf(record));

        // Mostly that of the entry before.
        if (publication is null || publication.List != list || publication.Authority != authority)
        {
            publication = lists.GetValueOrDefault((authority, list));
            if (publication is null)
            {
                publication = new OwnPublication(authority, list) { IsTranscription = IsOfficialAuthority(authority) };
                lists.Add((authority, list), publication);
            }
        }

        publication.IsTranscription |= isTranscription;
        if (!publication.TakeDate(Day(record, OwnColumn.ListDate, record.Text(OwnColumn.Id)) ?? DefaultListDate))
        {
            ReportDates(publication, record);
        }

        return publication;
    }

    private void ReportDates(OwnPublication of, OwnRecord record) =>
        findings.AddOnce($"date {of.Authority} {of.List}", () => Diagnostic.Warning(
            ListDiagnostics.RowsDisagree, $"The entries of the list \"{of.List}\" do not agree on list_date; the oldest is used.", record.Place, "one list_date for each list"));

    private string? Regime(OwnRecord record) => record.Text(OwnColumn.Regime) is { Length: > 0 } text ? facts.Regime(text) : null;

    private DateOnly? Day(OwnRecord record, OwnColumn column, string id)
    {
        var text = record.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var day = ListDates.IsoDay(text);
        if (day is null)
        {
            ReportDate(text, id, record);
        }

        return day;
    }

    private ImmutableArray<UncertainDate> BirthDates(OwnRecord record, string id)
    {
        var texts = record.Texts(OwnColumn.BirthDates);
        if (texts.Count == 0)
        {
            return [];
        }

        var dates = ImmutableArray.CreateBuilder<UncertainDate>(texts.Count);
        foreach (var text in texts)
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

        return dates.DrainToImmutable();
    }

    private void ReportDate(string text, string id, OwnRecord record)
    {
        unreadDates++;
        findings.Add(Diagnostic.Warning(ListDiagnostics.DateNotUnderstood, $"The date \"{text}\" of {id} could not be read and was left out.", record.Place, "2026-01-31; of birth also 1962, 1962-02 and 1962~"));
    }

    private ImmutableArray<Identifier> Identifiers(OwnRecord record, string id)
    {
        var texts = record.Texts(OwnColumn.Identifiers);
        return texts.Count == 0 ? [] : OwnFacts.Distinct(texts, (Import: this, record, id), static (text, of) => of.Import.Identifier(text, of.record, of.id));
    }

    // "passport:123", "passport:123 (KP)"; without a word for its kind it is of no particular one.
    private Identifier? Identifier(string text, OwnRecord record, string id)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return new Identifier(IdentifierKind.Other, text);
        }

        var word = text.AsSpan(0, colon).Trim();
        if (!SnapshotWords.Identifiers.TryParse(word, out var kind) && !SnapshotWords.Identifiers.TryParse(word.ToString().ToLowerInvariant(), out kind))
        {
            ReportIdentifier(word.ToString().ToLowerInvariant(), id, record);
            return new Identifier(IdentifierKind.Other, text);
        }

        // The text is clean, so its parts are when they are trimmed.
        var rest = text.AsSpan(colon + 1).Trim();
        var open = rest.LastIndexOf('(');
        var country = open > 0 && rest.EndsWith(')') ? rest[(open + 1)..^1].Trim() : default;
        var value = (country.IsEmpty ? rest : rest[..open].TrimEnd()).ToString();
        if (value.Length == 0)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DocumentWithoutNumber, $"A {word.ToString().ToLowerInvariant()} of {id} has no number and was left out.", record.Place));
            return null;
        }

        var issuer = country.IsEmpty ? null : record.Repeated.Of(country);
        return kind is IdentifierKind.Imo or IdentifierKind.ImoCompany ? Imo(value, issuer, record, id) : new Identifier(kind, value, issuer);
    }

    private void ReportIdentifier(string word, string id, OwnRecord record) =>
        findings.AddOnce("identifier " + word, () => Diagnostic.Warning(
            ListDiagnostics.UnknownWord,
            $"The kind \"{word}\" of a number of {id} is not known; the whole text is taken as a number of no particular kind, here and wherever else the word occurs.",
            record.Place,
            DidYouMean.Hint(word, SnapshotWords.Identifiers.Words) ?? string.Join(", ", SnapshotWords.Identifiers.Words)));

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

    private ImmutableArray<Relation> Relations(OwnRecord record, string id)
    {
        var count = record.Texts(OwnColumn.Owners).Count + record.Texts(OwnColumn.ActsFor).Count;
        if (count == 0)
        {
            return [];
        }

        var relations = ImmutableArray.CreateBuilder<Relation>(count);
        AddRelations(record, id, OwnColumn.Owners, RelationKind.OwnedOrControlledBy, relations);
        AddRelations(record, id, OwnColumn.ActsFor, RelationKind.ActsFor, relations);
        return relations.MoveToImmutable();
    }

    private void AddRelations(OwnRecord record, string id, OwnColumn column, RelationKind kind, ImmutableArray<Relation>.Builder relations)
    {
        foreach (var text in record.Texts(column))
        {
            relations.Add(OwnValues.Relation(kind, text, out var unread));
            if (unread.Length > 0)
            {
                findings.Add(Diagnostic.Warning(
                    OwnListDiagnostics.ValueNotUnderstood,
                    $"Of \"{text}\" in the column {OwnColumns.Word(column)} of {id}, \"{unread}\" could not be read; what it states of share and days counts as not stated.",
                    record.Place,
                    "UN:KPe.001 60 % from 2019-01-31 until 2024-06-30"));
            }
        }
    }
}
