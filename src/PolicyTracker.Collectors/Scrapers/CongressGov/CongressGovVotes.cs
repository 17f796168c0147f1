using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>How the parties voted on the House's roll calls, which the source counts since 2023: one answer for each.</summary>
internal sealed partial class CongressGovVotes(CongressGovApi api, BillId id, ScrapeContext context)
{
    private const int FirstCongress = 118;

    /// <summary>The votes, with the parties that the record knows already or the source counts.</summary>
    public async Task<IReadOnlyList<VoteEvent>> WithPartiesAsync(IReadOnlyList<VoteEvent> votes, CancellationToken cancellation)
    {
        var known = (context.Recorded(id)?.Votes ?? []).Where(vote => vote.Parties.Count > 0).ToList();
        var told = new List<VoteEvent>(votes.Count);
        foreach (var vote in votes)
            told.Add(vote with
            {
                Parties = known.Find(same => IsOne(same, vote)) is { } recorded ? recorded.Parties : await PartiesAsync(vote, cancellation),
            });
        return told;
    }

    private static bool IsOne(VoteEvent one, VoteEvent other) =>
        (one.Chamber, one.Date.Year, RollOf(one)) == (other.Chamber, other.Date.Year, RollOf(other)) && RollOf(one) is not null;

    private async Task<IReadOnlyList<string>> PartiesAsync(VoteEvent vote, CancellationToken cancellation)
    {
        var congress = UnitedStates.CongressOf(vote.Date);
        if (vote.Chamber != Chamber.Lower || congress < FirstCongress || RollOf(vote) is not { } roll)
            return [];
        // The first session of a Congress is its odd year.
        var address = CongressGovApi.Address(string.Create(CultureInfo.InvariantCulture, $"house-vote/{congress}/{(vote.Date.Year % 2 == 1 ? 1 : 2)}/{roll}"));
        try
        {
            var answer = await api.GetAsync(address, "houseRollCallVote", null, cancellation);
            return Parties(answer.GetProperty("houseRollCallVote"), roll, vote, address);
        }
        catch (SourceException failure) when (failure.Kind != SourceFailure.HostSkipped)
        {
            context.Tell(Problem.Warning("source-part", $"How the parties voted on roll call {roll} of {vote.Date:yyyy-MM-dd} on {id} could not be had: {failure.Sentence}", failure.Address.ToString()));
            return [];
        }
    }

    private static IReadOnlyList<string> Parties(JsonElement answer, string roll, VoteEvent vote, Uri address)
    {
        if (answer.Words("rollCallNumber") != roll)
            throw new ScrapeException(address, $"The answer is about roll call {answer.Words("rollCallNumber")}, and {roll} was asked for.");
        var counts = answer.Each("votePartyTotal").Select(row => new PartyCount(
            PartyCount.LetterOf(row.Words("voteParty")) ?? throw new ScrapeException(address, "A party has no letter.", row.GetRawText()),
            Number(row, "yeaTotal", address), Number(row, "nayTotal", address), Number(row, "presentTotal", address) + Number(row, "notVotingTotal", address))).ToList();
        return vote.Yeas is not { } yeas || counts.Sum(count => count.Yeas) == yeas
            ? PartyCount.Lines(counts)
            : throw new ScrapeException(address, string.Create(CultureInfo.InvariantCulture, $"The parties have {counts.Sum(count => count.Yeas)} yeas together, and the vote has {yeas}."));
    }

    private static int Number(JsonElement row, string name, Uri address) =>
        int.TryParse(row.Words(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new ScrapeException(address, $"The field \"{name}\" is no number.", row.GetRawText());

    private static string? RollOf(VoteEvent vote) => Roll().Match(vote.Url ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    // https://clerk.house.gov/evs/2025/roll017.xml, https://clerk.house.gov/Votes/202517
    [GeneratedRegex(@"\Ahttps?://clerk\.house\.gov/(?:evs/[0-9]{4}/roll0*|Votes/[0-9]{4}0*)([1-9][0-9]*)(?:\.xml)?\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Roll();
}
