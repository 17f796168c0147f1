using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;

namespace PolicyTracker.Site.Model;

/// <summary>Which source a record comes from, and what readers call it.</summary>
internal static class SourceNames
{
    /// <summary>The first source that can have it and that has succeeded; null when none has.</summary>
    public static string? Of(BillId id, IEnumerable<string> known)
    {
        var have = known.ToHashSet(StringComparer.Ordinal);
        return Candidates(id).FirstOrDefault(have.Contains);
    }

    public static string Words(string source) => KnownSources.Of(source).Words;

    /// <summary>The same within a sentence.</summary>
    public static string Short(string source) => KnownSources.Of(source).InSentence;

    private static string[] Candidates(BillId id) => (id.Jurisdiction, id.Session) switch
    {
        ("us", "rules") => ["federal-register", "regulations-gov"],
        ("us", _) => ["govinfo", "congress-gov", "legiscan"],
        var (state, _) => [state, "openstates", "legiscan"],
    };
}
