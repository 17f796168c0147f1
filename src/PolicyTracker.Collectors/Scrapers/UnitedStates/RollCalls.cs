using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Adds to the votes of a measure how the parties voted, from the chambers' own roll calls; one object for a run. A vote
/// of which the record knows that is not asked for again. What cannot be had is never the measure's failure.
/// </summary>
internal sealed class RollCalls(ScrapeContext context)
{
    // A measure that has been amended for days has hundreds: the rest is asked for by the next runs.
    private const int MostAsked = 60;
    private const int MostAgain = 10;
    private const int MostAbsent = 3;

    private static readonly string[] MediaTypes = ["application/xml", "text/xml"];

    private readonly RollCallMemory _memory = new(context.StateFolder, context.Today(UnitedStates.Zone));
    private readonly Dictionary<string, int> _absent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _asked;
    private int _again;

    /// <summary>The hosts of the roll calls.</summary>
    public static IReadOnlyList<string> Hosts { get; } = [RollCallAddress.House, RollCallAddress.Senate];

    public static async Task<Bill> AddAsync(Bill bill, ScrapeContext context, CancellationToken cancellation)
    {
        if (bill.Votes.Count == 0)
            return bill;
        var run = await context.OnceAsync("roll calls", () => Task.FromResult(new RollCalls(context)));
        return bill with { Votes = await run.FilledAsync(bill, cancellation) };
    }

    private async Task<IReadOnlyList<VoteEvent>> FilledAsync(Bill bill, CancellationToken cancellation)
    {
        var known = (context.Recorded(bill.Id)?.Votes ?? []).Where(vote => RollCallAddress.Of(vote.Url) is not null)
            .DistinctBy(vote => RollCallAddress.Of(vote.Url)).ToDictionary(vote => RollCallAddress.Of(vote.Url)!);
        var votes = bill.Votes.ToArray();
        SourceException? failure = null;
        // Newest first: what people ask about is what happened last.
        for (var at = votes.Length - 1; at >= 0; at--)
            if (RollCallAddress.Of(votes[at].Url) is { } call)
                (votes[at], failure) = known.TryGetValue(call, out var before) && IsSame(before, votes[at])
                    ? (Known(votes[at], before), failure)
                    : await FilledAsync(votes[at], call, failure, cancellation);
        if (failure is not null && IsNews(failure))
            context.Tell(Problem.Warning(
                "roll-call", $"How the parties voted on {bill.Identifier} could not be had; the votes are there without it, and it is asked for again another day. {failure.Message}", bill.Id.Path));
        return votes;
    }

    private async Task<(VoteEvent Vote, SourceException? Failure)> FilledAsync(
        VoteEvent vote, RollCallAddress call, SourceException? failure, CancellationToken cancellation)
    {
        if (!MayAsk(call))
            return (vote, failure);
        try
        {
            var heard = await ReadAsync(call, cancellation);
            if (!heard.IsCount)
            {
                _memory.IsNoCount(call);
                return (vote, failure);
            }

            if (!heard.Agrees(vote))
                throw new ScrapeException(call.Address, $"The roll call counts {heard}, and the measure's history {vote.Yeas} to {vote.Nays}.");
            _memory.Succeeded(call);
            return (heard.Fill(vote), failure);
        }
        catch (SourceException fault)
        {
            Failed(call, fault);
            return (vote, failure ?? fault);
        }
    }

    private bool MayAsk(RollCallAddress call)
    {
        var isAgain = _memory.WasTriedBefore(call);
        if (_asked >= MostAsked || _given.Contains(call.Host) || !_memory.MayTry(call) || (isAgain && _again >= MostAgain))
            return false;
        _asked++;
        _again += isAgain ? 1 : 0;
        return true;
    }

    private async Task<RollCall> ReadAsync(RollCallAddress call, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(new(call.Address) { MediaTypes = MediaTypes }, cancellation);
        var heard = call.Chamber == Chamber.Lower ? RollCallHouse.Read(document, call) : RollCallSenate.Read(document, call);
        _absent[call.Host] = 0;
        return heard;
    }

    // A host that is in trouble is left alone for this run, and so is one that has none of the first few.
    private void Failed(RollCallAddress call, SourceException fault)
    {
        _memory.Failed(call);
        _absent[call.Host] = _absent.GetValueOrDefault(call.Host) + 1;
        if (fault.Kind is not (SourceFailure.NotFound or SourceFailure.Unexpected) || _absent[call.Host] >= MostAbsent)
            _given.Add(call.Host);
    }

    // What a chamber has not published is told once in a run; what contradicts the history, for each measure.
    private bool IsNews(SourceException failure) => failure.Kind is SourceFailure.Unexpected || _told.Add(failure.Address.IdnHost);

    private static bool IsSame(VoteEvent known, VoteEvent now) => known.Parties.Count > 0
        && (now.Yeas is null || now.Yeas == known.Yeas) && (now.Nays is null || now.Nays == known.Nays);

    private static VoteEvent Known(VoteEvent vote, VoteEvent known) => vote with
    {
        Yeas = known.Yeas,
        Nays = known.Nays,
        Other = known.Other,
        Result = vote.Result ?? known.Result,
        Parties = known.Parties,
    };
}
