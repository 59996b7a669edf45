using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>Reads one format of list files.</summary>
internal interface IListReader
{
    /// <summary>The format's name in output, such as <c>un-xml</c>.</summary>
    public string Format { get; }

    /// <summary>What a user calls such a file, for messages: "the XML of the UN Security Council Consolidated List".</summary>
    public string Description { get; }

    /// <summary>Whether the beginning of a file shows this format. No two readers recognise the same file.</summary>
    public bool Recognises(ListHead head);

    /// <summary>Reads a file; never throws for bad content.</summary>
    public ListContent Read(ListInput input);
}

/// <summary>Reads a format that spreads one publication over several files of a folder.</summary>
internal interface IListSetReader : IListReader
{
    /// <summary>Reads the files of this format that were given from one folder together; one content for each file, in their order.</summary>
    public ImmutableArray<ListContent> ReadSet(ImmutableArray<ListInput> inputs);
}
