using System.Collections.Immutable;
using System.Text;
using Compliance.Lists;
using Compliance.Lists.Ofac;

namespace Compliance.Tests.Lists.Ofac;

/// <summary>Small lists in OFAC's formats: invented parties, and single facts of DPRK designations.</summary>
internal static class OfacSamples
{
    public const string Komid =
        "9345,\"KOREA MINING DEVELOPMENT TRADING CORPORATION\",-0- ,\"NPWMD\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
        + "\"Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210; a.k.a. 'KOMID'.\"";

    public const string KimOfTheBureau =
        "12211,\"KIM, Yong Chol\",\"individual\",\"DPRK\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB circa 1947; alt. DOB circa 1946; POB Pyongan-Pukto, Korea, North; (individual).\"";

    public const string KimOfKomid =
        "17614,\"KIM, Yong Chol\",\"individual\",\"DPRK2\",\"KOMID Representative in Iran\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
        + "\"DOB 18 Feb 1962; nationality Korea, North; Gender Male; KOMID Representative in Iran.\"";

    /// <summary>A row of entries with these cells and the remarks.</summary>
    public static string Row(int number, string name, string remarks, string type = "-0- ", string programme = "SAMPLE", string ship = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ") =>
        FormattableString.Invariant($"{number},\"{name}\",{type},\"{programme}\",-0- ,{ship},{(remarks.Length == 0 ? "-0- " : $"\"{remarks}\"")}");

    public static string Lines(params string[] rows) => string.Join("\r\n", rows) + "\r\n\u001A";

    public static ListContent Read(params string[] rows) => ReadSet(Lines(rows))[0];

    /// <summary>Reads files that were given together, as those of one folder are.</summary>
    public static ImmutableArray<ListContent> ReadSet(params string[] files) =>
        new OfacFlatReader().ReadSet([.. files.Select((f, i) => ListInput.Of(FormattableString.Invariant($"file{i}.csv"), Encoding.UTF8.GetBytes(f)).Input!)]);

    public static ListedParty Party(string remarks, string type = "-0- ") => Read(Row(1, "EXAMPLE", remarks, type)).Parties.Single();

    public static string Xml(string entries, string date = "01/08/2026", string? count = null, string name = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML") =>
        $"<?xml version=\"1.0\" standalone=\"yes\"?><sdnList xmlns=\"{name}\"><publshInformation><Publish_Date>{date}</Publish_Date>"
        + $"<Record_Count>{count ?? FormattableString.Invariant($"{entries.Split("<sdnEntry>").Length - 1}")}</Record_Count></publshInformation>{entries}</sdnList>";

    public static string XmlEntry(string inner, string uid = "1", string name = "EXAMPLE", string type = "Entity") =>
        $"<sdnEntry><uid>{uid}</uid><lastName>{name}</lastName><sdnType>{type}</sdnType><programList><program>SAMPLE</program></programList>{inner}</sdnEntry>";
}
