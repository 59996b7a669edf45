namespace Compliance.Lists.OwnLists;

/// <summary>One list of which an own list holds entries, and its date.</summary>
internal sealed class OwnPublication(string authority, string list)
{
    private const string TranscriptionScope = "own transcription";

    public string Authority { get; } = authority;

    public string List { get; } = list;

    /// <summary>The oldest date that its entries state: the age is never understated.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Whether it is an authority's list, of which this file is not the publication.</summary>
    public bool IsTranscription { get; set; }

    /// <summary>Takes the date that an entry states; false when an earlier entry states another.</summary>
    public bool TakeDate(DateOnly? date)
    {
        var agrees = date is null || Date is null || date == Date;
        Date = Date is null || date < Date ? date ?? Date : Date;
        return agrees;
    }

    public ListPublication ToPublication() =>
        new(Authority, List, Date, PublicationDateBasis.Stated, IsTranscription ? TranscriptionScope : ListSource.WholeList) { IsNoCoverage = IsTranscription };
}
