using System.Globalization;
using System.Text;
using System.Xml;
using Compliance.PackTesting;

namespace Compliance.Cli.PackTests;

/// <summary>Results as JUnit XML: a suite for each test file, a case for each case, in the order of the files. It holds no times, so
/// that equal results are equal bytes.</summary>
internal static class PackTestJUnit
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    public static void Write(TextWriter writer, IReadOnlyList<PackTestRun> runs)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(writer, Settings))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, [.. runs.SelectMany(r => r.Results.Results)]);
            foreach (var run in runs)
            {
                foreach (var file in run.Results.Results.GroupBy(r => r.Case.Location.File, StringComparer.Ordinal))
                {
                    WriteSuite(xml, run, file.Key, [.. file]);
                }
            }

            xml.WriteEndElement();
        }

        writer.Write("\n");
    }

    private static void WriteSuite(XmlWriter xml, PackTestRun run, string file, List<RulePackTestResult> results)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", $"{run.Suite.Pack.Id}.{PackTestRun.Stem(results[0].Case)}");
        WriteCounts(xml, results);
        Attribute(xml, "file", file);
        foreach (var result in results)
        {
            WriteCase(xml, run, result);
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, PackTestRun run, RulePackTestResult result)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", $"{run.Suite.Pack.Id}.{PackTestRun.Stem(result.Case)}");
        Attribute(xml, "name", result.Case.Name);
        Attribute(xml, "file", result.Case.Location.File);
        Attribute(xml, "line", result.Case.Location.Line.ToString(CultureInfo.InvariantCulture));
        switch (result.Outcome)
        {
            case RulePackTestOutcome.Failed:
                xml.WriteStartElement("failure");
                Attribute(xml, "type", "expectation");
                Attribute(xml, "message", PackTestRun.FirstLine(result));
                xml.WriteString(Printable(string.Join('\n', result.Failures)));
                xml.WriteEndElement();
                break;
            case RulePackTestOutcome.Todo:
                xml.WriteStartElement("skipped");
                Attribute(xml, "message", result.Case.Todo!);
                xml.WriteEndElement();
                break;
            default:
                break;
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, List<RulePackTestResult> results)
    {
        Attribute(xml, "tests", results.Count.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", results.Count(r => r.Outcome == RulePackTestOutcome.Failed).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "skipped", results.Count(r => r.Outcome == RulePackTestOutcome.Todo).ToString(CultureInfo.InvariantCulture));
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Printable(value));

    // XML has no form for most control characters and for halves of a pair; they are written out as \u001b.
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                printable.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]) && text[i] != '\r' && !char.IsBetween(text[i], '\u007f', '\u009f'))
            {
                printable.Append(text[i]);
            }
            else
            {
                printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            }
        }

        return printable.ToString();
    }
}
