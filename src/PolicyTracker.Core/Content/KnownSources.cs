namespace PolicyTracker.Core.Content;

/// <summary>A source that <c>content/sources.yml</c> may name.</summary>
/// <param name="Name">As commands and files name it.</param>
/// <param name="Words">What readers call it.</param>
/// <param name="InSentence">The same within a sentence.</param>
/// <param name="Default">What becomes of it where nobody says otherwise.</param>
/// <param name="NeedsKey">Nothing can be asked of it without a key.</param>
public sealed record KnownSource(string Name, string Words, string InSentence, SourceDefault Default = SourceDefault.NotBuilt, bool NeedsKey = false);

/// <summary>What becomes of a source that <c>content/sources.yml</c> does not name.</summary>
public enum SourceDefault
{
    /// <summary>Nothing in this program asks it.</summary>
    NotBuilt,

    On,

    /// <summary>Off, because no recorded answer proves that it is read rightly.</summary>
    Unproven,
}

/// <summary>Every source, also those that are not built yet: a workspace may be ahead of its program.</summary>
public static class KnownSources
{
    private static readonly string[] Proved = ["va", "nm", "ca", "ny"];

    private static readonly string[] Unproven = ["nc", "wa", "or", "ma", "nd", "me"];

    public static IReadOnlyList<KnownSource> All { get; } =
    [
        new("govinfo", "govinfo (U.S. Government Publishing Office)", "govinfo", SourceDefault.On),
        new("federal-register", "Federal Register", "the Federal Register", SourceDefault.On),
        new("senate-hearings", "Senate hearings", "the list of Senate hearings", SourceDefault.On),
        new("congress-gov", "Congress.gov", "Congress.gov", SourceDefault.On, NeedsKey: true),
        new("regulations-gov", "Regulations.gov", "Regulations.gov", SourceDefault.On, NeedsKey: true),
        new("house-calendar", "House committee calendar", "the House committee calendar", SourceDefault.Unproven),
        new("openstates", "Open States", "Open States", SourceDefault.On, NeedsKey: true),
        new("legiscan", "LegiScan", "LegiScan", SourceDefault.On, NeedsKey: true),
        .. Proved.Select(code => Legislature(code, SourceDefault.On)),
        .. Unproven.Select(code => Legislature(code, SourceDefault.Unproven)),
        // Any other legislature may get a source of its own: its code is its name, and nothing is to be added here.
        .. Jurisdictions.Places.All.Select(place => place.Code).Except([.. Proved, .. Unproven, Jurisdictions.UnitedStates.Jurisdiction])
            .Select(code => Legislature(code, SourceDefault.NotBuilt)),
    ];

    /// <summary>The source of a name; one that is not known is called by its name.</summary>
    public static KnownSource Of(string name) => All.FirstOrDefault(source => source.Name == name) ?? new(name, name, name);

    private static KnownSource Legislature(string code, SourceDefault standard)
    {
        var words = $"{Jurisdictions.Places.NameOf(code)} legislature";
        return new(code, words, $"the {words}", standard);
    }
}
