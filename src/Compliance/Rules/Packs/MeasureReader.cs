using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;
using Compliance.Rules.Overlays;

namespace Compliance.Rules.Packs;

/// <summary>Reads the entries of law/*.yaml, the only place where dates of law stand.</summary>
internal static class MeasureReader
{
    private static readonly WordTable<Addressee> Addressees = new()
    {
        ["states"] = Addressee.States,
        ["everyone"] = Addressee.Everyone,
    };

    private static readonly WordTable<MeasureForce> Forces = new()
    {
        ["binding"] = MeasureForce.Binding,
        ["vigilance"] = MeasureForce.Vigilance,
        ["guidance"] = MeasureForce.Guidance,
        ["policy"] = MeasureForce.Policy,
    };

    private static readonly WordTable<Verification> Verifications = new()
    {
        ["primary"] = Verification.Primary,
        ["secondary"] = Verification.Secondary,
        ["no"] = Verification.No,
    };

    public static IEnumerable<Measure> Read(
        IEnumerable<DataNode> nodes, RulePackHeader header, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var node in nodes)
        {
            if (MappingReader.Open(node, "the measure", diagnostics) is { } reader && Read(reader, header, diagnostics) is { } measure)
            {
                yield return measure;
            }
        }
    }

    private static Measure? Read(MappingReader reader, RulePackHeader header, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var id = reader.Text("id", required: true);
        var row = reader.Text("measure", required: true);
        var layer = reader.Scalar("layer", required: true);
        if (layer is not null && !header.Layers.Contains(layer.Text))
        {
            reader.Wrong(layer, "layer", "one of " + string.Join(", ", header.Layers));
        }

        var instrument = reader.Text("instrument", required: true);
        var paragraph = reader.Text("paragraph", required: true);
        var reference = reader.Text("reference");
        var url = reader.Scalar("url");
        if (url is not null && !url.Text.StartsWith("https://", StringComparison.Ordinal) && !url.Text.StartsWith("http://", StringComparison.Ordinal))
        {
            reader.Wrong(url, "url", "an http or https address");
        }

        var (from, to) = ReadInForce(reader, diagnostics);
        var milestones = new List<MilestoneDay>();
        if (reader.Mapping("milestones") is { } dates)
        {
            foreach (var entry in reader.Entries("milestones"))
            {
                if (dates.Day(entry.Key, required: true) is { } day)
                {
                    milestones.Add(new MilestoneDay(entry.Key, day));
                }
            }
        }

        var addressee = reader.Choice("addressee", Addressees, required: true);
        var force = reader.Choice("force", Forces, required: true);
        var implements = reader.Text("implements");
        var verified = reader.Choice("verified", Verifications, required: true);
        var unverified = reader.Text("unverified");
        var source = reader.Text("source", required: true);
        var gist = reader.Text("gist", required: true);
        reader.Close();
        if (force == MeasureForce.Policy)
        {
            CheckPolicy(reader, header, layer?.Text, addressee, implements, diagnostics);
        }

        if (id is not null && !ExpressionName.IsName(id))
        {
            reader.Wrong(reader.Scalar("id")!, "id", "small letters, digits and _, as in law.ID.from");
        }

        if (verified == Verification.No && unverified is null)
        {
            diagnostics.Add(Diagnostic.Error(
                "RP3003", "the measure is not verified and does not say what was not seen", reader.Location, "a key \"unverified\" in words"));
        }

        if (id is null || row is null || layer is null || instrument is null || paragraph is null || from is null
            || addressee is null || force is null || verified is null || source is null || gist is null)
        {
            return null;
        }

        return new Measure
        {
            Id = id,
            Row = row,
            Layer = layer.Text,
            Instrument = instrument,
            Paragraph = paragraph,
            Reference = reference,
            Url = url?.Text,
            From = from.Value,
            To = to,
            MilestoneDays = [.. milestones.OrderBy(m => m.Name, StringComparer.Ordinal)],
            Addressee = addressee.Value,
            Force = force.Value,
            Implements = implements,
            Verification = verified.Value,
            Unverified = unverified,
            Source = source,
            Gist = gist,
            Location = reader.Location,
            ImplementsLocation = reader.PlaceOf("implements"),
            UrlLocation = reader.PlaceOf("url"),
            MilestonesLocation = reader.PlaceOf("milestones"),
        };
    }

    // Policy stands apart from law: in a layer of its own, without a State that it binds and without law that it carries out.
    private static void CheckPolicy(
        MappingReader reader, RulePackHeader header, string? layer, Addressee? addressee, string? implements, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (header.Overlay is not { } overlay)
        {
            diagnostics.Add(Wrong("force", "only an overlay holds policy", "binding, vigilance or guidance", "put house rules into an overlay"));
        }
        else if (layer is not null && header.Layers.Contains(layer) && !overlay.Layers.Contains(layer, StringComparer.Ordinal))
        {
            diagnostics.Add(Wrong(
                "layer",
                $"the layer \"{layer}\" of the base holds law, not policy",
                overlay.Layers.IsEmpty ? "a layer that the overlay adds" : "one of " + string.Join(", ", overlay.Layers),
                "name a layer of your own under \"layers\" of pack.yaml"));
        }

        if (addressee == Addressee.States)
        {
            diagnostics.Add(Wrong("addressee", "policy does not bind States", "everyone", "state whom the house rule is for under \"gist\""));
        }

        if (implements is not null)
        {
            diagnostics.Add(Wrong("implements", "policy carries out no measure of law", "no key \"implements\"", "name the measure in the text of \"gist\""));
        }

        Diagnostic Wrong(string key, string message, string expected, string next) =>
            Diagnostic.Error(OverlayDiagnostics.Policy, message, reader.PlaceOf(key), expected, next);
    }

    private static (UncertainDate? From, UncertainDate? To) ReadInForce(MappingReader reader, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (reader.Mapping("in_force", required: true) is not { } inForce)
        {
            return (null, null);
        }

        var from = inForce.Date("from", required: true);
        var end = inForce.Scalar("to", required: true);
        UncertainDate? to = null;
        if (end is not null && !string.Equals(end.Text, "open", StringComparison.Ordinal))
        {
            if (UncertainDate.TryParse(end.Text, out var last))
            {
                to = last;
                if (from is { } first && last.Latest < first.Earliest)
                {
                    diagnostics.Add(Diagnostic.Error("RP1015", "the measure ends before it begins", end.Location, "a last day on or after \"from\""));
                }
            }
            else
            {
                inForce.Wrong(end, "to", "the last day in force, or open");
            }
        }

        inForce.Close();
        return (from, to);
    }
}
