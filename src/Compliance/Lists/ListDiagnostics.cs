namespace Compliance.Lists;

/// <summary>The codes under which list files are reported, CMP1001 to CMP1099.</summary>
internal static class ListDiagnostics
{
    /// <summary>The file does not exist or cannot be read.</summary>
    public const string FileUnreadable = "CMP1001";

    /// <summary>The file is larger than a list file may be.</summary>
    public const string FileTooLarge = "CMP1002";

    /// <summary>The content is no list format: empty, an HTML page, or something else.</summary>
    public const string UnknownFormat = "CMP1003";

    /// <summary>The XML is not well-formed or breaks off; nothing of the file is used.</summary>
    public const string BrokenXml = "CMP1004";

    /// <summary>The XML has a document type declaration, which is never processed.</summary>
    public const string DoctypeRefused = "CMP1005";

    /// <summary>The content is nested deeper than any list is.</summary>
    public const string TooDeep = "CMP1006";

    /// <summary>The XML is not a UN consolidated list.</summary>
    public const string NotThisList = "CMP1007";

    /// <summary>The list does not state its own date, so its age cannot be told.</summary>
    public const string NoPublicationDate = "CMP1008";

    /// <summary>A whole section of the list is missing or without entries.</summary>
    public const string SectionMissing = "CMP1009";

    /// <summary>An entry has no reference and was left out.</summary>
    public const string EntryWithoutReference = "CMP1010";

    /// <summary>An entry has no name and was left out.</summary>
    public const string EntryWithoutName = "CMP1011";

    /// <summary>Two entries of one file bear the same reference; the second was left out.</summary>
    public const string DuplicateReference = "CMP1012";

    /// <summary>An element that the format description does not know; reported once per name.</summary>
    public const string UnknownElement = "CMP1013";

    /// <summary>An element stands where it belongs to nothing, or an entry stands outside its section.</summary>
    public const string MisplacedElement = "CMP1014";

    /// <summary>A date could not be read and was left out.</summary>
    public const string DateNotUnderstood = "CMP1015";

    /// <summary>An alias has a quality word that is not known; it is taken as strong.</summary>
    public const string UnknownQuality = "CMP1016";

    /// <summary>An entry does not name its programme, or programme and reference disagree.</summary>
    public const string DoubtfulProgramme = "CMP1017";

    /// <summary>An entry does not say when it was listed; it counts as in effect.</summary>
    public const string NoListingDate = "CMP1018";

    /// <summary>A number called an IMO number fails both IMO check digits and was left out.</summary>
    public const string ImoCheckDigit = "CMP1019";

    /// <summary>Empty elements were left out; counted.</summary>
    public const string EmptyElements = "CMP1020";

    /// <summary>Prose (comments and notes) was not taken over; counted.</summary>
    public const string ProseLeftOut = "CMP1021";

    /// <summary>A document without a number was left out.</summary>
    public const string DocumentWithoutNumber = "CMP1022";

    /// <summary>No party could be read: an empty watchlist is never usable.</summary>
    public const string NoParties = "CMP1023";

    /// <summary>The same party comes from several files; the newest publication's entry is used.</summary>
    public const string DuplicateParty = "CMP1024";

    /// <summary>Several editions of one list were combined.</summary>
    public const string SeveralEditions = "CMP1025";

    /// <summary>No party of the list belongs to the programme asked for.</summary>
    public const string UnknownProgramme = "CMP1026";

    /// <summary>An entry is larger, or there is more to report, than in any list; nothing of the file is used.</summary>
    public const string BeyondBounds = "CMP1027";

    /// <summary>The most findings of one code that are listed one by one when they are no errors; further ones are counted.</summary>
    public const int MostOfAKind = 1_000;

    /// <summary>The most findings about one file.</summary>
    public const int MostFindings = 10_000;

    /// <summary>The first line of a snapshot is not its header.</summary>
    public const string SnapshotHeader = "CMP1030";

    /// <summary>A line of a snapshot is not one JSON object.</summary>
    public const string SnapshotLine = "CMP1031";

    /// <summary>A line of a snapshot has a key that the format does not know.</summary>
    public const string SnapshotKey = "CMP1032";

    /// <summary>A value of a snapshot is missing or not of its kind.</summary>
    public const string SnapshotValue = "CMP1033";

    /// <summary>A snapshot has another number of lines than its header announces; nothing of the file is used.</summary>
    public const string SnapshotCount = "CMP1034";

    /// <summary>The file is packed in a way that is not taken, is damaged, or unpacks to more than any list.</summary>
    public const string PackingRefused = "CMP1035";

    /// <summary>The file is not UTF-8: refused, or read in the encoding of older lists.</summary>
    public const string NotThisEncoding = "CMP1036";

    /// <summary>A row of a table was left out: its quotes or its number of cells are wrong.</summary>
    public const string RowLeftOut = "CMP1037";

    /// <summary>A row or element refers to an entry that the file, or its set of files, does not have.</summary>
    public const string Orphan = "CMP1038";

    /// <summary>The file states another number of entries than it holds.</summary>
    public const string StatedCount = "CMP1039";

    /// <summary>A word for a kind, type or script is not known; how it was taken is said.</summary>
    public const string UnknownWord = "CMP1040";

    /// <summary>A table has a column that is not known; it was left out.</summary>
    public const string UnknownColumn = "CMP1041";

    /// <summary>A table lacks a column without which it cannot be read.</summary>
    public const string MissingColumn = "CMP1042";

    /// <summary>The publication is partial: absence from it says nothing.</summary>
    public const string PartialPublication = "CMP1043";

    /// <summary>The publication does not state its own date.</summary>
    public const string DateNotStated = "CMP1044";

    /// <summary>Parts of a free text could not be read as facts; counted.</summary>
    public const string TextNotUnderstood = "CMP1045";

    /// <summary>A row has fewer cells than the header; the missing ones count as empty.</summary>
    public const string ShortRow = "CMP1046";

    /// <summary>The file only adds to another file of its publication, which was not given.</summary>
    public const string PartOfSet = "CMP1047";

    /// <summary>The rows of one entry disagree where they should repeat one another.</summary>
    public const string RowsDisagree = "CMP1048";

    /// <summary>Two entries share a reference, number or name and were not merged, because nothing else agrees.</summary>
    public const string LinkRejected = "CMP1180";

    /// <summary>The lists that name one party do not agree on a fact; each keeps its own.</summary>
    public const string FactsConflict = "CMP1181";
    /// <summary>JSON that is no sequence of lines breaks off or is damaged; nothing of the file is used.</summary>
    public const string BrokenJson = "CMP1122";

    public static Diagnostic Beyond(string what, SourceLocation place) => Diagnostic.Error(
        BeyondBounds, $"{what}; nothing of the file is used.", place, "a list as its authority publishes it", "download or build the list again");

    public static Diagnostic TooManyFindings(SourceLocation place) => Beyond($"There are more than {MostFindings} findings about this file", place);
}
