using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A number as the services write it: <c>2ESSB 5936</c> is the second engrossed substitute of SB 5936.</summary>
/// <param name="Version">The letters with their prefix: <c>2ESSB</c>.</param>
/// <param name="Type">The letters without it: <c>SB</c>.</param>
internal sealed partial record WashingtonNumber(string Version, string Type, string Number)
{
    public const string TextHost = "lawfilesext.leg.wa.gov";

    public string Identifier => $"{Type} {Number}";

    public Chamber Chamber => Type[0] == 'H' ? Chamber.Lower : Chamber.Upper;

    public BillClassification Classification => Type[1..] switch
    {
        "B" => BillClassification.Bill,
        "JM" => BillClassification.Memorial,
        "JR" => BillClassification.JointResolution,
        "CR" => BillClassification.ConcurrentResolution,
        _ => BillClassification.Resolution,
    };

    public BillId Id(Biennium biennium) => BillId.From("wa", biennium.Session, Identifier);

    public static WashingtonNumber? Of(string? billId) => Written().Match(billId ?? "") is { Success: true } match
        ? new(match.Groups["prefix"].Value + match.Groups["type"].Value, match.Groups["type"].Value, match.Groups["number"].Value)
        : null;

    /// <summary>What the state's list of documents calls the version.</summary>
    public string VersionNote()
    {
        var prefix = Version[..^Type.Length];
        var substitute = Substitute().Match(prefix) is { Success: true } match ? Ordinal(match.Groups["times"].Value) + "Substitute " : "";
        var engrossed = Engrossed().Match(prefix) is { Success: true } second ? Ordinal(second.Groups["times"].Value) + "Engrossed " : "";
        return $"{engrossed}{substitute}{(Classification == BillClassification.Bill ? "Bill" : "Resolution")}";
    }

    /// <summary>Where the text is as HTML; beside it, under <c>Pdf</c>, is the printed one. Only the names of bills and their substitutes are known.</summary>
    public string? TextUrl(Biennium biennium)
    {
        var prefix = Version[..^Type.Length];
        if (Classification != BillClassification.Bill || prefix.Contains('E', StringComparison.Ordinal))
            return null;
        var suffix = prefix switch { "" => "", "S" => "-S", _ => $"-S{prefix[0]}" };
        var chamber = Chamber == Chamber.Lower ? "House" : "Senate";
        return $"https://{TextHost}/Biennium/{biennium.Name}/Htm/Bills/{chamber}%20Bills/{Number}{suffix}.htm";
    }

    private static string Ordinal(string times) => times switch
    {
        "" => "",
        "2" => "Second ",
        "3" => "Third ",
        "4" => "Fourth ",
        _ => $"{times}th ",
    };

    [GeneratedRegex("^(?<prefix>([2-9]?[ES])*)(?<type>[HS](B|JM|JR|CR|R)) (?<number>[0-9]{1,5})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex("(?<times>[2-9]?)S$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Substitute();

    [GeneratedRegex("^(?<times>[2-9]?)E", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Engrossed();
}
