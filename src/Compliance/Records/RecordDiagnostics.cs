namespace Compliance.Records;

/// <summary>The codes of everything that can be wrong with a file of records. Codes are stable; a retired code is not used again.</summary>
internal static class RecordDiagnostics
{
    // The file.
    public const string NoRecords = "CMP2001";
    public const string NoRecordReadable = "CMP2002";
    public const string TypeNotTold = "CMP2003";
    public const string TypeMismatch = "CMP2004";
    public const string UnknownColumn = "CMP2005";
    public const string RepeatedColumn = "CMP2006";
    public const string NoKeyColumn = "CMP2007";
    public const string CellCount = "CMP2008";
    public const string MalformedCsv = "CMP2009";
    public const string TooLong = "CMP2010";
    public const string NotUtf8 = "CMP2011";
    public const string NotAnObject = "CMP2012";
    public const string RepeatedKey = "CMP2013";
    public const string RowsApart = "CMP2014";
    public const string RowsDisagree = "CMP2015";
    public const string RowWithoutActivity = "CMP2016";

    // A field.
    public const string UnknownField = "CMP2020";
    public const string WrongKind = "CMP2021";
    public const string NoKey = "CMP2022";
    public const string BadDate = "CMP2023";
    public const string BadPeriod = "CMP2024";
    public const string BadChoice = "CMP2025";
    public const string BadCountry = "CMP2026";
    public const string BadMoney = "CMP2027";
    public const string BadFlag = "CMP2028";
    public const string NoneBesideValues = "CMP2029";
    public const string Placeholder = "CMP2030";
    public const string FieldStatedTwice = "CMP2031";
    public const string UnknownPath = "CMP2032";

    // What the fields say together (RecordValidators).
    public const string KeyMissing = "CMP2101";
    public const string KeyUnprintable = "CMP2102";
    public const string PartyMissing = "CMP2110";
    public const string NameMissing = "CMP2111";
    public const string EmailShape = "CMP2112";
    public const string PhoneShape = "CMP2113";
    public const string BicShape = "CMP2114";

    /// <summary>A party whose names have no Latin spelling.</summary>
    public const string NoLatinSpelling = "CMP2115";
    public const string PeriodOrder = "CMP2120";
    public const string ActivityWithoutDates = "CMP2121";
    public const string PublishedBeforeSubmitted = "CMP2122";
    public const string RentNegative = "CMP2130";
    public const string PermitOrder = "CMP2140";
    public const string PermitRenewalOrder = "CMP2141";
    public const string ContractOrder = "CMP2142";

    public const string DateForms =
        "a day 2018-05-14, a month 2018-05, a year 2018, one day in a range [2020-06..2020-08], or one of these with ~ for \"about\"";

    public const string PeriodForms =
        "two dates with a slash, such as 2016-02/2031-02, or 2018-06/.. (goes on), or 2018-06/ (end not known), or one date";
}
