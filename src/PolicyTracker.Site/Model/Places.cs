using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using Known = PolicyTracker.Core.Jurisdictions.Places;

namespace PolicyTracker.Site.Model;

/// <summary>How pages name jurisdictions, sessions and chambers.</summary>
public static class Places
{
    /// <summary>The name of a jurisdiction, or its code in capitals when it has none here.</summary>
    public static string Name(string jurisdiction) => Known.NameOf(jurisdiction);

    /// <summary>The page of a jurisdiction; null when there is none.</summary>
    public static string? Url(string jurisdiction) => Known.Find(jurisdiction) is null ? null : $"/jurisdictions/{jurisdiction}/";

    /// <summary><c>119th Congress</c>, <c>Federal rules</c>, the name in the calendar, or the session's own identifier.</summary>
    public static string Session(BillId id, SessionCalendar calendar)
    {
        if (UnitedStates.TryParts(id, out var congress, out _, out _))
            return UnitedStates.CongressName(congress);
        if (id is { Jurisdiction: UnitedStates.Jurisdiction, Session: "rules" })
            return "Federal rules";
        return calendar.Find(id.Jurisdiction, id.Session)?.Name ?? $"{id.Session} session";
    }

    /// <summary>What people call a chamber there.</summary>
    public static string? Chamber(string jurisdiction, Chamber? chamber) => chamber switch
    {
        Core.Bills.Chamber.Lower => Short(Known.Find(jurisdiction)?.Lower),
        Core.Bills.Chamber.Upper => Known.Find(jurisdiction) is { IsUnicameral: true, Lower: var only } ? only : "Senate",
        Core.Bills.Chamber.Legislature => jurisdiction == UnitedStates.Jurisdiction ? "Congress" : "Legislature",
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

    private static string Short(string? lower) => lower switch
    {
        null or "House of Representatives" or "House of Delegates" => "House",
        "General Assembly" => "Assembly",
        _ => lower,
    };
}
