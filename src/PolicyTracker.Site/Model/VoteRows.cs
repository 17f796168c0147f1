using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>Roll calls in words, with how each party voted where the source counts it.</summary>
internal static class VoteRows
{
    public static VoteRow Of(VoteEvent vote, string jurisdiction)
    {
        var counts = new[] { (vote.Yeas, "yes"), (vote.Nays, "no"), (vote.Other, "other") }
            .Where(count => count.Item1 is not null)
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Item1} {count.Item2}"));
        var text = string.Join(", ", counts);
        return new(
            Days.Of(vote.Date), Places.Chamber(jurisdiction, vote.Chamber), vote.Motion, text.Length == 0 ? null : text,
            vote.Result is { } result ? (result == VoteResult.Pass ? "Passed" : "Failed") : null, [.. vote.Parties.Select(Party)], BillPages.Web(vote.Url));
    }

    /// <summary><c>Republicans 213 to 0, 6 not voting</c>; a line of another form as it stands.</summary>
    internal static string Party(string line)
    {
        if (PartyCount.Of(line) is not { } count)
            return line;
        var neither = count.Neither == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count.Neither} not voting");
        return string.Create(CultureInfo.InvariantCulture, $"{Name(count.Party)} {count.Yeas} to {count.Nays}{neither}");
    }

    private static string Name(string letter) => letter switch
    {
        "R" => "Republicans",
        "D" => "Democrats",
        "I" or "ID" => "Independents",
        _ => letter,
    };
}
