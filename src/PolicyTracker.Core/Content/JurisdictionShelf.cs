using System.Collections.Concurrent;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Content;

/// <summary>What is recorded of jurisdictions: the files of a workspace, each completed by the program's own.</summary>
/// <param name="own">The files of the workspace.</param>
internal sealed class JurisdictionShelf(IReadOnlyList<JurisdictionPage> own)
{
    private readonly ConcurrentDictionary<string, JurisdictionPage?> _pages = new(StringComparer.Ordinal);

    public IReadOnlyList<JurisdictionPage> Own { get; } = own;

    public IReadOnlyList<JurisdictionPage> All => field ??= [.. Places.All.Select(place => Find(place.Code)!)];

    public SessionCalendar Calendar => field ??= new(code => Find(code)?.Sessions ?? []);

    // Asked for each bill of a run: two files become one page once.
    public JurisdictionPage? Find(string code) => _pages.GetOrAdd(code, Merge);

    private JurisdictionPage? Merge(string code)
    {
        var known = BuiltInJurisdictions.Find(code);
        var mine = Own.FirstOrDefault(page => page.Code == code);
        return known is null ? mine : mine?.Over(known) ?? known;
    }
}
