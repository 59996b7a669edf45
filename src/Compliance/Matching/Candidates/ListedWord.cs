using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>A spelling of a listed unit. A class, as <see cref="ListedSound"/> is: collections of structs are compiled at every start.</summary>
/// <param name="Text">The spelling.</param>
/// <param name="Unit">The number of the unit.</param>
internal sealed record ListedWord(string Text, int Unit);

/// <summary>A listed unit or form that reads as romanised Korean.</summary>
/// <param name="Word">The reading.</param>
/// <param name="Number">The number of the unit or form.</param>
internal sealed record ListedSound(RomanisedKorean Word, int Number);
