using System.Globalization;

namespace Compliance.Rules.Evaluation;

/// <summary>A risk score that ranks a queue and may escalate, never lowers a verdict: what is certain, likely, and still possible.</summary>
/// <param name="Low">What is certain, in hundredths of a point from 0 to 10,000.</param>
/// <param name="Point">The best estimate, in hundredths of a point.</param>
/// <param name="High">What is still possible, in hundredths of a point.</param>
public readonly record struct Score(int Low, int Point, int High)
{
    /// <summary>No score.</summary>
    public static Score Zero { get; }

    /// <summary>The larger of two scores in each figure: findings on the same legal basis count once.</summary>
    public Score Max(Score other) => new(Math.Max(Low, other.Low), Math.Max(Point, other.Point), Math.Max(High, other.High));

    /// <summary>Noisy-or of two scores on separate legal bases: 1 - (1 - a)(1 - b), rounded half away from zero.</summary>
    public Score Or(Score other) => new(Or(Low, other.Low), Or(Point, other.Point), Or(High, other.High));

    /// <summary>Renders <c>84.7 (0.0 to 95.0)</c>, or <c>84.7</c> when all three figures agree.</summary>
    public override string ToString() =>
        Low == Point && High == Point ? Text(Point) : $"{Text(Point)} ({Text(Low)} to {Text(High)})";

    private static int Or(int left, int right) => 10_000 - ((((10_000 - left) * (10_000 - right)) + 5_000) / 10_000);

    private static string Text(int hundredths) => (hundredths / 100m).ToString("0.0", CultureInfo.InvariantCulture);
}
