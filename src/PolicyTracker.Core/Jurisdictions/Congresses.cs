using System.Globalization;

namespace PolicyTracker.Core.Jurisdictions;

/// <content>The terms of Congress. Each is one session in our ids, named by its number.</content>
/// <remarks>The days are those of the Twentieth Amendment, in force since the 74th Congress (1935).</remarks>
public static partial class UnitedStates
{
    /// <summary>The first Congress (1973) whose measures the Library of Congress keeps records of.</summary>
    public const int FirstOnRecord = 93;

    private const int FirstYear = 1789;

    /// <summary>The day on which a Congress begins, at noon: 3 January.</summary>
    public static DateOnly Starts(int congress) => new(FirstYear + (2 * (congress - 1)), 1, 3);

    /// <summary>The day on which it ends, at noon, and the next begins.</summary>
    public static DateOnly Ends(int congress) => Starts(congress + 1);

    /// <summary>The Congress of a day. A day on which one ends belongs to the next.</summary>
    public static int CongressOf(DateOnly date)
    {
        var congress = ((date.Year - FirstYear) / 2) + 1;
        return date < Starts(congress) ? congress - 1 : congress;
    }

    /// <summary><c>119th Congress</c>.</summary>
    public static string CongressName(int congress) => $"{Ordinal(congress)} Congress";

    internal static string Ordinal(int number)
    {
        var suffix = (number % 10, number % 100) switch
        {
            (_, 11 or 12 or 13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        return number.ToString(CultureInfo.InvariantCulture) + suffix;
    }
}
