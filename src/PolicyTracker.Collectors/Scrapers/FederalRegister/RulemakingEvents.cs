using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The days of a rulemaking: until when comments are taken, and when a rule begins to apply. Each belongs to the document
/// that opened the window or made the rule; later documents move it.
/// </summary>
internal sealed class RulemakingEvents
{
    private readonly List<BillEvent> _events;
    private readonly List<RegisterDocument> _unread = [];
    private readonly Dictionary<string, string> _moved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _added = new(StringComparer.Ordinal);

    /// <param name="before">What is known from documents that are not read now.</param>
    public RulemakingEvents(IEnumerable<BillEvent> before) => _events = [.. before];

    public IReadOnlyList<BillEvent> All => [.. _events.OrderBy(happening => happening.Date).ThenBy(happening => happening.Id, StringComparer.Ordinal)];

    /// <summary>Documents that speak of a day that could not be read, so that a person should look.</summary>
    public IReadOnlyList<RegisterDocument> Unread => _unread;

    /// <summary>Documents in the order in which they were published.</summary>
    public void Add(RegisterDocument document)
    {
        _added.Add(document.Number);
        switch (document.Step)
        {
            case RuleStep.CommentExtension or RuleStep.CommentReopening:
                Extend(document);
                break;
            case RuleStep.EffectiveDelay:
                Delay(document);
                Open(document);
                break;
            case RuleStep.Withdrawal or RuleStep.Vacatur:
                CallOff(document.Published);
                break;
            case RuleStep.Correction:
                Correct(document);
                break;
            default:
                Open(document);
                TakeEffect(document);
                break;
        }
    }

    private void Open(RegisterDocument document)
    {
        if ((document.CommentsCloseOn ?? document.Prose.Comments) is { } day)
            Put(document.Number, EventKinds.CommentsClose, day, document.CommentsCloseOn is not null);
        else if (TakesComments(document.Step) && RegisterDeadlines.SpeaksOfComments(document.Dates))
            _unread.Add(document);
    }

    private static bool TakesComments(RuleStep step) =>
        step is RuleStep.AdvanceNotice or RuleStep.ProposedRule or RuleStep.NoticeForComment or RuleStep.InterimFinalRule;

    private void TakeEffect(RegisterDocument document)
    {
        if (document.Step is RuleStep.FinalRule or RuleStep.InterimFinalRule && (document.EffectiveOn ?? document.Prose.Effective) is { } day)
            Put(document.Number, EventKinds.Effective, day, document.EffectiveOn is not null);
    }

    // Of an extension whose prose names the old day alone, the new one is not known, and the old one does not hold.
    private void Extend(RegisterDocument document)
    {
        var at = Window(document);
        if (document.CommentsCloseOn is { } told)
            Move(document, at, told, isSure: true);
        else if (document.Prose.LastComments is { } hinted && (at < 0 || hinted > _events[at].Date))
            Move(document, at, hinted, isSure: false);
        else
        {
            _unread.Add(document);
            if (at >= 0 && !EventStatuses.IsOff(_events[at].Status))
                _events[at] = _events[at] with { Status = EventStatuses.Unconfirmed };
        }
    }

    private void Correct(RegisterDocument document)
    {
        if ((document.CommentsCloseOn ?? document.Prose.LastComments) is not { } day)
            return;
        var at = Window(document);
        // The printed deadline again is no new word on it.
        if (at >= 0 && (document.CommentsCloseOn is not null || _events[at].Date != day))
            Move(document, at, day, document.CommentsCloseOn is not null);
        else if (at < 0 && IsOfSeen(document))
            Put(document.CorrectionOf!, EventKinds.CommentsClose, day, document.CommentsCloseOn is not null);
    }

    // The window of the document that is put right or carried on; where that is not said, the newest.
    private int Window(RegisterDocument document)
    {
        if (document.CorrectionOf is { } corrected)
        {
            var own = _moved.GetValueOrDefault(corrected) ?? Id(corrected, EventKinds.CommentsClose);
            if (_events.FindIndex(happening => happening.Id == own) is >= 0 and var at)
                return at;
            if (IsOfSeen(document))
                return -1;
        }

        return _events.FindLastIndex(happening => happening.Kind == EventKinds.CommentsClose);
    }

    private bool IsOfSeen(RegisterDocument document) => document.CorrectionOf is { } corrected && _added.Contains(corrected);

    // A delay has an effective date of its own, that of the delay; the day to which the rule is put off stands in its prose.
    private void Delay(RegisterDocument document)
    {
        var at = _events.FindLastIndex(happening => happening.Kind == EventKinds.Effective);
        if (document.Prose.Delayed is { } day)
        {
            if (at >= 0)
                _events[at] = _events[at] with { Date = day, Status = Sureness(document.EffectiveOn == day) };
            else
                Put(document.Number, EventKinds.Effective, day, document.EffectiveOn == day);
            return;
        }

        if (!RegisterDeadlines.IsIndefinite(document.Dates))
            _unread.Add(document);
        // Without a new day: it does not begin on the old one.
        if (at >= 0)
            _events[at] = _events[at] with { Status = EventStatuses.Cancelled };
    }

    private void Move(RegisterDocument document, int at, DateOnly day, bool isSure)
    {
        if (at >= 0)
        {
            _events[at] = _events[at] with { Date = day, Status = Sureness(isSure) };
            _moved[document.Number] = _events[at].Id!;
        }
        else
            Put(document.Number, EventKinds.CommentsClose, day, isSure);
    }

    // What was to come does not come any more.
    private void CallOff(DateOnly published)
    {
        for (var at = 0; at < _events.Count; at++)
            if (EventKinds.IsDeadline(_events[at].Kind) && _events[at].Date >= published)
                _events[at] = _events[at] with { Status = EventStatuses.Cancelled };
    }

    private void Put(string document, string kind, DateOnly day, bool isSure)
    {
        var id = Id(document, kind);
        _events.RemoveAll(known => known.Id == id);
        _events.Add(new(day, null, UnitedStates.Zone, kind, kind == EventKinds.Effective ? "Takes effect" : "Comments close", Status: Sureness(isSure), Id: id));
    }

    private static string Id(string document, string kind) => $"fr:{document}:{(kind == EventKinds.Effective ? "effective" : "comments")}";

    private static string Sureness(bool isSure) => isSure ? EventStatuses.Confirmed : EventStatuses.Unconfirmed;
}
