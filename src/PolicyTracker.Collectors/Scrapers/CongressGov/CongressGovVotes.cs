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
    private const int FirstCongress = 118;

    // A measure that was amended for days has hundreds: the rest is asked for by the next runs.
    private const int MostAsked = 20;

    private int _asked;
    private bool _isSkipped;

    /// <summary>The votes, with the parties that the record knows already or the source counts.</summary>
    public async Task<IReadOnlyList<VoteEvent>> WithPartiesAsync(IReadOnlyList<VoteEvent> votes, CancellationToken cancellation)
    {
        var known = (context.Recorded(id)?.Votes ?? []).Where(vote => vote.Parties.Count > 0).ToLookup(vote => RollCallAddress.Of(vote.Url), vote => vote.Parties);
        var told = votes.ToArray();
        var memory = await context.OnceAsync("roll calls", () => Task.FromResult(new RollCallMemory(context.StateFolder, context.Today(UnitedStates.Zone))));
        // Newest first: what people ask about is what happened last.
        for (var at = told.Length - 1; at >= 0; at--)
            if (RollCallAddress.Of(told[at].Url) is { Chamber: Chamber.Lower } call)
                told[at] = told[at] with { Parties = known[call].FirstOrDefault() ?? await PartiesAsync(told[at], call, memory, cancellation) };
        return told;
    }

    private async Task<IReadOnlyList<string>> PartiesAsync(VoteEvent vote, RollCallAddress call, RollCallMemory memory, CancellationToken cancellation)
    {
        var congress = UnitedStates.CongressOf(vote.Date);
        if (congress < FirstCongress || _isSkipped || !memory.MayTry(call) || ++_asked > MostAsked)
            return [];
        var session = SessionOf(vote.Date, call, congress);
        var address = CongressGovApi.Address(string.Create(CultureInfo.InvariantCulture, $"house-vote/{congress}/{session}/{call.Number}"));
        try
        {
            var answer = (await api.GetAsync(address, "houseRollCallVote", null, cancellation)).GetProperty("houseRollCallVote");
            Check(answer, "congress", congress, address);
            Check(answer, "sessionNumber", session, address);
            Check(answer, "rollCallNumber", call.Number, address);
            var parties = Parties(answer, vote, address);
            Remember(memory, call, hasCounts: parties.Count > 0);
            return parties;
        }
        catch (SourceException failure)
        {
            _isSkipped = failure.Kind == SourceFailure.HostSkipped;
            if (!_isSkipped)
                memory.Failed(call);
            context.Tell(Problem.Warning("source-part", $"How the parties voted on roll call {call.Number} of {vote.Date:yyyy-MM-dd} on {id} could not be had: {failure.Sentence}", failure.Address.ToString()));
            return [];
        }
    }

    // A session begins on 3 January at the earliest: a roll call of the days before is of the year before.
    private static int SessionOf(DateOnly date, RollCallAddress call, int congress)
    {
        var first = UnitedStates.Starts(congress).Year;
        return date.Year == first || call.Term == first.ToString(CultureInfo.InvariantCulture) ? 1 : 2;
    }

    private static void Check(JsonElement answer, string name, int asked, Uri address)
    {
        if (Number(answer, name, address) is var told && told != asked)
            throw new ScrapeException(address, string.Create(CultureInfo.InvariantCulture, $"The answer has the {name} {told}, and {asked} was asked for."));
    }

    // One without counts may get them later.
    private static void Remember(RollCallMemory memory, RollCallAddress call, bool hasCounts)
    {
        if (hasCounts)
            memory.Succeeded(call);
        else
            memory.Failed(call);
    }

    private static IReadOnlyList<string> Parties(JsonElement answer, VoteEvent vote, Uri address)
    {
        var counts = answer.Each("votePartyTotal").Select(row => new PartyCount(
            PartyCount.LetterOf(row.Words("voteParty")) ?? throw new ScrapeException(address, "A party has no letter.", row.GetRawText()),
            Number(row, "yeaTotal", address), Number(row, "nayTotal", address), Number(row, "presentTotal", address) + Number(row, "notVotingTotal", address))).ToList();
        var (yeas, nays) = (counts.Sum(count => count.Yeas), counts.Sum(count => count.Nays));
        return (vote.Yeas ?? yeas, vote.Nays ?? nays) == (yeas, nays)
            ? PartyCount.Lines(counts)
            : throw new ScrapeException(address, string.Create(CultureInfo.InvariantCulture, $"The parties have {yeas} yeas and {nays} nays together, and the vote has {vote.Yeas} and {vote.Nays}."));
    }

    private static int Number(JsonElement row, string name, Uri address) =>
        int.TryParse(row.Words(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new ScrapeException(address, $"The field \"{name}\" is no number.", row.GetRawText());
}
