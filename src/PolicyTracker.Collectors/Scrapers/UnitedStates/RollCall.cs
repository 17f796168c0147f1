using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What a chamber publishes of one roll call, without the names of its members.</summary>
/// <param name="Yeas">Of the members; who breaks a tie is none.</param>
/// <param name="Neither">Present, or not voting.</param>
/// <param name="Parties">In the chamber's order. Empty for what is no vote of yeas and nays: a quorum call, an election.</param>
internal sealed partial record RollCall(int Yeas, int Nays, int Neither, IReadOnlyList<PartyCount> Parties, string? Outcome)
{
    /// <summary>A roll call that counts no yeas and nays.</summary>
    public static readonly RollCall Other = new(0, 0, 0, [], null);

    public bool IsCount => Parties.Count > 0;

    /// <summary>The vote that the presiding officer gave in a tie, which no party's line has.</summary>
    public (int Yeas, int Nays) TieBreaker { get; init; }

    private VoteResult? Result => Outcome switch
    {
        null => null,
        _ when Lost().IsMatch(Outcome) => VoteResult.Fail,
        _ when Won().IsMatch(Outcome) => VoteResult.Pass,
        _ => null,
    };

    /// <summary>Whether the measure's history counts the same.</summary>
    public bool Agrees(VoteEvent vote) =>
        (vote.Yeas is not { } yeas || yeas == Yeas || yeas == Yeas + TieBreaker.Yeas)
        && (vote.Nays is not { } nays || nays == Nays || nays == Nays + TieBreaker.Nays);

    /// <summary>The vote with what the roll call adds. The history counts of those without yea and nay at most who answered "present".</summary>
    public VoteEvent Fill(VoteEvent vote) => vote with
    {
        Yeas = vote.Yeas ?? (Yeas + TieBreaker.Yeas),
        Nays = vote.Nays ?? (Nays + TieBreaker.Nays),
        Other = Neither,
        Result = vote.Result ?? Result,
        Parties = PartyCount.Lines(Parties),
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Yeas} to {Nays}");

    [GeneratedRegex(@"\b(?:failed|rejected|defeated|not agreed|not invoked|not sustained|not passed|veto sustained)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lost();

    [GeneratedRegex(@"\b(?:passed|agreed to|confirmed|overridden|adopted|invoked)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Won();
}
