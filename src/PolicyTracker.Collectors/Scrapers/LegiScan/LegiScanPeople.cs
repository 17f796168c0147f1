using System.Text.Json;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Who brings a bill and which committees had it. Nothing of a person but name, party and district is taken.</summary>
internal static class LegiScanPeople
{
    private const int Cosponsor = 2;
    private const int Unspecified = 0;

    public static IReadOnlyList<Sponsorship> Sponsors(JsonElement bill) =>
    [
        .. bill.Rows("sponsors").Where(person => person.Text("name").Length > 0)
            .DistinctBy(person => (person.Text("people_id"), person.Text("name"))).Select(Sponsor),
    ];

    /// <summary>Those it was referred to; where the source tells of no referrals, the one that has it.</summary>
    public static IReadOnlyList<BillCommittee> Committees(JsonElement bill)
    {
        // The pending committee is gone as soon as it reports, and would be missed; its referral stays.
        var committees = bill.Value("referrals") is null ? Pending(bill) : bill.Rows("referrals");
        return [.. committees.Select(Name).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => new BillCommittee(name))];
    }

    // Where the source does not tell kinds of sponsors apart, the first is the one who brings the bill.
    private static Sponsorship Sponsor(JsonElement person, int at) => new(
        person.Number("committee_sponsor") == 1 ? CommitteeName(person.Text("name")) : person.Text("name"),
        person.TextOrNull("party"),
        person.TextOrNull("district"),
        person.Number("sponsor_type_id") is Cosponsor || (person.Number("sponsor_type_id") is Unspecified && at > 0) ? SponsorRole.Cosponsor : SponsorRole.Primary,
        person.Number("people_id") > 0 ? $"legiscan:{person.Text("people_id")}" : null);

    private static string CommitteeName(string name) =>
        name.Contains("Committee", StringComparison.OrdinalIgnoreCase) ? name : $"{name} Committee";

    private static IEnumerable<JsonElement> Pending(JsonElement bill) => bill.Object("committee") is { } committee ? [committee] : [];

    private static string? Name(JsonElement committee)
    {
        var name = committee.Text("name");
        var chamber = LegiScanStates.ChamberWord(committee.Text("chamber"));
        return name.Length == 0 ? null : chamber.Length == 0 || name.StartsWith(chamber, StringComparison.Ordinal) ? name : $"{chamber} {name}";
    }
}
