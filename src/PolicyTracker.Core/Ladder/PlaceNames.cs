using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>What the chambers, the legislature and the executive are called, as sentences name them.</summary>
/// <param name="Lower">With its article: <c>the House</c>.</param>
internal sealed record PlaceNames(string Lower, string Upper, string Legislature, string Executive)
{
    private static readonly PlaceNames Usual = new("the House", "the Senate", "the legislature", "the governor");

    public static PlaceNames Of(string jurisdiction) => jurisdiction switch
    {
        "us" => Usual with { Legislature = "Congress", Executive = "the President" },
        "ca" or "nv" or "nj" or "ny" or "wi" => Usual with { Lower = "the Assembly" },
        "md" or "va" or "wv" => Usual with { Lower = "the House of Delegates" },
        "dc" => new("the Council", "the Council", "the Council", "the mayor"),
        "ne" or "gu" or "vi" => new("the legislature", "the legislature", "the legislature", "the governor"),
        _ => Usual,
    };

    public string Name(Chamber? chamber) => chamber switch
    {
        Chamber.Lower => Lower,
        Chamber.Upper => Upper,
        Chamber.Executive => Executive,
        _ => Legislature,
    };

    /// <summary>The chamber that is not this one; null when there is none.</summary>
    public static Chamber? Other(Chamber? chamber) => chamber switch
    {
        Chamber.Lower => Chamber.Upper,
        Chamber.Upper => Chamber.Lower,
        _ => null,
    };
}
