namespace PolicyTracker.Benchmarks;

/// <summary>SplitMix64: the same numbers on every machine and in every version of .NET.</summary>
internal sealed class Rng(ulong seed)
{
    private static readonly string[] Words =
    [
        "act", "relating", "to", "the", "establishment", "of", "state", "commission", "on", "public", "records",
        "provides", "for", "appropriation", "requires", "annual", "report", "agency", "shall", "adopt", "rules",
        "grant", "program", "local", "government", "tax", "credit", "eligible", "applicant", "notice", "hearing",
        "penalty", "amends", "section", "statute", "task", "force", "study", "data", "privacy", "consumer", "school",
        "district", "funding", "formula", "transportation", "safety", "standards", "review", "oversight",
        "emergency", "preparedness",
    ];

    private ulong state = seed;

    public int Next(int limit)
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    public string Sentence(int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(Words)));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
