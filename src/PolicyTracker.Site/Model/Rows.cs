using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>The small parts that several pages share.</summary>
internal static class Rows
{
    /// <summary>Said wherever a date is shown that only the prose of a document states.</summary>
    public const string Unconfirmed = "stated in the text, unconfirmed";

    public static BillRow Of(BillCard card) => new(
        card.Id.Url,
        card.Identifier,
        card.Title,
        Place(card),
        Tag(card.Stage),
        Days.Of(card.LastDay),
        card.LastText is null ? null : BillPages.Shorten(card.LastText, 240),
        card.Disputed is not null);

    public static StageTag Tag(Stage stage) => new(StageWords.Of(stage).Short, Tone(stage), $"/method/status/#{stage.Word()}");

    /// <summary><c>United States, 119th Congress</c>; a rulemaking has no session.</summary>
    public static string Place(BillCard card) => $"{Places.Name(card.Id.Jurisdiction)}, {(card.IsRule ? "rulemaking" : card.Session)}";

    /// <summary><c>12 bills</c>, <c>12 bills and 1 rulemaking</c>.</summary>
    public static string Count(IReadOnlyCollection<BillCard> cards)
    {
        var rules = cards.Count(card => card.IsRule);
        return (rules, cards.Count - rules) switch
        {
            (0, var bills) => Days.Count(bills, "bill"),
            (_, 0) => Days.Count(rules, "rulemaking"),
            var (_, bills) => $"{Days.Count(bills, "bill")} and {Days.Count(rules, "rulemaking")}",
        };
    }

    /// <summary>An event on the page of its measure.</summary>
    public static EventRow Event(BillEvent one, string? moved, bool ofRule = false) => Bare(one) with
    {
        Day = Days.Of(one.Date),
        Time = one.Time is not null || !EventKinds.IsDeadline(one.Kind) ? EventTimes.Words(one) : ofRule ? EventTimes.DayOf(one) : null,
        Moved = moved,
    };

    /// <summary>An event under its day.</summary>
    public static EventRow Event(AgendaItem item, SiteModel model) => Bare(item.Event) with
    {
        Place = item.Source ?? item.Event.Place,
        Bills = [.. item.Cards.Select(card => new MaybeLink(card.Identifier, card.Id.Url, $"{BillPages.Shorten(card.Title, 120)} · {Place(card)}"))],
        Moved = item.Cards is [var card, ..] ? EventMoves.Of(item.Event, model.ChangesOf(card.Id)) : null,
    };

    /// <summary>An event in a short list of days.</summary>
    public static EventRow Near(AgendaItem item, SiteModel model)
    {
        var one = item.Event;
        return Event(item, model) with
        {
            Day = Days.Of(one.Date),
            Distance = Days.Distance(one.Date, model.Clock.DayIn(one.Zone)),
            Time = one.Time is null && (EventKinds.IsDeadline(one.Kind) || item.Source is not null) ? null : EventTimes.Words(one),
            Bills = [.. item.Cards.Select(card => new MaybeLink(card.Identifier, card.Id.Url))],
        };
    }

    private static EventRow Bare(BillEvent one) =>
        new(EventTimes.Iso(one), EventTimes.Words(one), EventWording.Kind(one.Kind), EventWording.Title(one), one.Place, EventWording.Status(one.Status));

    /// <summary><c>no-longer-listed</c> becomes <c>No longer listed</c>.</summary>
    public static string Sentence(string word) =>
        word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');

    private static string Tone(Stage stage) => stage switch
    {
        Stage.Enacted or Stage.Adopted or Stage.Effective or Stage.Final or Stage.VetoOverridden => "law",
        Stage.Vetoed or Stage.Failed or Stage.Withdrawn or Stage.DiedOnAdjournment or Stage.Vacated => "ended",
        Stage.Reserved or Stage.Prefiled or Stage.Introduced or Stage.InCommittee or Stage.Planned or Stage.CarriedOver => "early",
        _ => "moving",
    };
}
