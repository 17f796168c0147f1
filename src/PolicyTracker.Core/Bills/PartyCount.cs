using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Bills;

/// <summary>
/// How one party voted on a roll call; a line of <see cref="VoteEvent.Parties"/>: <c>R 213-0-6</c> is letter, yeas, nays
/// and those who did neither, present or not.
/// </summary>
/// <param name="Party">Its letter, as the chamber writes it: <c>R</c>, <c>D</c>, <c>I</c>, <c>ID</c>.</param>
public sealed partial record PartyCount(string Party, int Yeas, int Nays, int Neither)
{
    /// <summary>How many members of the party there were.</summary>
    public int Members => Yeas + Nays + Neither;

    /// <summary>The lines of a vote, in the order given; a party without members has none.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<PartyCount> counts) =>
        [.. counts.Where(count => count.Members > 0).Select(count => count.ToString())];

    /// <summary>The counts in a line; null when it is none.</summary>
    public static PartyCount? Of(string? line) => Form().Match(line ?? "") is { Success: true } match
        ? new(match.Groups[1].Value, Number(match.Groups[2]), Number(match.Groups[3]), Number(match.Groups[4]))
        : null;

    /// <summary>The letter of a party that is named: <c>Republican</c> is <c>R</c>; null when there is no name.</summary>
    public static string? LetterOf(string? name) => Text.CleanOrNull(name) is not { } clean || !char.IsAsciiLetter(clean[0]) ? null
        : clean.Length <= 2 ? clean.ToUpperInvariant() : clean[..1].ToUpperInvariant();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Party} {Yeas}-{Nays}-{Neither}");

    private static int Number(Capture digits) => int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([A-Z]{1,3}) ([0-9]{1,4})-([0-9]{1,4})-([0-9]{1,4})\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
