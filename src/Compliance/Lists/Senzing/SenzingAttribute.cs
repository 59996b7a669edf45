using System.Collections.Frozen;

namespace Compliance.Lists.Senzing;

/// <summary>The attributes of the entity specification, and the usage that may stand before them: HOME_ADDR_LINE1 is ADDR_LINE1 of the home.</summary>
internal static class SenzingAttribute
{
    private static readonly FrozenSet<string> Known = (
        "DATA_SOURCE RECORD_ID RECORD_TYPE LAST_CHANGE URL "
        + "NAME_TYPE NAME_FULL NAME_ORG NAME_FIRST NAME_MIDDLE NAME_LAST NAME_PREFIX NAME_SUFFIX "
        + "DATE_OF_BIRTH DATE_OF_DEATH REGISTRATION_DATE NATIONALITY CITIZENSHIP PLACE_OF_BIRTH COUNTRY_OF_ASSOCIATION REGISTRATION_COUNTRY GENDER "
        + "ADDR_TYPE ADDR_FULL ADDR_LINE1 ADDR_LINE2 ADDR_LINE3 ADDR_LINE4 ADDR_LINE5 ADDR_LINE6 ADDR_CITY ADDR_STATE ADDR_POSTAL_CODE ADDR_COUNTRY ADDR_FROM_DATE ADDR_THRU_DATE "
        + "PHONE_TYPE PHONE_NUMBER EMAIL_ADDRESS WEBSITE_ADDRESS "
        + "PASSPORT_NUMBER PASSPORT_COUNTRY NATIONAL_ID_NUMBER NATIONAL_ID_TYPE NATIONAL_ID_COUNTRY DRIVERS_LICENSE_NUMBER DRIVERS_LICENSE_STATE SSN_NUMBER SSN_LAST4 SSN TAX_ID_NUMBER TAX_ID_TYPE TAX_ID_COUNTRY "
        + "LEI_NUMBER DUNS_NUMBER NPI_NUMBER ACCOUNT_NUMBER ACCOUNT_DOMAIN OTHER_ID_NUMBER OTHER_ID_TYPE OTHER_ID_COUNTRY TRUSTED_ID_NUMBER TRUSTED_ID_TYPE EMPLOYER GROUP_ASSOCIATION_ORG_NAME GROUP_ASSOCIATION_TYPE "
        + "REL_ANCHOR_DOMAIN REL_ANCHOR_KEY REL_POINTER_DOMAIN REL_POINTER_KEY REL_POINTER_ROLE TOPIC "
        + "LINKEDIN FACEBOOK TWITTER SKYPE WHATSAPP SIGNAL TELEGRAM TANGO VIBER WECHAT ZOOMROOM")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the attribute is the number of a document, or a telephone number, e-mail or web address.</summary>
    public static bool IsNumber(string name) =>
        name.EndsWith("_NUMBER", StringComparison.Ordinal) || name.EndsWith("_ADDRESS", StringComparison.Ordinal) || name is "SSN";

    /// <summary>Usage and attribute of a key; null when no attribute is known.</summary>
    public static (string Usage, string Name)? Of(string key)
    {
        if (Known.Contains(key))
        {
            return ("", key);
        }

        for (var at = key.IndexOf('_', StringComparison.Ordinal); at > 0; at = key.IndexOf('_', at + 1))
        {
            if (Known.Contains(key[(at + 1)..]))
            {
                return (key[..at], key[(at + 1)..]);
            }
        }

        return null;
    }
}
