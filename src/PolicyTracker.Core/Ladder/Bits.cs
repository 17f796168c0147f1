using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>Sets of words of the closed lists, a bit for each.</summary>
internal static class Bits
{
    public static ulong Of(Stage stage) => 1UL << (int)stage;

    public static ulong Of(IReadOnlyList<Stage> stages)
    {
        var bits = 0UL;
        foreach (var stage in stages)
            bits |= Of(stage);
        return bits;
    }

    public static ulong Of(IReadOnlyList<ActionClassification> classifications)
    {
        var bits = 0UL;
        for (var index = 0; index < classifications.Count; index++)
            bits |= 1UL << (int)classifications[index];
        return bits;
    }
}
