using PolicyTracker.Core.Bills;

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

    public static string Words(string source) => source switch
    {
        "govinfo" => "govinfo (U.S. Government Publishing Office)",
        "federal-register" => "Federal Register",
        "senate-hearings" => "Senate hearings",
        "house-calendar" => "House committee calendar",
        "congress-gov" => "Congress.gov",
        "regulations-gov" => "Regulations.gov",
        "openstates" => "Open States",
        "legiscan" => "LegiScan",
        { Length: 2 } => Places.Name(source) + " legislature",
        _ => source,
    };

    /// <summary>The same within a sentence.</summary>
    public static string Short(string source) => source switch
    {
        "govinfo" => "govinfo",
        "federal-register" => "the Federal Register",
        "senate-hearings" => "the list of Senate hearings",
        "house-calendar" => "the House committee calendar",
        { Length: 2 } => $"the {Words(source)}",
        _ => Words(source),
    };

    private static string[] Candidates(BillId id) => (id.Jurisdiction, id.Session) switch
    {
        ("us", "rules") => ["federal-register", "regulations-gov"],
        ("us", _) => ["govinfo", "congress-gov", "legiscan"],
        var (state, _) => [state, "openstates", "legiscan"],
    };
}
