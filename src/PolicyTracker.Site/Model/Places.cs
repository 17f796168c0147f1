using System.Collections.Frozen;
using System.Globalization;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>How pages name jurisdictions, sessions and chambers.</summary>
public static class Places
{
    private static readonly FrozenDictionary<string, string> Names = (
        "us United States|al Alabama|ak Alaska|az Arizona|ar Arkansas|ca California|co Colorado|ct Connecticut|" +
        "de Delaware|dc District of Columbia|fl Florida|ga Georgia|gu Guam|hi Hawaii|id Idaho|il Illinois|in Indiana|" +
        "ia Iowa|ks Kansas|ky Kentucky|la Louisiana|me Maine|md Maryland|ma Massachusetts|mi Michigan|mn Minnesota|" +
        "ms Mississippi|mo Missouri|mt Montana|ne Nebraska|nv Nevada|nh New Hampshire|nj New Jersey|nm New Mexico|" +
        "ny New York|nc North Carolina|nd North Dakota|mp Northern Mariana Islands|oh Ohio|ok Oklahoma|or Oregon|" +
        "pa Pennsylvania|pr Puerto Rico|ri Rhode Island|sc South Carolina|sd South Dakota|tn Tennessee|tx Texas|" +
        "vi U.S. Virgin Islands|ut Utah|vt Vermont|va Virginia|wa Washington|wv West Virginia|wi Wisconsin|wy Wyoming")
        .Split('|').ToFrozenDictionary(entry => entry[..2], entry => entry[3..]);

    private static readonly FrozenSet<string> WithAssembly = FrozenSet.ToFrozenSet(["ca", "nv", "nj", "ny", "wi"]);

    /// <summary>The name of a jurisdiction, or its code in capitals when it has none here.</summary>
    public static string Name(string jurisdiction) => Names.GetValueOrDefault(jurisdiction, jurisdiction.ToUpperInvariant());

    /// <summary><c>119th Congress</c>, <c>Federal rules</c>, or the session's own identifier.</summary>
    public static string Session(BillId id) => (id.Jurisdiction, id.Session) switch
    {
        ("us", "rules") => "Federal rules",
        ("us", var congress) when int.TryParse(congress, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            $"{Ordinal(number)} Congress",
        (_, var session) => $"{session} session",
    };

    /// <summary>What people call a chamber there.</summary>
    public static string? Chamber(string jurisdiction, Chamber? chamber) => chamber switch
    {
        Core.Bills.Chamber.Lower => WithAssembly.Contains(jurisdiction) ? "Assembly" : "House",
        Core.Bills.Chamber.Upper => "Senate",
        Core.Bills.Chamber.Legislature => jurisdiction == "us" ? "Congress" : "Legislature",
        Core.Bills.Chamber.Executive => Executive(jurisdiction),
        _ => null,
    };

    /// <summary>Who signs.</summary>
    public static string Executive(string jurisdiction) => jurisdiction switch
    {
        "us" => "President",
        "dc" => "Mayor",
        _ => "Governor",
    };

    /// <summary>1st, 2nd, 3rd, 11th, 119th.</summary>
    public static string Ordinal(int number)
    {
        var ending = (number % 100, number % 10) switch
        {
            (11 or 12 or 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number}{ending}");
    }
}
