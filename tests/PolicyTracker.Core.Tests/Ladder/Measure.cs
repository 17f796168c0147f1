using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Tests.Ladder;

/// <summary>
/// Small records for the ladder. A row is <c>"H passage,receipt On passage Passed ..."</c>: H, S, G (president or
/// governor), L (the only chamber) or ? for the chamber, the classifications or -, the text. Each row is a day later
/// than the one before, from January 3, 2025.
/// </summary>
internal static class Measure
{
    public static readonly DateOnly FirstDay = new(2025, 1, 3);

    /// <summary>A federal type (<c>hr</c>), or a state and a kind of measure (<c>ny sb</c>).</summary>
    public static Bill Of(string type, params IReadOnlyList<string> rows)
    {
        var parts = type.Split(' ');
        var (jurisdiction, kind) = parts is [var state, var named] ? (state, named) : ("us", type);
        return new()
        {
            Id = BillId.Of(jurisdiction, jurisdiction == "us" ? "119" : "2025", $"{kind}1"),
            Identifier = $"{kind.ToUpperInvariant()} 1",
            Title = "An Act",
            Classification = ClassificationOf(kind),
            Chamber = kind[0] switch { 'h' or 'a' => Chamber.Lower, 's' => Chamber.Upper, _ => Chamber.Legislature },
            Actions = [.. rows.Select(Row)],
        };
    }

    public static BillAction Row(string row, int day)
    {
        var parts = row.Split(' ', 3);
        var classification = parts[1] == "-" ? [] : parts[1].Split(',').Select(Word).ToList();
        return new(FirstDay.AddDays(day), ChamberOf(parts[0]), parts[2], classification);
    }

    private static ActionClassification Word(string word) =>
        Vocabulary<ActionClassification>.TryParse(word, out var value) ? value : throw new FormatException(word);

    private static Chamber? ChamberOf(string letter) => letter switch
    {
        "H" => Chamber.Lower,
        "S" => Chamber.Upper,
        "G" => Chamber.Executive,
        "L" => Chamber.Legislature,
        _ => null,
    };

    private static BillClassification ClassificationOf(string kind) => kind switch
    {
        "hres" or "sres" => BillClassification.Resolution,
        "hconres" or "sconres" => BillClassification.ConcurrentResolution,
        "hjres" or "sjres" => BillClassification.JointResolution,
        "hca" or "sca" => BillClassification.ConstitutionalAmendment,
        "hjm" or "sm" => BillClassification.Memorial,
        _ => BillClassification.Bill,
    };
}
