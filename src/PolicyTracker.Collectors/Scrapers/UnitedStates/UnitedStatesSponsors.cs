using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Who brings a measure and who joined, with the day each joined or left.</summary>
internal static partial class UnitedStatesSponsors
{
    /// <summary>Sponsors first, then cosponsors by day, name and identifier: the source's order of a day changes.</summary>
    public static IReadOnlyList<Sponsorship> Read(XElement bill)
    {
        var sponsors = bill.All("sponsors/item").Select(item => Person(item, SponsorRole.Primary));
        var cosponsors = bill.All("cosponsors/item").Select(item => Person(item, SponsorRole.Cosponsor));
        return
        [
            .. sponsors.OfType<Sponsorship>().Distinct(),
            .. cosponsors.OfType<Sponsorship>().Distinct()
                .OrderBy(person => person.Date)
                .ThenBy(person => person.Name, StringComparer.Ordinal)
                .ThenBy(person => person.Id, StringComparer.Ordinal)
                .ThenBy(person => person.Withdrawn),
        ];
    }

    private static Sponsorship? Person(XElement item, SponsorRole role)
    {
        // "Rep. Smith, Christopher H. [R-NJ-4]", "Sen. Cornyn, John [R-TX]", "Del. Norton, Eleanor Holmes [D-DC-At Large]"
        var full = item.Value("fullName");
        var match = full is null ? Match.Empty : FullName().Match(full);
        var name = match.Success ? match.Groups["name"].Value : full ?? item.Value("name") ?? Assembled(item);
        if (name is null)
            return null;
        var id = item.Value("bioguideId", "identifiers/bioguideId");
        return new(
            name,
            item.Value("party") ?? Group(match, "party"),
            match.Success ? District(Group(match, "state"), Group(match, "district")) : District(item.Value("state"), item.Value("district")),
            role,
            id is null ? null : $"bioguide:{id}",
            role == SponsorRole.Cosponsor ? item.Day("sponsorshipDate") : null,
            role == SponsorRole.Cosponsor ? item.Day("sponsorshipWithdrawnDate") : null);
    }

    // At large is 0 among cosponsors, nothing at all for a sponsor, and words in the text.
    private static string? District(string? state, string? district) => (state, district) switch
    {
        (null, _) => null,
        (_, null) => state,
        (_, "0") => $"{state}-At Large",
        _ => $"{state}-{district}",
    };

    private static string? Assembled(XElement item)
    {
        var given = string.Join(' ', new[] { item.Value("firstName"), item.Value("middleName") }.OfType<string>());
        var name = string.Join(", ", new[] { item.Value("lastName"), given }.Where(part => !string.IsNullOrEmpty(part)));
        return name.Length == 0 ? null : name;
    }

    private static string? Group(Match match, string name) =>
        match.Groups[name] is { Success: true, Length: > 0 } group ? group.Value : null;

    [GeneratedRegex(
        @"^(?:(?:Rep|Sen|Del|Com|Commish|Res(?:ident)? ?Comm?(?:issioner)?|Delegate|Senator|Representative)\.? +)?"
        + @"(?<name>[^\[\]]*[^\[\] ]) *\[(?<party>[A-Za-z]+)-(?<state>[A-Z]{2})(?:-(?<district>[^\]]+))?\]$",
        RegexOptions.NonBacktracking)]
    private static partial Regex FullName();
}
