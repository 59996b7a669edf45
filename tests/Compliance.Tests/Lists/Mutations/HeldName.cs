namespace Compliance.Tests.Lists.Mutations;

/// <summary>A name text that a damaged file still holds, by a count of its own.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="FirstLine">Where its entry, or the outermost element around it, begins.</param>
/// <param name="LastLine">The line on which the text stands.</param>
/// <param name="Owner">What identifies its entry in the file, or the empty string.</param>
/// <param name="Around">The names of the elements, columns or keys around it, by which a diagnostic may name it.</param>
internal sealed record HeldName(string Text, int FirstLine, int LastLine, string Owner, string Around = "");

/// <summary>What a damaged file still holds.</summary>
/// <param name="Entries">The entries, or null when the damage leaves no sure count.</param>
/// <param name="Names">The name texts.</param>
internal sealed record HeldBooks(int? Entries, IReadOnlyList<HeldName> Names);
