using System.Diagnostics.CodeAnalysis;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Bills;

/// <summary>What was understood of an identifier that a person wrote.</summary>
/// <param name="Id">The one measure that was meant; null when there is none or more than one.</param>
/// <param name="Candidates">Every known measure that it could be.</param>
/// <param name="Problem">A sentence for the person who wrote it; null when <paramref name="Id"/> is known.</param>
public sealed record BillIdReading(BillId? Id, IReadOnlyList<BillId> Candidates, string? Problem);

/// <summary>
/// Finds the measure that people mean by <c>H.R. 1144</c>, <c>hr1144</c>, <c>119 HR 1144</c>, <c>AB-379</c>,
/// <c>us/119/hr1144</c> or an address on congress.gov or govinfo.gov.
/// </summary>
public static class BillIdReader
{
    private const int Longest = 300;

    /// <summary>Finds the measure among the known ones, within a jurisdiction and a session where they are given.</summary>
    public static BillIdReading Read(
        string text, IEnumerable<BillId> known, string? jurisdiction = null, string? session = null)
    {
        var written = Text.Clean(text);
        if (written.Length is 0 or > Longest)
            return Unreadable(written);
        var within = known.Where(id => (jurisdiction is null || Spelling.Same(id.Jurisdiction, jurisdiction))
            && (session is null || Spelling.Same(id.Session, session))).Distinct().ToList();
        var spelling = Spelling.Of(written, within);
        if (spelling is null)
            return Unreadable(written);
        var candidates = within.Where(spelling.Matches).Order().ToList();
        return candidates switch
        {
            [var only] => new(only, candidates, null),
            [] => new(null, [], Unknown(written, spelling, jurisdiction, session)),
            _ => new(null, candidates, Ambiguous(written, candidates)),
        };
    }

    /// <summary>
    /// Understands a measure of Congress whether or not there is a record of it, as a watch list must.
    /// </summary>
    /// <param name="congress">Null when the text does not say which.</param>
    /// <param name="type">The code: <c>hr</c>.</param>
    public static bool TryFederal(
        [NotNullWhen(true)] string? text, out int? congress, [NotNullWhen(true)] out string? type, out int number)
    {
        (congress, type, number) = (null, null, 0);
        var written = Text.Clean(text);
        if (written.Length is 0 or > Longest || !FederalSpelling.TryRead(written, out congress, out var kind, out number))
            return false;
        type = kind.Code;
        return true;
    }

    private static string Ambiguous(string written, List<BillId> candidates)
    {
        var example = candidates[^1];
        var congress = UnitedStates.TryParts(example, out var term, out var type, out var number)
            ? $", or with its Congress, such as \"{UnitedStates.Identifier(type.Code, number)} ({UnitedStates.Ordinal(term)})\""
            : "";
        return $"\"{written}\" can be {Either(candidates)}. Write the id of the one that is meant, such as {example}{congress}.";
    }

    private static string Unknown(string written, Spelling spelling, string? jurisdiction, string? session)
    {
        var within = (jurisdiction, session) switch
        {
            (null, null) => "",
            (null, _) => $" in session {session}",
            (_, null) => $" of {jurisdiction}",
            _ => $" of {jurisdiction} in session {session}",
        };
        return $"There is no record{within} of {spelling.Understood(written)}. "
            + "Check the number, the jurisdiction and the session, or put the measure on a watch list so that it is collected.";
    }

    private static BillIdReading Unreadable(string written)
    {
        var shown = written.Length > 60 ? written[..60] + "…" : written;
        return new(null, [], $"\"{shown}\" is not the number of a bill. Write it as its legislature does, such as "
            + "\"H.R. 1144\" or \"AB 379\", or as an id, such as us/119/hr1144.");
    }

    private static string Either(List<BillId> candidates) =>
        $"{string.Join(", ", candidates.SkipLast(1))} or {candidates[^1]}";
}
