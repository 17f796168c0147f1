using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Ladder;

/// <summary>What the record proves without an action, said in a sentence.</summary>
internal static class Inference
{
    /// <summary>A law that the record names while no action says so; null when it names none.</summary>
    public static BillStatus? Law(Bill bill)
    {
        if (bill.Laws is [var number, ..] && Journey.Of(bill) is { IsFederal: false, Route: not Route.Law })
            return Inferred(Stage.Adopted, null, $"The source lists this resolution as {number}. No action in the record says so yet.");
        if (bill.Laws is [var law, ..])
            return Enacted(null, $"The source lists this measure as {Words.Law(law)}. No action in the record says so yet.");
        if (bill.Extras["contained_in_law"] is not { } holder)
            return null;
        var carrier = bill.Related.FirstOrDefault(related => related.Relation == BillRelation.ContainedIn)?.Id;
        var through = carrier is null ? "" : $", through {Printed(carrier)}";
        var on = Day(bill.Extras["contained_in_law_on"]);
        var since = on is { } day ? $" on {Words.Of(day)}" : "";
        return Enacted(on, $"Its text became law{since} as part of {Words.Law(holder)}{through}.");
    }

    /// <summary>Reserved numbers, and measures of which only the introduction is known.</summary>
    public static BillStatus WithoutActions(Bill bill)
    {
        var introduced = Day(bill.Extras["introduced"]);
        if (bill.Actions.Count == 0 && bill.Title.StartsWith("Reserved for ", StringComparison.OrdinalIgnoreCase))
            return Inferred(Stage.Reserved, introduced, "The number is reserved. No measure has been introduced under it.");
        return Inferred(Stage.Introduced, introduced, introduced is { } day
            ? $"The source dates the introduction {Words.Of(day)}. No action in the record proves a later stage."
            : "The source lists the measure. No action in the record proves a stage.");
    }

    private static string Printed(string id) =>
        BillId.TryParse(id, out var parsed) && UnitedStates.TryParts(parsed, out _, out var type, out var number)
            ? UnitedStates.Identifier(type.Code, number)
            : id;

    private static BillStatus Enacted(DateOnly? since, string evidence) => Inferred(Stage.Enacted, since, evidence);

    private static BillStatus Inferred(Stage stage, DateOnly? since, string evidence) =>
        new(stage, since, Evidence: evidence, Inferred: true);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
