using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bill numbers: LegiScan writes them in one piece and padded (<c>SB0206</c>), Open States and we as the legislatures
/// do (<c>SB 206</c>), with other letters for a few.
/// </summary>
internal static partial class LegiScanNumber
{
    // Congress's and the states' own letters where LegiScan's differ; everything else is the same.
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["us HB"] = "H.R.", ["us SB"] = "S.", ["us HR"] = "H.Res.", ["us SR"] = "S.Res.",
        ["us HJR"] = "H.J.Res.", ["us SJR"] = "S.J.Res.", ["us HCR"] = "H.Con.Res.", ["us SCR"] = "S.Con.Res.",
        ["nc H"] = "HB", ["nc S"] = "SB",
        ["ri H"] = "HB", ["ri S"] = "SB",
    };

    /// <summary>The identifier as we print it; null when the text is no bill number.</summary>
    public static string? Identifier(string state, string number)
    {
        if (Extraordinary(state, number) is { } bill)
            return $"{bill.Letters} {bill.Number} X{bill.Session}";
        if (Parts().Match(number) is not { Success: true } parts)
            return null;
        var letters = parts.Groups[1].Value;
        var rest = parts.Groups[2].Value.TrimStart('0');
        var printed = Letters.GetValueOrDefault($"{state} {letters}", letters);
        // Michigan counts its joint resolutions in letters: HJRA is HJR A.
        if (parts.Groups[2].Value.Length == 0)
            return letters.Length > 3 && letters[1..3] == "JR" ? $"{letters[..3]} {letters[3..]}" : null;
        return rest.Length == 0 ? null : $"{printed} {rest}{parts.Groups[3].Value}";
    }

    /// <summary>The identity of a measure; null when the text is no bill number.</summary>
    public static BillId? Id(string state, string session, string number) =>
        Extraordinary(state, number) is { } bill ? BillId.From(state, $"{session[..8]} Special Session {bill.Session}", bill.Letters + bill.Number)
        : Identifier(state, number) is { } identifier ? BillId.From(state, session, identifier) : null;

    /// <summary>What kind of measure it is, by LegiScan's letters, or by those of the number where the source gives none.</summary>
    public static BillClassification Kind(string type, string number)
    {
        if (type.Length > 0)
            return OfType(type);
        var letters = Parts().Match(number).Groups[1].Value;
        return letters switch
        {
            _ when letters.Contains("JR", StringComparison.Ordinal) || letters is "HJ" or "SJ" or "AJ" => BillClassification.JointResolution,
            _ when letters.EndsWith("CR", StringComparison.Ordinal) => BillClassification.ConcurrentResolution,
            _ when letters.EndsWith('M') => BillClassification.Memorial,
            _ when letters.EndsWith('R') => BillClassification.Resolution,
            _ => BillClassification.Bill,
        };
    }

    /// <summary>The Congress of a LegiScan session, which is named by its years there.</summary>
    public static string Congress(int year) =>
        UnitedStates.CongressOf(new(year, 6, 30)).ToString(CultureInfo.InvariantCulture);

    // bill_type of the static tables; claims, petitions and initiatives become law as bills do.
    private static BillClassification OfType(string type) => type switch
    {
        "JR" => BillClassification.JointResolution,
        "CR" => BillClassification.ConcurrentResolution,
        "JRCA" or "CA" => BillClassification.ConstitutionalAmendment,
        "M" or "JM" or "CM" => BillClassification.Memorial,
        "R" or "C" or "P" or "SR" or "CSR" or "A" or "RM" => BillClassification.Resolution,
        _ => BillClassification.Bill,
    };

    // California says in the number which extraordinary session it is of: ABX11 is Assembly Bill 1 of the first.
    private static (string Letters, string Session, string Number)? Extraordinary(string state, string number) =>
        state == "ca" && OfExtraordinary().Match(number) is { Success: true } parts && parts.Groups[3].Value.TrimStart('0') is { Length: > 0 } rest
            ? (parts.Groups[1].Value, parts.Groups[2].Value, rest)
            : null;

    [GeneratedRegex(@"\A([AS][A-Z]+)X([1-9])([0-9]+)\z", RegexOptions.NonBacktracking)]
    private static partial Regex OfExtraordinary();

    // Letters, number, and what may follow it: LR1CA of Nebraska, B26-0001 of the District of Columbia.
    [GeneratedRegex(@"\A([A-Z]+)([0-9]*(?:-[0-9]+)?)([A-Z]*)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
