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

    // Bills are filed weeks before a session begins.
    private const int DaysBefore = 75;

    // No regular session but those of Puerto Rico, whose ends are recorded, is longer than two years.
    private const int DaysAtMost = 800;

    public bool IsPrimary => Kind != "special";

    /// <summary>Bills of the session may move on that day; a start that is not recorded bounds nothing.</summary>
    /// <param name="all">The sessions of its jurisdiction.</param>
    public bool Reaches(DateOnly day, IEnumerable<Session> all) =>
        (Start is not { } start || day >= start.AddDays(-DaysBefore)) && !(Until(all)?.AddDays(SessionEnd.DaysOfLateRows) < day);

    /// <summary>
    /// Its end; where none is recorded, the start of the next regular session, or two years and a little: an end that nobody
    /// wrote down must not keep a session open for ever. Never a reason to say that a bill died.
    /// </summary>
    /// <param name="all">The sessions of its jurisdiction.</param>
    public DateOnly? Until(IEnumerable<Session> all) => End ?? Next(Start, all)?.Start ?? Start?.AddDays(DaysAtMost);

    /// <summary>The first regular session after a day; null when none is recorded.</summary>
    internal static Session? Next(DateOnly? after, IEnumerable<Session> all) => all
        .Where(session => session.IsPrimary && (session.Start ?? session.End) > after)
        .MinBy(session => session.Start ?? session.End);
}

/// <summary>A day that decides: crossover, the last day to file, the end of committee work.</summary>
public sealed record SessionDeadline(DateOnly Date, string Name);

/// <summary>The end of a legislative session.</summary>
/// <param name="End">Its last day, on which everything unfinished dies.</param>
/// <param name="Session">Its name in words: <c>118th Congress</c>.</param>
/// <param name="CarriesOver">Unfinished bills live on in the next session of the same legislature.</param>
/// <param name="Next">The end of the regular session after it, beyond which nothing is carried; null while it is not recorded.</param>
public sealed record SessionEnd(DateOnly End, string Session, bool CarriesOver = false, SessionEnd? Next = null)
{
    /// <summary>Bills are signed, vetoed and tidied up, and late rows come, for so long after the end.</summary>
    public const int DaysOfLateRows = 60;

    /// <summary>
    /// What both chambers passed is written out, sent and signed within so many days: Virginia enrolls for two weeks, Florida
    /// sent S.B. 340 of 2026 to its governor 54 days after the end.
    /// </summary>
    public const int DaysToEnroll = 120;
}
