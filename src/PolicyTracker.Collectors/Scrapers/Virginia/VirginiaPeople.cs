using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Patrons and committees of one bill.</summary>
internal static partial class VirginiaPeople
{
    /// <summary>Those of Sponsors.csv; where it is silent, the chief patron of BILLS.CSV.</summary>
    public static IReadOnlyList<Sponsorship> Sponsors(VirginiaRow bill, IEnumerable<VirginiaRow> listed)
    {
        var sponsors = listed.Select(row => new Sponsorship(row["MEMBER_NAME"], Role: Role(row["PATRON_TYPE"]), Id: Member(row["MEMBER_ID"])))
            .Where(sponsor => sponsor.Name.Length > 0).DistinctBy(sponsor => sponsor.Id ?? sponsor.Name).ToList();
        return sponsors.Count == 0 && bill["Patron_name"].Length > 0
            ? [new(bill["Patron_name"], Id: Member(bill["Patron_id"]))]
            : sponsors;
    }

    /// <summary>The committees that have or had the bill, as far as Committees.csv names them.</summary>
    public static IReadOnlyList<BillCommittee> Committees(
        VirginiaRow bill, IReadOnlyList<BillAction> actions, IReadOnlyDictionary<string, string> names)
    {
        var codes = actions.Select(action => CodeOf(action, names))
            .Append(bill["Last_house_committee_id"]).Append(bill["Last_senate_committee_id"]);
        return
        [
            .. from code in codes.OfType<string>().Distinct(StringComparer.Ordinal)
               where names.ContainsKey(code)
               select new BillCommittee($"{(code[0] == 'H' ? "House" : "Senate")} {names[code]}", code),
        ];
    }

    private static string? CodeOf(BillAction action, IReadOnlyDictionary<string, string> names) =>
        Referral().Match(action.Text) is { Success: true } match
            ? names.FirstOrDefault(known => known.Key[0] == (action.Chamber is Chamber.Upper ? 'S' : 'H') && known.Value == match.Groups["name"].Value).Key
            : null;

    // "1001" - Chief Patron, "1041" - Chief Co-Patron, "1999" - Co-Patron.
    private static SponsorRole Role(string type) =>
        type.EndsWith("- Chief Patron", StringComparison.Ordinal) ? SponsorRole.Primary : SponsorRole.Cosponsor;

    // BILLS.CSV of 2020 writes H208 where Sponsors.csv writes H0208.
    private static string? Member(string code) =>
        code.Length > 1 && int.TryParse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"va:{code[0]}{number:0000}")
            : null;

    [GeneratedRegex(@"^(?:Referred to|Rereferred to)(?: Committee (?:on|for))?(?: the)? (?<name>[A-Z][^(]*?)(?: \(.*)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Referral();
}
