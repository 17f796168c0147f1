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
        $"{Places.Name(card.Id.Jurisdiction)}, {card.Session}",
        Tag(card.Stage),
        Days.Of(card.LastDay),
        card.LastText is null ? null : BillPages.Shorten(card.LastText, 240));

    public static StageTag Tag(Stage stage) => new(StageWords.Of(stage).Short, Tone(stage), $"/method/status/#{stage.Word()}");

    public static EventRow Event(BillEvent one, Link? bill, DateOnly? relativeTo) => new(
        Days.Of(one.Date),
        relativeTo is { } today ? Days.Distance(one.Date, today) : null,
        one.Time is null ? null : $"{one.Time}{(one.Zone is null ? "" : $" ({one.Zone.Replace('_', ' ')})")}",
        Sentence(one.Kind),
        one.Title,
        one.Place,
        bill,
        StatusWords(one.Status));

    private static string? StatusWords(string? status) => status switch
    {
        null or EventStatuses.Confirmed => null,
        EventStatuses.Unconfirmed => Unconfirmed,
        _ => Sentence(status),
    };

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
