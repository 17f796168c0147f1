using System.Text.Json;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The plain parts of a bill. Lists without an order of their own are sorted, because upstream's order moves.</summary>
internal static class OpenStatesLists
{
    public static Chamber? Chamber(JsonElement organization) => organization.Words("classification") switch
    {
        "lower" => Core.Bills.Chamber.Lower,
        "upper" => Core.Bills.Chamber.Upper,
        "legislature" => Core.Bills.Chamber.Legislature,
        "executive" => Core.Bills.Chamber.Executive,
        _ => null,
    };

    /// <summary>The kind of measure; orders, proclamations and their like go the way of resolutions.</summary>
    public static BillClassification Classification(JsonElement bill)
    {
        var words = bill.Each("classification").Select(word => word.ToString()).ToList();
        return Has("constitutional amendment") ? BillClassification.ConstitutionalAmendment
            : Has("joint resolution") ? BillClassification.JointResolution
            : Has("concurrent resolution", "concurrent order", "joint order") ? BillClassification.ConcurrentResolution
            : Has("memorial", "joint memorial", "concurrent memorial") ? BillClassification.Memorial
            : Has("bill", "proposed bill") ? BillClassification.Bill
            : Has("resolution", "order", "commemoration", "proclamation", "citation") ? BillClassification.Resolution
            : BillClassification.Bill;

        bool Has(params ReadOnlySpan<string> kinds)
        {
            foreach (var kind in kinds)
                if (words.Contains(kind))
                    return true;
            return false;
        }
    }

    public static IReadOnlyList<BillTitle> Titles(JsonElement bill, string title) =>
    [
        .. bill.Each("other_titles").Select(other => new BillTitle(other.Words("title") ?? title, other.Words("note")))
            .Where(other => other.Title != title).Distinct().OrderBy(other => other.Title, StringComparer.Ordinal),
    ];

    // Florida's term and the words "subject index" take turns from day to day: neither can be believed.
    public static IReadOnlyList<string> Subjects(JsonElement bill, string jurisdiction) => jurisdiction == "fl" ? [] :
    [
        .. bill.Each("subject").Select(subject => subject.ToString()).Where(subject => subject.Length > 0).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Names as they are known of the person, otherwise as the legislature printed them. Nothing of how to reach anybody.</summary>
    public static IReadOnlyList<Sponsorship> Sponsors(JsonElement bill) =>
    [
        .. bill.Each("sponsorships").Select(Sponsor).OfType<Sponsorship>().Distinct()
            .OrderBy(sponsor => sponsor.Role).ThenBy(sponsor => sponsor.Name, StringComparer.Ordinal).ThenBy(sponsor => sponsor.Id, StringComparer.Ordinal),
    ];

    /// <summary>Dated ones oldest first; where dates are missing, as they came.</summary>
    public static IReadOnlyList<BillVersion> Versions(JsonElement bill, TimeZoneInfo capitol)
    {
        var versions = bill.Each("versions").Select(version => new BillVersion(
            null, version.Words("note") ?? "Text", OpenStatesDates.Day(version.Words("date"), capitol), Link(version))).Distinct().ToList();
        return versions.TrueForAll(version => version.Date is not null) ? [.. versions.OrderBy(version => version.Date)] : versions;
    }

    /// <summary>The legislature's page for people; files for programs are passed over.</summary>
    public static string? Page(JsonElement bill) => bill.Each("sources").Select(source => source.Link("url")).FirstOrDefault(IsPage);

    private static Sponsorship? Sponsor(JsonElement row)
    {
        var person = row.Part("person");
        if ((person.Words("name") ?? row.Words("name")) is not { } name)
            return null;
        var role = person.Part("current_role");
        return new(
            name, Party(person.Words("party")), role.Words("district"),
            row.IsTrue("primary") ? SponsorRole.Primary : SponsorRole.Cosponsor,
            person.Words("id") is { } id && id.StartsWith("ocd-person/", StringComparison.Ordinal) ? $"ocd-person:{id["ocd-person/".Length..]}" : null);
    }

    private static string? Party(string? name) => name switch
    {
        "Republican" => "R",
        "Democratic" or "Democrat" or "Democratic-Farmer-Labor" or "Democratic-NPL" => "D",
        "Independent" => "I",
        _ => name,
    };

    private static string? Link(JsonElement version)
    {
        var links = version.Each("links");
        return links.Where(link => link.Words("media_type") == "text/html").Concat(links).Select(link => link.Link("url")).FirstOrDefault(url => url is not null);
    }

    private static bool IsPage(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var page)
        && page.Host != OpenStatesAddresses.Host
        && Path.GetExtension(page.AbsolutePath).ToLowerInvariant() is not (".json" or ".xml" or ".csv" or ".zip");
}
