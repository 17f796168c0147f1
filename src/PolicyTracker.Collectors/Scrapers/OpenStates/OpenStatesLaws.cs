using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The numbers of laws that histories name, as each state prints them.</summary>
internal static partial class OpenStatesLaws
{
    public static IReadOnlyList<string> Of(string jurisdiction, IReadOnlyList<BillAction> actions) =>
        [.. actions.Select(action => Of(jurisdiction, action.Text)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Of(string jurisdiction, string text) => jurisdiction switch
    {
        "ca" when California().Match(text) is { Success: true } match => match.Groups[1].Value,
        "fl" when Florida().Match(text) is { Success: true } match => $"Chapter {match.Groups[1].Value}",
        "il" when Illinois().Match(text) is { Success: true } match => $"P.A. {match.Groups[1].Value}",
        "nc" when NorthCarolina().Match(text) is { Success: true } match => $"S.L. {match.Groups[1].Value}",
        "wa" when Washington().Match(text) is { Success: true } match => match.Groups[1].Value,
        _ => null,
    };

    // Chaptered by Secretary of State - Chapter 393, Statutes of 2025. (A resolution's is a "Res. Chapter".)
    [GeneratedRegex(@"\AChaptered by Secretary of State\W+(Chapter [0-9]+, Statutes of [0-9]{4})", RegexOptions.NonBacktracking)]
    private static partial Regex California();

    // Chapter No. 2026-82
    [GeneratedRegex(@"\AChapter No\. ([0-9]{4}-[0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Florida();

    // Public Act . . . . . . . . . 104-0173
    [GeneratedRegex(@"\APublic Act[ .]+([0-9]+-[0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Illinois();

    // Ch. SL 2025-25
    [GeneratedRegex(@"\ACh\. SL ([0-9]{4}-[0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex NorthCarolina();

    // Chapter 145, 2025 Laws.
    [GeneratedRegex(@"\A(Chapter [0-9]+, [0-9]{4} Laws)", RegexOptions.NonBacktracking)]
    private static partial Regex Washington();
}
