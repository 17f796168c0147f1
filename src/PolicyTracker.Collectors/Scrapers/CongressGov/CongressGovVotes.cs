using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>How the parties voted on the House's roll calls, which the source counts since 2023: one answer for each.</summary>
internal sealed class CongressGovVotes(CongressGovApi api, BillId id, ScrapeContext context)
{
    private const int FirstYear = 2023;

    // A measure that was amended for days has hundreds: the rest is asked for by the next runs.
    private const int MostAsked = 20;

    private int _asked;

    /// <summary>The votes, with the parties that the record knows already or the source counts.</summary>
    public async Task<IReadOnlyList<VoteEvent>> WithPartiesAsync(IReadOnlyList<VoteEvent> votes, CancellationToken cancellation)
    {
        var known = (context.Recorded(id)?.Votes ?? []).Where(vote => vote.Parties.Count > 0).ToLookup(vote => RollCallAddress.Of(vote.Url), vote => vote.Parties);
        var told = votes.ToArray();
        // Newest first: what people ask about is what happened last.
        for (var at = told.Length - 1; at >= 0; at--)
            if (RollCallAddress.Of(told[at].Url) is { Chamber: Chamber.Lower } call)
                told[at] = told[at] with { Parties = known[call].FirstOrDefault() ?? await PartiesAsync(told[at], call, cancellation) };
        return told;
    }

    private async Task<IReadOnlyList<string>> PartiesAsync(VoteEvent vote, RollCallAddress call, CancellationToken cancellation)
    {
        if (vote.Date.Year < FirstYear || ++_asked > MostAsked)
            return [];
        // The first session of a Congress is its odd year.
        var address = CongressGovApi.Address(string.Create(CultureInfo.InvariantCulture, $"house-vote/{UnitedStates.CongressOf(vote.Date)}/{(vote.Date.Year % 2 == 1 ? 1 : 2)}/{call.Number}"));
        try
        {
            var answer = await api.GetAsync(address, "houseRollCallVote", null, cancellation);
            return Parties(answer.GetProperty("houseRollCallVote"), call, vote, address);
        }
        catch (SourceException failure) when (failure.Kind != SourceFailure.HostSkipped)
        {
            context.Tell(Problem.Warning("source-part", $"How the parties voted on roll call {call.Number} of {vote.Date:yyyy-MM-dd} on {id} could not be had: {failure.Sentence}", failure.Address.ToString()));
            return [];
        }
    }

    private static IReadOnlyList<string> Parties(JsonElement answer, RollCallAddress call, VoteEvent vote, Uri address)
    {
        if (Number(answer, "rollCallNumber", address) != call.Number)
            throw new ScrapeException(address, $"The answer is about roll call {answer.Words("rollCallNumber")}, and {call.Number} was asked for.");
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
}
