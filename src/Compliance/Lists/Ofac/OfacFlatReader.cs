using System.Collections.Immutable;

namespace Compliance.Lists.Ofac;

/// <summary>The legacy flat files of OFAC, delimited by comma, @ or |: entries, and in files of their own aliases, addresses and the rest of remarks.</summary>
internal sealed class OfacFlatReader : IListSetReader
{
    public string Format => "ofac-csv";

    public string Description => "the legacy flat files of the US OFAC lists (SDN.CSV, ALT.CSV, ADD.CSV, SDN_COMMENTS.CSV; CONS_*.CSV; .DEL and .PIP)";

    public bool Recognises(ListHead head) => OfacFlatShape.Of(head) is not null;

    public ListContent Read(ListInput input) => ReadSet([input])[0];

    public ImmutableArray<ListContent> ReadSet(ImmutableArray<ListInput> inputs)
    {
        var shapes = inputs.Select(i => OfacFlatShape.Of(i.Head) ?? (OfacFlatContent.Entries, ',')).ToArray();
        var companions = new List<OfacCompanionFile>();
        for (var i = 0; i < inputs.Length; i++)
        {
            if (shapes[i].Item1 != OfacFlatContent.Entries)
            {
                var companion = new OfacCompanionFile(inputs[i], shapes[i].Item1, shapes[i].Item2);
                companion.Read();
                companions.Add(companion);
            }
        }

        var contents = new ListContent?[inputs.Length];
        string? addsTo = null;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (shapes[i].Item1 == OfacFlatContent.Entries)
            {
                contents[i] = new OfacFlatEntries(inputs[i], shapes[i].Item2, companions).Read(Format);
                addsTo ??= contents[i]!.Parties.IsEmpty ? null : inputs[i].Name;
            }
        }

        foreach (var companion in companions)
        {
            contents[inputs.IndexOf(companion.Input)] = companion.Content(Format, addsTo);
        }

        return [.. contents.Select(c => c!)];
    }
}
