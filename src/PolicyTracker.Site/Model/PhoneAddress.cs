namespace PolicyTracker.Site.Model;

/// <summary>A telephone number as a link.</summary>
internal static class PhoneAddress
{
    /// <summary>
    /// With "+" only where the country is known: it was written, or the number has the form of North America. Short
    /// and foreign numbers are dialled as they stand; a text without digits is no number.
    /// </summary>
    public static string? Of(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits switch
        {
            "" => null,
            _ when phone!.TrimStart().StartsWith('+') => "tel:+" + digits,
            ['1', ..] when digits.Length == 11 => "tel:+" + digits,
            _ when digits.Length == 10 => "tel:+1" + digits,
            _ => "tel:" + digits,
        };
    }
}
