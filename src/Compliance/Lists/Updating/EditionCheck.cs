using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Lists.Updating;

/// <summary>Decides whether what came may take the place of what is there.</summary>
internal sealed class EditionCheck(UpdateSource source, DateOnly today, UpdateConsent consent)
{
    /// <summary>Adds every reason against the files; none when they may be put in place.</summary>
    /// <returns>What the list is, or null when it cannot be used at all.</returns>
    public Edition? Judge(ImmutableArray<StagedFile> files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var pages = files.Where(f => WebPage.IsOne(f.Path)).Select(f => UpdateDiagnostics.OnTheWay(
            UpdateDiagnostics.WebPage, $"a web page came instead of {f.File.Name}", f.File, "open the address in a browser and read what the page says")).ToArray();
        if (pages.Length > 0)
        {
            diagnostics.AddRange(pages);
            return null;
        }

        var infos = ListFileInfo.ReadAll([.. files.Select(f => f.Path)]);
        foreach (var (file, read) in files.Zip(infos))
        {
            CheckErrors(file, read, diagnostics);
        }

        var main = files[0];
        var info = infos[0];
        if (infos.Any(i => !i.IsUsable))
        {
            return null;
        }

        if (info.Sources.IsEmpty)
        {
            diagnostics.Add(UpdateDiagnostics.OnTheWay(
                UpdateDiagnostics.NotUsable, $"{main.File.Name} only adds to another file of the list", main.File, "name the file with the entries first among the files of the source"));
            return null;
        }

        var fresh = Edition.Of(info);
        if (OtherList(main, info, fresh) is { } other)
        {
            diagnostics.Add(other);
            return fresh;
        }

        CheckDate(files, fresh, diagnostics);
        if (Edition.Of(main.InPlace) is { } before)
        {
            CheckSize(main.File, "entries", before.Entries, fresh.Entries, diagnostics);
            CheckSize(main.File, "names", before.Names, fresh.Names, diagnostics);
        }

        foreach (var part in files.Skip(1).Where(f => f.IsChanged && f.InPlace.Exists))
        {
            CheckSize(part.File, "bytes", part.InPlace.State!.Bytes, part.Download.Bytes, diagnostics);
        }

        return fresh;
    }

    // Entries with errors are left out when the list is used. A quirk of the list that the edition in place has too is no reason to keep that edition.
    private void CheckErrors(StagedFile file, ListFileInfo info, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var errors = info.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (info.IsUsable && errors.Length == 0)
        {
            return;
        }

        var first = errors.Length > 0 ? $": {errors[0].Code}, {errors[0].Message.TrimEnd('.')}" : "";
        var more = errors.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {errors.Length - 1} more") : "";
        if (info.IsUsable && (consent.ToErrors || HadThemBefore(file.InPlace, errors)))
        {
            diagnostics.Add(Diagnostic.Warning(
                UpdateDiagnostics.ErrorsAccepted,
                $"{file.File.Name} has errors{first}{more}",
                new SourceLocation(file.File.Address),
                nextStep: consent.ToErrors ? "nothing: this was accepted by --accept-errors" : "nothing: the edition in place has no fewer of them"));
            return;
        }

        diagnostics.Add(UpdateDiagnostics.OnTheWay(
            UpdateDiagnostics.NotUsable,
            $"{file.File.Name} as it came cannot be used as a list without errors{first}{more}",
            file.File,
            "fetch the file by hand and look into it with `compliance lists info`" + (info.IsUsable ? $"; if the authority publishes it so, repeat with --accept-errors {source.Name}" : "")));
    }

    private static bool HadThemBefore(InPlaceFile file, Diagnostic[] errors) =>
        file is { IsIntact: true, Info: { IsUsable: true } before }
        && errors.GroupBy(e => e.Code, StringComparer.Ordinal).All(now => now.Count() <= before.Diagnostics.Count(d =>
            d.Severity == DiagnosticSeverity.Error && string.Equals(d.Code, now.Key, StringComparison.Ordinal)));

    private Diagnostic? OtherList(StagedFile main, ListFileInfo info, Edition fresh)
    {
        var authorities = info.Sources.Select(s => s.Authority).Distinct(StringComparer.Ordinal).ToArray();
        if (!authorities.All(a => string.Equals(a, source.Authority, StringComparison.Ordinal)))
        {
            return UpdateDiagnostics.OnTheWay(
                UpdateDiagnostics.OtherList, $"a list of {string.Join(", ", authorities)} came instead of one of {source.Authority}", main.File, "correct address or authority in the plan");
        }

        // A list of the same authority that has no publication in common with the one in place is another list.
        return Edition.Of(main.InPlace) is { Lists.IsEmpty: false } before && !before.Lists.Intersect(fresh.Lists, StringComparer.Ordinal).Any()
            ? UpdateDiagnostics.OnTheWay(
                UpdateDiagnostics.OtherList, $"{string.Join(", ", fresh.Lists)} came instead of {string.Join(", ", before.Lists)}", main.File, $"correct the address in the plan, or remove {main.InPlace.Path} if this list is meant")
            : null;
    }

    internal void CheckDate(ImmutableArray<StagedFile> files, Edition fresh, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var main = files[0];
        if (fresh.PublishedOn is { } published)
        {
            // The authority's day may have begun before ours.
            if (published.DayNumber > today.DayNumber + 1)
            {
                diagnostics.Add(UpdateDiagnostics.OnTheWay(
                    UpdateDiagnostics.Edition, $"the list is dated {UpdateDiagnostics.Day(published)}, after today ({UpdateDiagnostics.Day(today)})", main.File, "check the clock of this machine"));
            }

            if (Edition.Of(main.InPlace)?.PublishedOn is { } before && published < before)
            {
                diagnostics.Add(UpdateDiagnostics.OnTheWay(
                    UpdateDiagnostics.Edition, $"an edition of {UpdateDiagnostics.Day(published)} came, older than the one in place of {UpdateDiagnostics.Day(before)}", main.File));
            }

            return;
        }

        // A list without a date of its own is dated by its server.
        foreach (var file in files.Where(f => f.IsChanged && f.InPlace.IsIntact == true && f.Download.LastModified < f.InPlace.Record!.LastModified))
        {
            diagnostics.Add(UpdateDiagnostics.OnTheWay(
                UpdateDiagnostics.Edition, $"the server dates {file.File.Name} before the one in place: an older edition came", file.File));
        }
    }

    private void CheckSize(UpdateFile file, string what, long before, long now, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (now * 100 >= before * (100 - source.MaximumShrinkPercent))
        {
            return;
        }

        var message = string.Create(CultureInfo.InvariantCulture, $"{file.Name} has {now} {what}, {before} before: more than {source.MaximumShrinkPercent} % are gone");
        diagnostics.Add(consent.ToShrink
            ? Diagnostic.Warning(UpdateDiagnostics.ShrinkAccepted, message, new SourceLocation(file.Address), nextStep: "nothing: this was accepted by --accept-shrink")
            : UpdateDiagnostics.OnTheWay(UpdateDiagnostics.Shrunk, message, file, $"compare with the authority's own page; if the list did become that small, repeat with --accept-shrink {source.Name}"));
    }
}
