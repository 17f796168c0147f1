using System.Globalization;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors;

/// <summary>
/// Watches a run for a source that lost its mind: records that it no longer has, values that vanish from records, lists
/// that shrink. More than 10 % (settable), and more than five, is a fault of the source until a person says otherwise.
/// </summary>
/// <param name="planned">
/// Records that the run sets out to compare. The share is one of them and not of those compared so far, or the order of
/// the measures would decide.
/// </param>
internal sealed class DropGuard(bool accept, int planned, SourceSettings settings)
{
    private const int AlwaysAllowed = 5;

    private int _compared;
    private int _shrunk;
    private int _absent;

    /// <summary>Nothing more may be written in this run.</summary>
    public bool IsTripped => !accept && (IsTooMany(_shrunk, All) || IsTooMany(_absent, All));

    // Discovery may come upon records that were not planned.
    private int All => Math.Max(planned, _compared + _absent);

    private int Percent => settings.DropPercent ?? 10;

    public void Count(SaveResult result)
    {
        if (result.Outcome == SaveOutcome.Created)
            return;
        _compared++;
        if (result.Changes.Any(change => change.Kind == ChangeKind.SourceGap))
            _shrunk++;
    }

    /// <summary>The source has nothing any more of a measure that has a record.</summary>
    public void CountAbsent() => _absent++;

    /// <summary>What is wrong with a list that is shorter than the last time; null when nothing is, or a person knows.</summary>
    /// <param name="before">How many measures of a session it listed in the last good run.</param>
    /// <param name="now">How many it lists now.</param>
    public string? Shrunk(string session, int before, int now) => accept || !IsTooMany(before - now, before) ? null
        : string.Create(CultureInfo.InvariantCulture, $"The list of {session} has {now} measures where it had {before}, so part of it is missing. New bills were not looked for. Look at the source; when the list is right, run \"policytracker collect {settings.Name} --accept\".");

    /// <param name="written">Records that moved and were written before.</param>
    /// <param name="held">Records that moved and are not written.</param>
    public string Reason(int written, int held)
    {
        var rest = written == 0
            ? "Nothing of this run was written."
            : $"The last {held} records that moved were not written; the {written} that moved before them were.";
        var what = IsTooMany(_shrunk, All)
            ? $"Values vanished from {_shrunk} of {All} records at once"
            : $"{_absent} of {All} records are not at the source any more";
        return $"{what}, which looks like a fault of the source. {rest} Look at the source; when they are really gone, run \"policytracker collect {settings.Name} --accept\".";
    }

    private bool IsTooMany(int lost, int of) => lost > Math.Max(AlwaysAllowed, of * Percent / 100.0);
}
