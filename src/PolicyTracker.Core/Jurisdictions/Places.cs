namespace PolicyTracker.Core.Jurisdictions;

/// <summary>Every jurisdiction that has a legislature of its own: Congress, the states, the District, the territories.</summary>
public static class Places
{
    private static readonly Dictionary<string, Place> ByCode;

    static Places() => ByCode = All.ToDictionary(place => place.Code, StringComparer.Ordinal);

    /// <summary>The federal government first, then by name.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        new("us", "United States", "America/New_York", "House of Representatives", "Senate", 9, 1),
        new("al", "Alabama", "America/Chicago", "House of Representatives", "Senate", 7, 7),
        new("ak", "Alaska", "America/Juneau", "House of Representatives", "Senate", 1, 1),
        new("as", "American Samoa", "Pacific/Pago_Pago", "House of Representatives", "Senate", 9, 7),
        new("az", "Arizona", "America/Phoenix", "House of Representatives", "Senate", 6, 2),
        new("ar", "Arkansas", "America/Chicago", "House of Representatives", "Senate", 6, 5),
        new("ca", "California", "America/Los_Angeles", "Assembly", "Senate", 5, 1),
        new("co", "Colorado", "America/Denver", "House of Representatives", "Senate", 5, 3),
        new("ct", "Connecticut", "America/New_York", "House of Representatives", "Senate", 4, 10),
        new("de", "Delaware", "America/New_York", "House of Representatives", "Senate", 5, 9),
        new("dc", "District of Columbia", "America/New_York", "Council", null, 6, 9),
        new("fl", "Florida", "America/New_York", "House of Representatives", "Senate", 8, 9),
        new("ga", "Georgia", "America/New_York", "House of Representatives", "Senate", 7, 8),
        new("gu", "Guam", "Pacific/Guam", "Legislature", null, 9, 5),
        new("hi", "Hawaii", "Pacific/Honolulu", "House of Representatives", "Senate", 8, 1),
        new("id", "Idaho", "America/Boise", "House of Representatives", "Senate", 3, 2),
        new("il", "Illinois", "America/Chicago", "House of Representatives", "Senate", 3, 6),
        new("in", "Indiana", "America/Indiana/Indianapolis", "House of Representatives", "Senate", 4, 6),
        new("ia", "Iowa", "America/Chicago", "House of Representatives", "Senate", 4, 5),
        new("ks", "Kansas", "America/Chicago", "House of Representatives", "Senate", 6, 4),
        new("ky", "Kentucky", "America/New_York", "House of Representatives", "Senate", 5, 6),
        new("la", "Louisiana", "America/Chicago", "House of Representatives", "Senate", 7, 5),
        new("me", "Maine", "America/New_York", "House of Representatives", "Senate", 1, 10),
        new("md", "Maryland", "America/New_York", "House of Delegates", "Senate", 5, 8),
        new("ma", "Massachusetts", "America/New_York", "House of Representatives", "Senate", 3, 9),
        new("mi", "Michigan", "America/Detroit", "House of Representatives", "Senate", 3, 7),
        new("mn", "Minnesota", "America/Chicago", "House of Representatives", "Senate", 3, 5),
        new("ms", "Mississippi", "America/Chicago", "House of Representatives", "Senate", 7, 6),
        new("mo", "Missouri", "America/Chicago", "House of Representatives", "Senate", 5, 5),
        new("mt", "Montana", "America/Denver", "House of Representatives", "Senate", 3, 3),
        new("ne", "Nebraska", "America/Chicago", "Legislature", null, 5, 4),
        new("nv", "Nevada", "America/Los_Angeles", "Assembly", "Senate", 4, 2),
        new("nh", "New Hampshire", "America/New_York", "House of Representatives", "Senate", 2, 10),
        new("nj", "New Jersey", "America/New_York", "General Assembly", "Senate", 4, 9),
        new("nm", "New Mexico", "America/Denver", "House of Representatives", "Senate", 6, 3),
        new("ny", "New York", "America/New_York", "Assembly", "Senate", 3, 8),
        new("nc", "North Carolina", "America/New_York", "House of Representatives", "Senate", 6, 7),
        new("nd", "North Dakota", "America/Chicago", "House of Representatives", "Senate", 3, 4),
        new("mp", "Northern Mariana Islands", "Pacific/Saipan", "House of Representatives", "Senate", 9, 8),
        new("oh", "Ohio", "America/New_York", "House of Representatives", "Senate", 4, 7),
        new("ok", "Oklahoma", "America/Chicago", "House of Representatives", "Senate", 7, 4),
        new("or", "Oregon", "America/Los_Angeles", "House of Representatives", "Senate", 4, 1),
        new("pa", "Pennsylvania", "America/New_York", "House of Representatives", "Senate", 4, 8),
        new("pr", "Puerto Rico", "America/Puerto_Rico", "House of Representatives", "Senate", 9, 4),
        new("ri", "Rhode Island", "America/New_York", "House of Representatives", "Senate", 3, 10),
        new("sc", "South Carolina", "America/New_York", "House of Representatives", "Senate", 7, 9),
        new("sd", "South Dakota", "America/Chicago", "House of Representatives", "Senate", 4, 4),
        new("tn", "Tennessee", "America/Chicago", "House of Representatives", "Senate", 6, 6),
        new("tx", "Texas", "America/Chicago", "House of Representatives", "Senate", 8, 4),
        new("vi", "U.S. Virgin Islands", "America/St_Thomas", "Legislature", null, 9, 6),
        new("ut", "Utah", "America/Denver", "House of Representatives", "Senate", 5, 2),
        new("vt", "Vermont", "America/New_York", "House of Representatives", "Senate", 2, 9),
        new("va", "Virginia", "America/New_York", "House of Delegates", "Senate", 6, 8),
        new("wa", "Washington", "America/Los_Angeles", "House of Representatives", "Senate", 3, 1),
        new("wv", "West Virginia", "America/New_York", "House of Delegates", "Senate", 5, 7),
        new("wi", "Wisconsin", "America/Chicago", "Assembly", "Senate", 2, 6),
        new("wy", "Wyoming", "America/Denver", "House of Representatives", "Senate", 4, 3),
    ];

    /// <summary>The jurisdiction of a code; null when there is none.</summary>
    public static Place? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Its name, or the code in capital letters where it is not known.</summary>
    public static string NameOf(string code) => Find(code)?.Name ?? code.ToUpperInvariant();

    /// <summary>One chamber only, so one passage sends a bill to the executive.</summary>
    public static bool IsUnicameral(string code) => Find(code) is { IsUnicameral: true };
}
