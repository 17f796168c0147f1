using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Bills;

/// <summary>The ways in which people and publishers write a measure of Congress.</summary>
internal static partial class FederalSpelling
{
    /// <summary>Understands a spelling without knowing whether such a measure exists.</summary>
    public static bool TryRead(string text, out int? congress, [NotNullWhen(true)] out FederalBillType? type, out int number)
    {
        (congress, type, number) = (null, null, 0);
        return TryAddress(text, ref congress, ref type, ref number) || TryWritten(text, ref congress, ref type, ref number);
    }

    private static bool TryAddress(string text, ref int? congress, ref FederalBillType? type, ref int number)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[CongressGov(), Package(), Canonical()])
        {
            if (form.Match(text) is not { Success: true } match)
                continue;
            var kind = match.Groups["type"].Value;
            type = UnitedStates.TypeOf(kind) ?? UnitedStates.BillTypes.FirstOrDefault(
                known => known.Path.Equals(kind, StringComparison.OrdinalIgnoreCase));
            congress = Number(match.Groups["congress"]);
            number = Number(match.Groups["number"]);
            return type is not null && number > 0;
        }

        return false;
    }

    private static bool TryWritten(string text, ref int? congress, ref FederalBillType? type, ref int number)
    {
        if (Written().Match(text) is not { Success: true } match)
            return false;
        var before = Term(match.Groups["before"]);
        var after = Term(match.Groups["after"]);
        if (before is not null && after is not null && before != after)
            return false;
        congress = before ?? after;
        type = UnitedStates.TypeOf(match.Groups["type"].Value);
        number = Number(match.Groups["number"]);
        return type is not null && number > 0;
    }

    private static int? Term(Group digits) => digits.Success ? Number(digits) : null;

    private static int Number(Group digits) =>
        int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const RegexOptions Loosely =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    // .../bill/119th-congress/house-bill/4323/text, and the short form that notes use: .../bill/119/HJRES/92
    [GeneratedRegex(@"\bcongress\.gov/bill/(?<congress>[0-9]{1,3})(?:(?:st|nd|rd|th)-congress)?/(?<type>[a-z-]+)/(?<number>[0-9]{1,6})(?:[/?#].*)?$", Loosely)]
    private static partial Regex CongressGov();

    // .../BILLSTATUS-119hr1144.xml and the names of text packages: BILLS-119hr4323eh
    [GeneratedRegex(@"(?:^|/)(?:BILLSTATUS|BILLS|BILLSUM)-(?<congress>[0-9]{2,3})(?<type>[a-z]+)(?<number>[0-9]{1,6})(?:[a-z]{0,4}(?:/.*)?|[a-z]{0,4}\.[a-z]+)$", Loosely)]
    private static partial Regex Package();

    [GeneratedRegex(@"^us/(?<congress>[0-9]{1,3})/(?<type>[a-z]+)(?<number>[0-9]{1,6})$", Loosely)]
    private static partial Regex Canonical();

    // "119 HR 1144", "119hr1144", "H. J. Res. 92", "H.R. 1144 (119th)", "hr1144-119", "S. 3949, 117th Congress"
    [GeneratedRegex(
        @"^(?:(?:(?<before>[0-9]{2,3})|(?<before>[0-9]{1,3})(?:st|nd|rd|th))(?: *congress)?[ ,:/-]*)?"
        + @"(?<type>h[ .]*r|h[ .]*j[ .]*res|h[ .]*con[ .]*res|h[ .]*res|s[ .]*j[ .]*res|s[ .]*con[ .]*res|s[ .]*res|s)"
        + @"[ .#-]*(?:no\.? *)?(?<number>[0-9]{1,6})"
        + @"(?:(?:[ ,:/-]+(?<after>[0-9]{3})| *[,(/-]? *(?:the )?(?<after>[0-9]{1,3})(?:st|nd|rd|th)(?: *congress)?\)?| *\((?<after>[0-9]{2,3})\)))?$",
        Loosely)]
    private static partial Regex Written();
}
