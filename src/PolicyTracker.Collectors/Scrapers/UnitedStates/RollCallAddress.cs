using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Which roll call a vote of a federal record is, and where its chamber publishes it as XML.</summary>
/// <param name="Term">The year for the House; Congress and session for the Senate: <c>117-1</c>.</param>
internal sealed partial record RollCallAddress(Chamber Chamber, string Term, int Number)
{
    public const string House = "clerk.house.gov";
    public const string Senate = "www.senate.gov";

    public string Host => Chamber == Chamber.Lower ? House : Senate;

    public Uri Address => new(Chamber == Chamber.Lower
        ? string.Create(CultureInfo.InvariantCulture, $"https://{House}/evs/{Term}/roll{Number:D3}.xml")
        : string.Create(CultureInfo.InvariantCulture, $"https://{Senate}/legislative/LIS/roll_call_votes/vote{Term.Replace("-", "", StringComparison.Ordinal)}/vote_{Term.Replace('-', '_')}_{Number:D5}.xml"));

    /// <summary>
    /// The roll call that a vote links to; null when it links to none. Older links lack a slash or the zeros, or lead to
    /// the page that the Senate had before.
    /// </summary>
    public static RollCallAddress? Of(string? link)
    {
        if (OfHouse().Match(link ?? "") is { Success: true } house)
            return new(Chamber.Lower, house.Groups[1].Value, NumberOf(house.Groups[2]));
        return (OfSenate().Match(link ?? ""), OfPage().Match(link ?? "")) switch
        {
            ({ Success: true } file, _) => new(Chamber.Upper, $"{file.Groups[1].Value}-{file.Groups[2].Value}", NumberOf(file.Groups[3])),
            (_, { Success: true } page) => new(Chamber.Upper, $"{page.Groups[1].Value}-{page.Groups[2].Value}", NumberOf(page.Groups[3])),
            _ => null,
        };
    }

    private static int NumberOf(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\Ahttps?://clerk\.house\.gov/evs/?((?:19|20)[0-9]{2})/roll([0-9]{1,4})\.xml\z", RegexOptions.NonBacktracking)]
    private static partial Regex OfHouse();

    [GeneratedRegex(@"\Ahttps?://www\.senate\.gov/legislative/LIS/roll_call_votes/vote[0-9]{3,4}/vote_([0-9]{2,3})_([12])_([0-9]{1,5})\.xml\z", RegexOptions.NonBacktracking)]
    private static partial Regex OfSenate();

    [GeneratedRegex(@"\Ahttps?://www\.senate\.gov/legislative/LIS/roll_call_lists/roll_call_vote_cfm\.cfm\?&?congress=([0-9]{2,3})&session=([12])&vote=([0-9]{1,5})\z", RegexOptions.NonBacktracking)]
    private static partial Regex OfPage();
}
