using System.Globalization;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>An action with the source's rows that said it: votes hang on the rows.</summary>
internal sealed record UnitedStatesAction(BillAction Action, IReadOnlyList<XElement> Rows);

/// <summary>The actions of a measure, oldest first, each once.</summary>
internal static class UnitedStatesActions
{
    public static IReadOnlyList<UnitedStatesAction> Read(XElement bill, FederalBillType type, Uri address)
    {
        // The source is newest first, and its times of day are not reliable: a day keeps the source's order, reversed.
        var rows = bill.All("actions/item").Reverse()
            .Select(row => Row(row, type, address)).OfType<UnitedStatesAction>()
            .OrderBy(row => row.Action.Date);
        return [.. rows.GroupBy(row => (row.Action.Date, row.Action.Chamber, row.Action.Text)).Select(Merge)];
    }

    // The House clerk and the Library often enter one event in the same words; what either says of it is kept.
    private static UnitedStatesAction Merge(IEnumerable<UnitedStatesAction> same)
    {
        var rows = same.ToList();
        var classification = rows.SelectMany(row => row.Action.Classification).Distinct().Order();
        return new(rows[0].Action with { Classification = [.. classification] }, [.. rows.SelectMany(row => row.Rows)]);
    }

    private static UnitedStatesAction? Row(XElement row, FederalBillType type, Uri address)
    {
        var text = SourceText.Plain(row.Value("text"));
        if (text.Length == 0)
            return null;
        var date = row.Day("actionDate", "date") ?? throw new ScrapeException(
            address, $"An action has the date \"{row.Value("actionDate", "date")}\", which is no day.", text);
        var code = row.Value("actionCode");
        var classification = UnitedStatesActionRules.Classify(code, text);
        return new(new(date, Chamber(row, code, text, classification, type), text, classification), [row]);
    }

    private static Chamber? Chamber(
        XElement row, string? code, string text, IReadOnlyList<ActionClassification> classification, FederalBillType type)
    {
        if (classification.Any(IsExecutive))
            return Core.Bills.Chamber.Executive;
        if (OfSystem(row.Value("sourceSystem/code"), row.Value("sourceSystem/name")) is { } chamber)
            return chamber;
        return OfCode(code) ?? OfText(text) ?? type.Chamber;
    }

    private static bool IsExecutive(ActionClassification classification) => classification is ActionClassification.ExecutiveReceipt
        or ActionClassification.ExecutiveSignature or ActionClassification.ExecutiveVeto or ActionClassification.BecameLaw;

    private static Chamber? OfSystem(string? code, string? name) => (code, name) switch
    {
        ("0", _) or (_, "Senate") => Core.Bills.Chamber.Upper,
        ("1" or "2", _) => Core.Bills.Chamber.Lower,
        (_, not null) when name.StartsWith("House", StringComparison.OrdinalIgnoreCase) => Core.Bills.Chamber.Lower,
        _ => null,
    };

    // The Library writes for both chambers; its numbers say for which, up to the ones that say how they agreed.
    private static Chamber? OfCode(string? code) => (code, Number(code)) switch
    {
        ("Intro-S", _) or (_, 20_500) or (_, >= 10_000 and < 19_000) => Core.Bills.Chamber.Upper,
        ("Intro-H", _) or (_, 19_500) or (_, > 0 and < 10_000) => Core.Bills.Chamber.Lower,
        _ when code?.StartsWith('H') == true => Core.Bills.Chamber.Lower,
        _ => null,
    };

    private static int Number(string? code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // The chamber that is named first.
    private static Chamber? OfText(string text)
    {
        var house = text.IndexOf("House", StringComparison.Ordinal);
        var senate = text.IndexOf("Senate", StringComparison.Ordinal);
        if (house < 0 && senate < 0)
            return null;
        return senate < 0 || (house >= 0 && house < senate) ? Core.Bills.Chamber.Lower : Core.Bills.Chamber.Upper;
    }
}
