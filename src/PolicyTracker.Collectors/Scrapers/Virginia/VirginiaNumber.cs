using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The number of a measure: <c>HB1</c>, <c>HB9       </c> and <c>HB0001</c> are one.</summary>
/// <param name="Kind">As Virginia writes it: HB, SB, HJ, SJ, HR, SR.</param>
internal sealed partial record VirginiaNumber(string Kind, int Number)
{
    /// <summary>As Virginia writes it: <c>HJ166</c>.</summary>
    public string Printed => string.Create(CultureInfo.InvariantCulture, $"{Kind}{Number}");

    /// <summary>As Open States writes it: <c>HJR 166</c>.</summary>
    public string Identifier => string.Create(CultureInfo.InvariantCulture, $"{Kind}{(IsJoint ? "R" : "")} {Number}");

    public Chamber Chamber => Kind[0] == 'H' ? Chamber.Lower : Chamber.Upper;

    public bool IsJoint => Kind is "HJ" or "SJ";

    public bool IsResolution => Kind is not ("HB" or "SB");

    public BillId Id(VirginiaSession session) => BillId.From("va", session.Name, Identifier);

    public static VirginiaNumber Of(string text, Uri address) => Find(text) ?? throw new ScrapeException(
        address, "A row begins with something that is no number of a bill (HB, SB, HJ, SJ, HR or SR and a number).", text);

    public static VirginiaNumber? Find(string text) => Form().Match(text) is { Success: true } match
        ? new(match.Groups["kind"].Value, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
        : null;

    [GeneratedRegex(@"\A(?<kind>HB|SB|HJ|SJ|HR|SR)R?\s*0*(?<number>[1-9][0-9]{0,5})\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
