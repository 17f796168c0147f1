using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The printed texts of a measure, oldest first.</summary>
internal static partial class UnitedStatesVersions
{
    /// <summary>The code of a slip law, which the printer names by its number instead.</summary>
    public const string Law = "plaw";

    // In the order in which a measure goes through them; undated texts stand where their code belongs.
    private static readonly (string Code, string Name)[] Codes =
    [
        ("ih", "Introduced in House"), ("is", "Introduced in Senate"), ("ips", "Indefinitely Postponed Senate"),
        ("cdh", "Committee Discharged House"), ("cds", "Committee Discharged Senate"),
        ("rih", "Referred with Instructions House"), ("rch", "Reference Change House"), ("rcs", "Reference Change Senate"),
        ("rh", "Reported in House"), ("rs", "Reported in Senate"), ("rs", "Reported to Senate"),
        ("pch", "Placed on Calendar House"), ("pcs", "Placed on Calendar Senate"),
        ("cph", "Considered and Passed House"), ("cps", "Considered and Passed Senate"),
        ("eh", "Engrossed in House"), ("es", "Engrossed in Senate"),
        ("ath", "Agreed to House"), ("ats", "Agreed to Senate"),
        ("rds", "Received in Senate"), ("rdh", "Received in House"),
        ("rfs", "Referred in Senate"), ("rfh", "Referred in House"),
        ("rts", "Referred to Committee Senate"), ("rth", "Referred to Committee House"),
        ("eah", "Engrossed Amendment House"), ("eas", "Engrossed Amendment Senate"),
        ("pp", "Public Print"), ("enr", "Enrolled Bill"), (Law, "Public Law"), (Law, "Private Law"),
    ];

    public static IReadOnlyList<BillVersion> Read(XElement bill)
    {
        var texts = bill.All("textVersions/item").Select(Version).OfType<BillVersion>().Distinct().ToList();
        List<BillVersion> ordered =
        [
            .. texts.Where(text => text.Date is not null)
                .OrderBy(text => text.Date).ThenBy(text => Rank(text.Code)).ThenBy(text => text.Url, StringComparer.Ordinal),
        ];
        foreach (var undated in texts.Where(text => text.Date is null)
            .OrderBy(text => Rank(text.Code)).ThenBy(text => text.Note, StringComparer.Ordinal))
            ordered.Insert(ordered.FindLastIndex(text => Rank(text.Code) <= Rank(undated.Code)) + 1, undated);
        return ordered;
    }

    private static BillVersion? Version(XElement item)
    {
        var urls = item.All("formats/item", "formats").Select(format => format.Link("url")).OfType<string>().ToList();
        var url = urls.FirstOrDefault(address => address.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) ?? urls.FirstOrDefault();
        var note = item.Value("type");
        var code = Code(url, note);
        return note is null && code is null ? null : new(code, note ?? Name(code!), item.Day("date"), url);
    }

    private static string? Code(string? url, string? note)
    {
        if (url is not null && Package().Match(url) is { Success: true } match)
            return match.Groups["code"] is { Success: true, Value: var code } ? code.ToLowerInvariant() : Law;
        var known = Codes.FirstOrDefault(version => version.Name.Equals(note, StringComparison.OrdinalIgnoreCase));
        return known.Code;
    }

    private static string Name(string code) => Codes.FirstOrDefault(version => version.Code == code).Name ?? code;

    private static int Rank(string? code)
    {
        var rank = Array.FindIndex(Codes, version => version.Code == code);
        return rank < 0 ? Codes.Length : rank;
    }

    // BILLS-119hr4323eh, PLAW-117publ348, PLAW-117publ169_uslm
    [GeneratedRegex(@"(?:BILLS-[0-9]+[a-z]+[0-9]+(?<code>[a-z]+)|PLAW-[0-9]+[a-z]+[0-9]+)[^/]*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Package();
}
