using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Compliance.Lists.OpenSanctions;

/// <summary>The entities that say something of parties.</summary>
internal sealed partial class FtmImport
{
    private void TakeRelation(JsonElement properties, string schema, FtmSchema known, int line, string? parent)
    {
        var from = Ends(properties, known.From);
        var to = Ends(properties, known.To);

        // A nested relation leaves out the end it is nested in.
        from = from.Length == 0 && parent is not null ? [parent] : from;
        to = to.Length == 0 && parent is not null ? [parent] : to;
        links.Add(new FtmRelation(schema, from, line, known.Relation, to, Share(properties), Day(properties, "startDate"), Day(properties, "endDate")));
        TakeEnds(properties, known, line, parent);
    }

    private void TakeSanction(JsonElement entity, JsonElement properties, string id, int line, string? parent)
    {
        var dataset = entity.Text("datasets");
        var authority = properties.Text("authority");
        var list = authority is null || dataset is null ? dataset ?? authority ?? "Sanction" : dataset + ": " + authority;
        var unscId = properties.Text("unscId");
        var ownId = properties.Text("authorityId");
        var from = Day(properties, "listingDate") ?? Day(properties, "startDate");
        var until = Day(properties, "endDate");
        var programmes = Programmes(properties);
        var names = properties.Texts("program").ToArray();
        var isDprk = names.Any(DprkWords.Name);
        var mention = new Mention(Authority, list, ownId ?? unscId ?? id, ListMeaning.Compilation, null, from, until);
        Mention[] mentions = programmes.Length == 0
            ? [mention]
            : [.. programmes.Select(p => mention with { Programme = p, Regime = DprkWords.Name(p) || (isDprk && programmes.Length == 1) ? Regimes.Dprk : null })];
        var references = new List<Identifier>();
        if (unscId is not null)
        {
            references.Add(new Identifier(IdentifierKind.ListReference, unscId, "UN"));
        }

        if (ownId is not null && dataset is not null && CompilationDatasets.Authority(dataset) is { } code)
        {
            references.Add(new Identifier(IdentifierKind.ListReference, ownId, code));
        }

        prose += properties.Texts("reason").Count() + properties.Texts("summary").Count() + properties.Texts("provisions").Count();
        links.Add(new FtmSanction(Holders(properties, "entity", parent), line, mentions, [.. references]));
    }

    // Ids are the same in every edition; names are used where there are none.
    private static string[] Programmes(JsonElement properties) =>
        properties.Texts("programId").Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } ids
            ? ids
            : [.. properties.Texts("program").Distinct(StringComparer.Ordinal)];

    private void TakeDocument(JsonElement properties, string schema, int line, string? parent)
    {
        var holders = Holders(properties, "holder", parent);
        var number = properties.Text("number") ?? properties.Text("passportNumber") ?? properties.Text("publicKey") ?? properties.Text("iban") ?? properties.Text("accountNumber");
        if (number is null)
        {
            leftOut[schema + " without number"] = leftOut.GetValueOrDefault(schema + " without number") + 1;
            return;
        }

        var type = properties.Text("type") ?? "";
        var kind = schema == "Passport" || type.Contains("passport", StringComparison.OrdinalIgnoreCase) ? IdentifierKind.Passport
            : schema == "Identification" && type.Contains("national", StringComparison.OrdinalIgnoreCase) ? IdentifierKind.NationalId
            : IdentifierKind.Other;
        links.Add(new FtmDocument(schema, holders, line, new Identifier(kind, number, properties.Text("country"))));
    }

    private void TakeAddress(JsonElement properties, string id, int line, string? parent)
    {
        var country = properties.Text("country");
        var street = properties.Text("street") ?? properties.Text("street2") ?? properties.Text("postOfficeBox");
        var city = properties.Text("city");
        addresses.TryAdd(id, street is null && city is null
            ? new ListedAddress(properties.Text("full"), null, properties.Text("state"), properties.Text("postalCode"), country)
            : new ListedAddress(street, city, properties.Text("state") ?? properties.Text("region"), properties.Text("postalCode"), country));
        if (parent is not null)
        {
            links.Add(new FtmAddressOf([parent], line, id));
        }
    }

    private void TakeOccupancy(JsonElement properties, int line, string? parent)
    {
        foreach (var post in properties.Objects("post"))
        {
            Take(post, line, parent);
        }

        links.Add(new FtmOccupancy(Holders(properties, "holder", parent), line, Ends(properties, "post")));
    }

    // An end is an id, or the entity itself nested.
    private static string[] Ends(JsonElement properties, string property) =>
        [.. properties.Texts(property).Concat(properties.Objects(property).Select(e => e.Text("id")).OfType<string>()).Distinct(StringComparer.Ordinal)];

    private static string[] Holders(JsonElement properties, string property, string? parent) =>
        Ends(properties, property) is { Length: > 0 } ends ? ends : parent is null ? [] : [parent];

    private void TakeEnds(JsonElement properties, FtmSchema known, int line, string? parent)
    {
        foreach (var end in properties.Objects(known.From).Concat(properties.Objects(known.To)))
        {
            Take(end, line, parent ?? "");
        }
    }

    private static DateOnly? Day(JsonElement properties, string name)
    {
        foreach (var text in properties.Texts(name))
        {
            if (ListDates.IsoDay(text) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    // "25", "25.5", "25 %", "25.00%"; a range such as "75-100" states no share.
    private static decimal? Share(JsonElement properties)
    {
        var text = properties.Text("percentage");
        return text is not null
            && decimal.TryParse(text.AsSpan().TrimEnd("% "), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 100
            ? share
            : null;
    }

    private void Join()
    {
        var byParty = new List<(int Party, FtmLink Link)>();
        foreach (var link in links)
        {
            if (link.Parties.Length == 0)
            {
                Orphan(link.Schema + " without a party", link.Line);
            }

            foreach (var id in link.Parties)
            {
                if (places.TryGetValue(id, out var party))
                {
                    byParty.Add((party, link));
                }
                else
                {
                    Orphan(link.Schema, link.Line);
                }
            }
        }

        links.Clear();
        foreach (var group in byParty.GroupBy(l => l.Party, l => l.Link))
        {
            parties[group.Key] = Join(parties[group.Key], group);
        }
    }

    private ListedParty Join(ListedParty party, IEnumerable<FtmLink> said)
    {
        var mentions = party.Mentions.ToBuilder();
        var identifiers = party.Identifiers.ToBuilder();
        var homes = party.Addresses.ToBuilder();
        var positions = party.Positions.ToBuilder();
        var relations = party.Relations.ToBuilder();
        foreach (var link in said)
        {
            switch (link)
            {
                case FtmSanction sanction:
                    mentions.AddRange(sanction.Mentions);
                    identifiers.AddRange(sanction.References);
                    break;
                case FtmDocument document:
                    identifiers.Add(document.Identifier);
                    break;
                case FtmRelation relation:
                    relations.AddRange(Relations(relation));
                    break;
                case FtmAddressOf address when addresses.TryGetValue(address.Address, out var home):
                    homes.Add(home);
                    break;
                case FtmAddressOf address:
                    Orphan("addressEntity", address.Line);
                    break;
                case FtmOccupancy occupancy:
                    AddPosts(occupancy, positions);
                    break;
            }
        }

        return party with
        {
            Mentions = Distinct(mentions),
            Identifiers = Distinct(identifiers),
            Addresses = Distinct(homes),
            Positions = Distinct(positions),
            Relations = Distinct(relations),
        };
    }

    private IEnumerable<Relation> Relations(FtmRelation relation)
    {
        if (relation.Others.Length == 0)
        {
            Orphan(relation.Schema + " without another end", relation.Line);
        }

        foreach (var other in relation.Others)
        {
            if (places.TryGetValue(other, out var at))
            {
                yield return new Relation(relation.Kind, parties[at].PrimaryName, relation.Share) { OtherId = parties[at].Id, From = relation.From, Until = relation.Until };
            }
            else
            {
                Orphan(relation.Schema, relation.Line);
                yield return new Relation(relation.Kind, other, relation.Share) { From = relation.From, Until = relation.Until };
            }
        }
    }

    private void AddPosts(FtmOccupancy occupancy, ImmutableArray<string>.Builder positions)
    {
        foreach (var post in occupancy.Posts)
        {
            if (posts.TryGetValue(post, out var name) && name.Length > 0)
            {
                positions.Add(name);
            }
            else
            {
                Orphan("Occupancy", occupancy.Line);
            }
        }
    }

    private static ImmutableArray<T> Distinct<T>(ImmutableArray<T>.Builder values) => [.. values.Distinct()];
}
