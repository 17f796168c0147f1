using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Rules;

/// <summary>Rulemakings as people write them: <c>1615-AA59</c>, <c>us/rules/1615-AA59</c>, <c>2025-17217</c>.</summary>
public static partial class RuleSpelling
{
    /// <summary>The id that a RIN or a document's number of the Federal Register stands for; false for anything else.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out BillId? id)
    {
        var number = Form().Match(text.Trim()) is { Success: true } match ? match.Groups[1].Value.ToLowerInvariant() : null;
        id = number is null ? null : BillId.Of("us", "rules", char.IsAsciiLetter(number[5]) || number.StartsWith("fr-", StringComparison.Ordinal) ? number : $"fr-{number}");
        return id is not null;
    }

    // A RIN is four digits, a hyphen, two letters and two digits; a document's number begins with its year.
    [GeneratedRegex(@"\A(?:us/rules/)?(?:RIN )?([0-9]{4}-[A-Z]{2}[0-9]{2}|(?:fr-)?[0-9]{4}-[0-9]{5})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
