namespace Compliance.Lists.Switzerland;

/// <summary>The element names of the Swiss list.</summary>
internal static class SwitzerlandVocabulary
{
    public const string Root = "swiss-sanctions-list";
    public const string Programme = "sanctions-program";
    public const string Target = "target";
    public const string Place = "place";

    private const string OfSubject = "identity justification relation other-information generic-attribute";

    public static readonly XmlShape Shape = new(
        Root,
        Root,
        $"{Programme} {Target} {Place}",
        "sanctions-program: @ssid @version-date @predecessor-version-date program-key program-name sanctions-set origin",
        "program-key: @lang",
        "program-name: @lang",
        "sanctions-set: @ssid @lang",
        "place: @ssid location location-variant area area-variant country",
        "location-variant: @lang @script @ssid @variant-type",
        "area-variant: @lang @script @ssid @variant-type",
        "country: @iso-code @lang",
        "target: @ssid @sanctions-set-id sanctions-set-id foreign-identifier individual entity object modification generic-attribute",
        "individual: @sex " + OfSubject,
        "entity: " + OfSubject,
        "object: @object-type " + OfSubject,
        "identity: @ssid @main name nationality day-month-year place-of-birth address identification-document",
        "name: @ssid @name-type @quality @lang name-part",
        "name-part: @order @name-part-type value! spelling-variant",
        "spelling-variant: @lang @script @ssid",
        "nationality: @ssid @quality country",
        "day-month-year: @ssid @day @month @year @calendar @quality",
        "place-of-birth: @ssid @place-id @quality",
        "address: @ssid @place-id @quality @main address-details p-o-box zip-code c-o remark remarks",
        "identification-document: @ssid @document-type @quality number issuer date-of-issue expiry-date place-of-issue remark",
        "issuer: @code @iso-code country",
        "justification: @ssid @lang",
        "relation: @ssid @relation-type @target-id @quality remark",
        "other-information: @ssid @lang",
        "generic-attribute: *",
        "modification: @modification-type @effective-date @publication-date @enactment-date remark");
}
