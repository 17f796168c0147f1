using System.Globalization;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>How the text of a measure became law inside another one, the carrier.</summary>
/// <param name="Carrier">The measure whose record is enacted.</param>
/// <param name="Sentence">What is shown instead of the record's own sentence.</param>
public sealed record Carriage(BillId Carrier, string Identifier, DateOnly? On, string Sentence)
{
    // A text may be taken up by a measure that is taken up itself; a circle of records must not hang the build.
    private const int Furthest = 4;

    /// <summary>The cards with the stage that their carriers' records prove; the records stay as they are.</summary>
    public static IReadOnlyList<BillCard> Applied(IReadOnlyList<BillCard> cards)
    {
        if (!cards.Any(IsCarried))
            return cards;
        var known = new CardIndex(cards);
        return [.. cards.Select(card => IsCarried(card) && Of(card, known, Furthest) is { } carriage ? Lifted(card, carriage) : card)];
    }

    /// <summary>The record as it is shown: its own, with the status that another record proves.</summary>
    public static Bill Shown(Bill bill, BillCard card) => card.Carried is { } carriage
        ? bill with { Status = new(Stage.Enacted, carriage.On, Evidence: carriage.Sentence, Inferred: true) }
        : bill;

    private static bool IsCarried(BillCard card) => card.Stage is not (Stage.Enacted or Stage.Adopted)
        && card.Related.Any(related => related.Relation == BillRelation.ContainedIn);

    private static Carriage? Of(BillCard card, CardIndex known, int further) => card.Related
        .Where(related => related.Relation == BillRelation.ContainedIn)
        .Select(related => known.Find(related.Id))
        .OfType<BillCard>()
        .Select(carrier => carrier.Stage == Stage.Enacted ? Of(carrier) : further > 0 ? Of(carrier, known, further - 1) : null)
        .FirstOrDefault(carriage => carriage is not null);

    private static Carriage Of(BillCard carrier)
    {
        var on = carrier.Since is { } day ? $" on {day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}" : "";
        return new(carrier.Id, carrier.Identifier, carrier.Since, carrier.Law is { } law
            ? $"Its text became law{on} as part of {law}, through {carrier.Identifier}."
            : $"Its text became law{on}, through {carrier.Identifier}.");
    }

    private static BillCard Lifted(BillCard card, Carriage carriage)
    {
        var later = carriage.On is { } on && !(card.LastDay >= on);
        return card with
        {
            Stage = Stage.Enacted,
            Since = carriage.On,
            LastDay = later ? carriage.On : card.LastDay,
            LastText = later ? carriage.Sentence : card.LastText,
            Carried = carriage,
        };
    }
}
