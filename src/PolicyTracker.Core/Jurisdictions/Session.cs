namespace PolicyTracker.Core.Jurisdictions;

/// <summary>A legislative session, as <c>content/jurisdictions/{code}.md</c> records it.</summary>
/// <param name="Id">As Open States names it: <c>2025</c>, <c>2025-2026</c>, <c>89R</c>.</param>
/// <param name="Kind"><c>primary</c> or <c>special</c>.</param>
/// <param name="Start">Null while it is not recorded.</param>
/// <param name="End">Its last day; null while it is not recorded or not certain: then no bill is said to have died.</param>
/// <param name="CarryOver">Unfinished bills live on in the next session; false: they die, unless an action carries them over.</param>
public sealed record Session(
    string Id, string Name, string? Kind, DateOnly? Start, DateOnly? End, bool CarryOver, IReadOnlyList<SessionDeadline> Deadlines)
{
    /// <summary>The session as a part of ids: <c>20252026-special-session-1</c>.</summary>
    public string Slug { get; } = Bills.BillId.SessionSlug(Id);

    // Bills are filed weeks before a session begins, and signed, vetoed and tidied up weeks after it ends.
    private const int DaysBefore = 75;
    private const int DaysAfter = 60;

    /// <summary>Bills of the session may move on that day; a day that is not recorded bounds nothing.</summary>
    public bool Reaches(DateOnly day) =>
        (Start is not { } start || day >= start.AddDays(-DaysBefore)) && (End is not { } end || day <= end.AddDays(DaysAfter));
}

/// <summary>A day that decides: crossover, the last day to file, the end of committee work.</summary>
public sealed record SessionDeadline(DateOnly Date, string Name);

/// <summary>The end of a legislative session.</summary>
/// <param name="End">Its last day, on which everything unfinished dies.</param>
/// <param name="Session">Its name in words: <c>118th Congress</c>.</param>
/// <param name="CarriesOver">Unfinished bills live on in the next session of the same legislature.</param>
public sealed record SessionEnd(DateOnly End, string Session, bool CarriesOver = false);
