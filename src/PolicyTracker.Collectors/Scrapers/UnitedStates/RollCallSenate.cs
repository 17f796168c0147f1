using System.Globalization;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Reads a roll call of the Senate (https://www.senate.gov/legislative/LIS/roll_call_votes/vote1171/vote_117_1_00357.xml),
/// which lists how each member voted and counts no parties.
/// </summary>
internal static class RollCallSenate
{
    private const string Root = "roll_call_vote";

    /// <exception cref="ScrapeException">It is not this roll call, or the members are not all there.</exception>
    public static RollCall Read(SourceDocument document, RollCallAddress asked)
    {
        var vote = SafeXml.Read(document, Root);
        Check(vote, asked, document.Address);
        var casts = vote.All("members/member").Select(member => (Party: PartyCount.LetterOf(member.Value("party")), Cast: member.Value("vote_cast"))).ToList();
        if (casts.Exists(cast => cast.Cast is "Guilty" or "Not Guilty"))
            return RollCall.Other;
        // The list is in the order of names, which says nothing of parties.
        var parties = casts.GroupBy(cast => cast.Party ?? throw new ScrapeException(document.Address, "A member of the roll call has no party."))
            .Select(party => new PartyCount(party.Key, party.Count(IsYea), party.Count(IsNay), party.Count(cast => !IsYea(cast) && !IsNay(cast))))
            .OrderByDescending(party => party.Members).ThenBy(party => party.Party, StringComparer.Ordinal).ToList();
        var call = new RollCall(parties.Sum(party => party.Yeas), parties.Sum(party => party.Nays), parties.Sum(party => party.Neither), parties, vote.Value("vote_result"))
        {
            TieBreaker = vote.Value("tie_breaker/tie_breaker_vote") switch { "Yea" => (1, 0), "Nay" => (0, 1), _ => (0, 0) },
        };
        return IsWhole(call, vote) ? call : throw new ScrapeException(
            document.Address, $"The members listed voted {call}, and the Senate counted {vote.Value("count/yeas")} to {vote.Value("count/nays")}.");
    }

    private static bool IsYea((string? Party, string? Cast) cast) => cast.Cast is "Yea";

    private static bool IsNay((string? Party, string? Cast) cast) => cast.Cast is "Nay";

    private static bool IsWhole(RollCall call, XElement vote) =>
        call.IsCount
        // What nobody chose is left blank.
        && (Count(vote, "yeas") ?? Count(vote, "nays")) is not null
        && call.Agrees(new(default, null, "", Count(vote, "yeas") ?? 0, Count(vote, "nays") ?? 0))
        && call.Neither == (Count(vote, "present") ?? 0) + (Count(vote, "absent") ?? 0);

    private static void Check(XElement vote, RollCallAddress asked, Uri address)
    {
        var term = $"{vote.Value("congress")}-{vote.Value("session")}";
        if (term != asked.Term || vote.Value("vote_number")?.TrimStart('0') != asked.Number.ToString(CultureInfo.InvariantCulture))
            throw new ScrapeException(address, $"The document is vote {vote.Value("vote_number")} of {term}, and {asked.Number} of {asked.Term} was asked for.");
    }

    private static int? Count(XElement vote, string name) =>
        int.TryParse(vote.Value($"count/{name}"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
