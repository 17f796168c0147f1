using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Names of agencies as the printed issue has them (<c>DEPARTMENT OF HOMELAND SECURITY</c>), and as the API has them
/// (<c>Homeland Security Department</c>, <c>homeland-security-department</c>).
/// </summary>
internal static partial class RegisterAgencies
{
    // Names that do not follow the rule, in the API's form.
    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Administration for Children and Families"] = "Children and Families Administration",
        ["Bureau of Land Management"] = "Land Management Bureau",
        ["Federal Reserve System"] = "Federal Reserve System",
        ["Export-Import Bank"] = "Export-Import Bank",
        ["Office of the Comptroller of the Currency"] = "Comptroller of the Currency",
        ["Office of Surface Mining Reclamation and Enforcement"] = "Surface Mining Reclamation and Enforcement Office",
        ["Office of Workers' Compensation Programs"] = "Workers Compensation Programs Office",
        ["Financial Crimes Enforcement Network"] = "Financial Crimes Enforcement Network",
        ["Executive Office for Immigration Review"] = "Executive Office for Immigration Review",
        ["Office of Management and Budget"] = "Management and Budget Office",
        ["Office for Victims of Crime"] = "Victims of Crime Office",
    };

    // A part of every department, and no agency of its own.
    private static readonly string[] NoAgencies = ["Office of the Secretary"];

    /// <summary>The agencies of a printed heading.</summary>
    public static IReadOnlyList<RegisterAgency> Read(IEnumerable<string> printed) =>
        [.. printed.Where(name => !NoAgencies.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(Read).DistinctBy(agency => agency.Slug)];

    public static RegisterAgency Read(string printed)
    {
        var name = Named.GetValueOrDefault(printed) ?? Turned(printed.Any(char.IsLower) ? printed : Capitalised(printed));
        return new(name, Slug(name));
    }

    private static string Turned(string name) => Department().Match(name) is { Success: true } department ? $"{department.Groups[1].Value} Department" : name;

    private static string Capitalised(string name) => Small().Replace(
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant()), word => word.Value.ToLowerInvariant());

    private static string Slug(string name) => NoLetters().Replace(name.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal), "-").Trim('-');

    [GeneratedRegex(@"\ADepartment of (?:the )?(.+)\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Department();

    [GeneratedRegex(@" (?:And|Of|The|For|On|In) ", RegexOptions.NonBacktracking)]
    private static partial Regex Small();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NoLetters();
}
