using PolicyTracker.Core.Content;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>The sessions of one jurisdiction as readers see them on a day.</summary>
internal sealed class Sessions
{
    private const string NotRecorded = "not yet recorded";

    private readonly List<Session> _now;
    private readonly List<Session> _next;

    public Sessions(JurisdictionPage page, DateOnly today)
    {
        var byStart = page.Sessions.OrderByDescending(session => session.Start).ThenBy(session => session.Id, StringComparer.Ordinal).ToList();
        _now = [.. byStart.Where(session => session.Start <= today && !(session.Until(page.Sessions) < today)).OrderByDescending(session => session.Kind != "special")];
        _next = [.. byStart.Where(session => session.Start > today)];
        Current = [.. _next.Select(session => Row(session, "next")), .. _now.Select(session => Row(session, session.End is null ? "its end is " + NotRecorded : "sits now"))];
        Past = [.. byStart.Except(_now).Except(_next).Select(session => Row(session, After(session)))];
        var deadlines = byStart.SelectMany(session => session.Deadlines.Select(deadline => (session, deadline))).OrderBy(pair => pair.deadline.Date).ToList();
        Deadlines = [.. deadlines.Where(pair => pair.deadline.Date >= today).Select(pair => Row(pair.deadline, pair.session))];
        PastDeadlines = [.. deadlines.Where(pair => pair.deadline.Date < today).Reverse().Select(pair => Row(pair.deadline, pair.session))];
    }

    public IReadOnlyList<SessionRow> Current { get; }

    public IReadOnlyList<SessionRow> Past { get; }

    public IReadOnlyList<DeadlineRow> Deadlines { get; }

    public IReadOnlyList<DeadlineRow> PastDeadlines { get; }

    /// <summary>The session now and its end, in a few words.</summary>
    public string Words => (_now, _next) switch
    {
        ([var session, ..], _) => session.End is { } end
            ? $"{session.Name}, ends {Days.Of(end).Words}"
            : $"{session.Name}, since {Days.Of(session.Start!.Value).Words}; its end is {NotRecorded}",
        (_, [.., var session]) => $"none; {session.Name} begins {Days.Of(session.Start!.Value).Words}",
        _ => Past.Count > 0 ? "none" : NotRecorded,
    };

    /// <summary>The next deadline in a few words.</summary>
    public string Deadline => Deadlines is [var next, ..] ? $"{next.Day.Words}: {next.Name}" : NotRecorded;

    private static string After(Session session) => session switch
    {
        { Start: null } => "days not recorded",
        { End: null } => "its end is " + NotRecorded,
        _ => "over",
    };

    private static SessionRow Row(Session session, string when) => new(
        session.Name, session.Id, when, Days.Of(session.Start), Days.Of(session.End), session.CarryOver ? "live on in the next session" : "die when it ends, unless an action carries them over");

    private static DeadlineRow Row(SessionDeadline deadline, Session session) => new(Days.Of(deadline.Date), deadline.Name, session.Name);
}
