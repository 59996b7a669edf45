using System.Collections.Immutable;
using System.Text;
using Compliance.PackTesting.Updating;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting;

/// <summary>Expectations rewritten to what came out, not written to the files yet. Everything else in the files stays byte for byte.</summary>
public sealed class RulePackTestUpdate
{
    private readonly ImmutableArray<(PackFile Before, PackFile After)> _files;

    internal RulePackTestUpdate(ImmutableArray<PackFile> before, ImmutableArray<PackFile> after, ImmutableArray<string> left)
    {
        _files = [.. before.Zip(after).Where(f => !string.Equals(f.First.Text, f.Second.Text, StringComparison.Ordinal))];
        Left = left;
        Diff = string.Concat(_files.Select(f => LineDiff.Of(f.Before.DisplayPath, f.Before.Text, f.After.Text)));
    }

    /// <summary>Whether a file would change.</summary>
    public bool HasChanges => !_files.IsEmpty;

    /// <summary>The change as a unified diff; each hunk names file and line. Empty without changes.</summary>
    public string Diff { get; }

    /// <summary>What fails and only the author can settle: texts of explanations, cases marked <c>todo</c>, days of <c>boundaries</c>; each with its place.</summary>
    public ImmutableArray<string> Left { get; }

    /// <summary>Writes the changed files. Nothing is written when one of them is not any more what was read.</summary>
    /// <exception cref="ComplianceDataException">A file was changed meanwhile (RP4018).</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public void Accept()
    {
        var written = new List<(string Path, byte[] Bytes)>();
        foreach (var (before, after) in _files)
        {
            var now = File.ReadAllBytes(before.DisplayPath);
            var mark = now.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.ToArray() : [];
            if (!now.AsSpan(mark.Length).SequenceEqual(Encoding.UTF8.GetBytes(before.Text)))
            {
                throw new ComplianceDataException(Diagnostic.Error(
                    PackTestDiagnostics.Changed,
                    "the file was changed while its tests ran; nothing was written",
                    new SourceLocation(before.DisplayPath),
                    "the file as it was read",
                    "run the update again"));
            }

            written.Add((before.DisplayPath, [.. mark, .. Encoding.UTF8.GetBytes(after.Text)]));
        }

        foreach (var (path, bytes) in written)
        {
            // Written beside it and moved over it: a file is never half written.
            var beside = path + ".new";
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
    }
}
