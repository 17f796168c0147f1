using System.Globalization;
using System.Xml.Linq;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Who brings a measure. The service also gives telephones and addresses, which are never read.</summary>
internal static class WashingtonSponsors
{
    /// <param name="entry">Names the first sponsor, where the list is absent: <c>(Orwall)</c>.</param>
    public static IReadOnlyList<Sponsorship> Read(IReadOnlyList<XElement> sponsors, XElement entry) => sponsors.Count > 0
        ? [.. sponsors.Select(Sponsor).OfType<Sponsorship>()]
        : Text.CleanOrNull(entry.Value("Sponsor")?.Trim('(', ')')) is { } name
            ? [new(name, Id: entry.Value("PrimeSponsorID") is { } id ? $"wa:{id}" : null)]
            : [];

    private static Sponsorship? Sponsor(XElement sponsor) => sponsor.Value("Name", "LongName") is { } name
        ? new(name, Role: sponsor.Value("Type") is "Secondary" ? SponsorRole.Cosponsor : SponsorRole.Primary, Id: sponsor.Value("Id") is { } id ? $"wa:{id}" : null)
        : null;
}

/// <summary>Roll calls: the totals that the service gives, never the members.</summary>
internal static class WashingtonVotes
{
    public static IReadOnlyList<VoteEvent> Read(IReadOnlyList<XElement> rolls, Biennium biennium, IReadOnlyList<BillAction> actions) =>
        [.. rolls.Select(roll => Vote(roll, biennium, actions)).OfType<VoteEvent>().Distinct().OrderBy(vote => vote.Date)];

    private static VoteEvent? Vote(XElement roll, Biennium biennium, IReadOnlyList<BillAction> actions)
    {
        if (roll.Value("Biennium") is { } other && other != biennium.Name)
            return null;
        if (CapitolDates.Day(roll.Value("VoteDate"), WashingtonService.Zone) is not { } date || Count(roll, "YeaVotes") is not { } yeas)
            return null;
        Chamber? chamber = roll.Value("Agency") switch { "House" => Chamber.Lower, "Senate" => Chamber.Upper, _ => null };
        return new(
            date, chamber, roll.Value("Motion") ?? "Vote", yeas, Count(roll, "NayVotes"),
            (Count(roll, "AbsentVotes") ?? 0) + (Count(roll, "ExcusedVotes") ?? 0), Result(date, chamber, yeas, actions));
    }

    // The roll call does not say how it ended; the history does, with the same count.
    private static VoteResult? Result(DateOnly date, Chamber? chamber, int yeas, IReadOnlyList<BillAction> actions) =>
        actions.Any(action => action.Date == date && action.Chamber == chamber && action.Is(ActionClassification.Passage)
            && action.Text.Contains(string.Create(CultureInfo.InvariantCulture, $"yeas, {yeas};"), StringComparison.Ordinal))
            ? VoteResult.Pass
            : null;

    private static int? Count(XElement roll, string name) =>
        int.TryParse(roll.Value($"{name}/Count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}

/// <summary>Committee meetings at which the measure is or was on the agenda.</summary>
internal static class WashingtonHearings
{
    public static IReadOnlyList<BillEvent> Read(IReadOnlyList<XElement> hearings) =>
        [.. hearings.Select(Hearing).OfType<BillEvent>().Distinct().OrderBy(hearing => hearing.Date).ThenBy(hearing => hearing.Time, StringComparer.Ordinal)];

    // In executive session the committee amends the measure and votes on it.
    private static string Kind(string type) =>
        type.Contains("Executive", StringComparison.OrdinalIgnoreCase) ? EventKinds.Markup
        : type.Contains("Work Session", StringComparison.OrdinalIgnoreCase) ? EventKinds.Meeting
        : EventKinds.Hearing;

    private static BillEvent? Hearing(XElement hearing)
    {
        var at = hearing.Value("CommitteeMeeting/Date");
        if (CapitolDates.Day(at, WashingtonService.Zone) is not { } date)
            return null;
        var kind = hearing.Value("HearingTypeDescription") ?? "Hearing";
        var committee = hearing.Value("CommitteeMeeting/Committees/Committee/LongName", "CommitteeMeeting/Committees/Committee/Name");
        string?[] place = [hearing.Value("CommitteeMeeting/Room"), hearing.Value("CommitteeMeeting/Building")];
        return new(
            date, CapitolDates.Time(at, WashingtonService.Zone), WashingtonService.Zone, Kind(kind),
            committee is null ? kind : $"{kind}: {committee}", Text.CleanOrNull(string.Join(", ", place.OfType<string>())),
            hearing.Value("CommitteeMeeting/Cancelled") == "true" ? EventStatuses.Cancelled : EventStatuses.Confirmed, hearing.Value("CommitteeMeeting/AgendaId"));
    }
}
