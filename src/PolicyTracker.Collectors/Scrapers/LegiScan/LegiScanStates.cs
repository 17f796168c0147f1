using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What LegiScan covers, and the clocks on the walls of the capitols.</summary>
internal static class LegiScanStates
{
    private const string East = "America/New_York";
    private const string Central = "America/Chicago";
    private const string Mountain = "America/Denver";
    private const string Pacific = "America/Los_Angeles";

    // The zone of the capital, where the hearings are.
    private static readonly Dictionary<string, string> Zones = new[]
    {
        (East, "ct dc de fl ga ky ma md me nc nh nj ny oh pa ri sc us va vt wv"),
        ("America/Detroit", "mi"),
        ("America/Indiana/Indianapolis", "in"),
        (Central, "al ar ia il ks la mn mo ms nd ne ok sd tn tx wi"),
        (Mountain, "co mt nm ut wy"),
        ("America/Boise", "id"),
        ("America/Phoenix", "az"),
        (Pacific, "ca nv or wa"),
        ("America/Juneau", "ak"),
        ("Pacific/Honolulu", "hi"),
    }.SelectMany(zone => zone.Item2.Split(' '), (zone, code) => KeyValuePair.Create(code, zone.Item1)).ToDictionary();

    /// <summary>Measures of the states and of Congress; rulemakings are none of its matter.</summary>
    public static bool Covers(BillId id) =>
        id.Jurisdiction == UnitedStates.Jurisdiction ? UnitedStates.TryParts(id, out _, out _, out _) : Zones.ContainsKey(id.Jurisdiction);

    public static bool Covers(string code) => Zones.ContainsKey(code);

    /// <summary>IANA name of the zone in which a legislature writes its hours.</summary>
    public static string? Zone(string code) => Zones.GetValueOrDefault(code);

    /// <summary>A chamber by LegiScan's letter or, in its CSV files, its word; null where it names none.</summary>
    public static Chamber? Chamber(string letter) => letter switch
    {
        "H" or "A" or "House" or "Assembly" => Core.Bills.Chamber.Lower,
        "S" or "Senate" => Core.Bills.Chamber.Upper,
        "L" or "C" or "J" or "Legislature" or "Council" or "Joint" => Core.Bills.Chamber.Legislature,
        _ => null,
    };

    /// <summary>The word for a chamber before the name of its committee; empty where there is only one chamber.</summary>
    public static string ChamberWord(string letter) => letter switch
    {
        "H" => "House",
        "A" => "Assembly",
        "S" => "Senate",
        "J" => "Joint",
        _ => "",
    };
}
