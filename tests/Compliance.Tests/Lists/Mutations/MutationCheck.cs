using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Lists;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>What must be true of a reading of a damaged file.</summary>
internal static partial class MutationCheck
{
    /// <summary>What is wrong with the books of a reading, or null.</summary>
    public static string? Books(Reading reading, HeldBooks? held)
    {
        var errors = reading.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (reading.IsRefused)
        {
            return errors.Length == 0 || !reading.IsBalanced ? "refused without an error" : null;
        }

        if (!reading.IsBalanced)
        {
            return $"{reading.Tally.Entries} entries, {reading.Parties.Length} parties, {reading.Tally.Rejected} left out";
        }

        if (held is null)
        {
            return null;
        }

        if (held.Entries > reading.Tally.Entries && errors.Length == 0)
        {
            return $"the file holds {held.Entries} entries, the tally says {reading.Tally.Entries}";
        }

        var names = reading.Parties.Select(p => p.Names.Select(n => n.Name).ToArray()).ToArray();
        foreach (var name in held.Names)
        {
            if (!IsHeld(reading, names, name) && !reading.Diagnostics.Any(d => Tells(d, name)))
            {
                return $"the name \"{name.Text}\" of line {name.LastLine} is on no party and in no diagnostic";
            }
        }

        return null;
    }

    /// <summary>What a changed letter of one value changed besides that value, or null.</summary>
    public static string? OneValue(Reading before, Reading after, string value, string changed, bool hasIdsOfNames)
    {
        if (hasIdsOfNames && !after.IsRefused && before.Parties.Length != after.Parties.Length)
        {
            // Rows of one name are one entry; with another name, a row is an entry of its own.
            var names = before.Parties.SelectMany(p => p.Names).Select(n => n.Name).ToHashSet();
            names.SymmetricExceptWith(after.Parties.SelectMany(p => p.Names).Select(n => n.Name));
            return names.FirstOrDefault(n => !Letters.Related(n, value) && !Letters.Related(n, changed)) is { } lost ? $"a letter of \"{value}\" changed the name \"{lost}\"" : null;
        }

        if (after.IsRefused || before.Parties.Length != after.Parties.Length)
        {
            return $"a letter of \"{value}\" changed the number of parties from {before.Parties.Length} to {after.Parties.Length}: {after.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error)}";
        }

        for (var i = 0; i < before.Parties.Length; i++)
        {
            var (was, now) = (before.Parties[i], after.Parties[i]);
            var different = was.Names.Select(n => n.Name).ToHashSet();
            different.SymmetricExceptWith(now.Names.Select(n => n.Name));
            if (different.FirstOrDefault(n => !Letters.Related(n, value) && !Letters.Related(n, changed)) is { } other)
            {
                return $"a letter of \"{value}\" changed the name \"{other}\"";
            }

            if (hasIdsOfNames && different.Count > 0)
            {
                now = now with { Id = was.Id };
            }

            if (PartyText.OfOtherFacts(was, value, changed) != PartyText.OfOtherFacts(now, value, changed))
            {
                return $"a letter of \"{value}\" changed other facts of {was.Id}";
            }
        }

        return null;
    }

    // By the party of its own entry; where the file does not identify the entry, by any.
    private static bool IsHeld(Reading reading, string[][] names, HeldName name)
    {
        var owner = Letters.Of(name.Owner);
        for (var i = 0; i < names.Length; i++)
        {
            if ((owner.Length == 0 || Letters.Of(reading.Parties[i].Id).EndsWith(owner, StringComparison.Ordinal)) && Letters.Hold(names[i], name.Text))
            {
                return true;
            }
        }

        return false;
    }

    // A diagnostic tells of a name when it is an error about its entry or line, or quotes how it begins, or names an element around it.
    private static bool Tells(Diagnostic diagnostic, HeldName name)
    {
        var line = diagnostic.Location.Line;
        if (diagnostic.Severity == DiagnosticSeverity.Error && line >= name.FirstLine && line <= name.LastLine)
        {
            return true;
        }

        if (diagnostic.Severity != DiagnosticSeverity.Info && line == name.LastLine)
        {
            return true;
        }

        foreach (Match range in Lines().Matches(diagnostic.Message))
        {
            if (int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture) <= name.LastLine && int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture) >= name.LastLine)
            {
                return true;
            }
        }

        var beginning = Letters.Of(name.Text);
        beginning = beginning.Length > 20 ? beginning[..20] : beginning;
        if (beginning.Length > 1 && Letters.Of(diagnostic.Message).Contains(beginning, StringComparison.Ordinal))
        {
            return true;
        }

        return name.Around.Length > 0 && diagnostic.Code is ListDiagnostics.UnknownElement or ListDiagnostics.MisplacedElement
            && Element().Match(diagnostic.Message) is { Success: true } element && name.Around.Contains("<" + element.Groups[1].Value + ">", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"lines? (\d+) (?:to|and) (\d+)")]
    private static partial Regex Lines();

    [GeneratedRegex(@"<(?:[^<>]*/)?([^<>/]+)>")]
    private static partial Regex Element();
}
