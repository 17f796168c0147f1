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

    /// <param name="before">What is known from documents that are not read now.</param>
    public RulemakingEvents(IEnumerable<BillEvent> before) => _events = [.. before];

    public IReadOnlyList<BillEvent> All => [.. _events.OrderBy(happening => happening.Date).ThenBy(happening => happening.Id, StringComparer.Ordinal)];

    /// <summary>Documents in the order in which they were published.</summary>
    public void Add(RegisterDocument document)
    {
        switch (document.Step)
        {
            case RuleStep.CommentExtension or RuleStep.CommentReopening:
                Move(document, EventKinds.CommentsClose, document.CommentsCloseOn, document.Prose.LastComments);
                break;
            case RuleStep.EffectiveDelay:
                Delay(document);
                Open(document);
                break;
            case RuleStep.Withdrawal or RuleStep.Vacatur:
                CallOff(document.Published);
                break;
            case RuleStep.Correction:
                if (document.CommentsCloseOn is { } corrected && _events.Exists(IsOf(EventKinds.CommentsClose)))
                    Move(document, EventKinds.CommentsClose, corrected, null);
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
            Put(document, EventKinds.CommentsClose, day, document.CommentsCloseOn is not null);
    }

    private void TakeEffect(RegisterDocument document)
    {
        if (document.Step is RuleStep.FinalRule or RuleStep.InterimFinalRule && (document.EffectiveOn ?? document.Prose.Effective) is { } day)
            Put(document, EventKinds.Effective, day, document.EffectiveOn is not null);
    }

    // A delay has an effective date of its own, that of the delay; the day to which the rule is put off stands in its prose.
    private void Delay(RegisterDocument document)
    {
        var named = document.Prose.Delayed;
        var day = named ?? (document.Prose.Effective == document.EffectiveOn && document.EffectiveOn == document.Published ? null : document.EffectiveOn);
        if (day is not null)
            Move(document, EventKinds.Effective, document.EffectiveOn == day ? day : null, day);
        else if (_events.FindLastIndex(IsOf(EventKinds.Effective)) is >= 0 and var at)
            // Without a new day: it does not begin on the old one.
            _events[at] = _events[at] with { Status = EventStatuses.Cancelled };
    }

    private void Move(RegisterDocument document, string kind, DateOnly? told, DateOnly? hinted)
    {
        if ((told ?? hinted) is not { } day)
            return;
        var at = _events.FindLastIndex(IsOf(kind));
        if (at >= 0)
            _events[at] = _events[at] with { Date = day, Status = Sureness(told is not null) };
        else
            Put(document, kind, day, told is not null);
    }

    // What was to come does not come any more.
    private void CallOff(DateOnly published)
    {
        for (var at = 0; at < _events.Count; at++)
            if (EventKinds.IsDeadline(_events[at].Kind) && _events[at].Date >= published)
                _events[at] = _events[at] with { Status = EventStatuses.Cancelled };
    }

    private void Put(RegisterDocument document, string kind, DateOnly day, bool isSure)
    {
        var id = $"fr:{document.Number}:{(kind == EventKinds.Effective ? "effective" : "comments")}";
        _events.RemoveAll(known => known.Id == id);
        _events.Add(new(day, null, UnitedStates.Zone, kind, kind == EventKinds.Effective ? "Takes effect" : "Comments close", Status: Sureness(isSure), Id: id));
    }

    private static string Sureness(bool isSure) => isSure ? EventStatuses.Confirmed : EventStatuses.Unconfirmed;

    private static Predicate<BillEvent> IsOf(string kind) => happening => happening.Kind == kind;
}
