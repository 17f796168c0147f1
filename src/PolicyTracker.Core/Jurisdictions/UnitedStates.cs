using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Jurisdictions;

/// <summary>What is fixed about the United States Congress: its kinds of measure, its terms, its public addresses.</summary>
public static partial class UnitedStates
{
    /// <summary>The first part of every federal id.</summary>
    public const string Jurisdiction = "us";

    /// <summary>The zone of every date that Congress publishes.</summary>
    public const string Zone = "America/New_York";

    private const string BulkData = "https://www.govinfo.gov/bulkdata/BILLSTATUS";

    /// <summary>The eight kinds of measure, in the order in which Congress lists them.</summary>
    public static IReadOnlyList<FederalBillType> BillTypes { get; } =
    [
        new("hr", "H.R.", "House bill", BillClassification.Bill, Chamber.Lower),
        new("s", "S.", "Senate bill", BillClassification.Bill, Chamber.Upper),
        new("hjres", "H.J.Res.", "House joint resolution", BillClassification.JointResolution, Chamber.Lower),
        new("sjres", "S.J.Res.", "Senate joint resolution", BillClassification.JointResolution, Chamber.Upper),
        new("hconres", "H.Con.Res.", "House concurrent resolution", BillClassification.ConcurrentResolution, Chamber.Lower),
        new("sconres", "S.Con.Res.", "Senate concurrent resolution", BillClassification.ConcurrentResolution, Chamber.Upper),
        new("hres", "H.Res.", "House resolution", BillClassification.Resolution, Chamber.Lower),
        new("sres", "S.Res.", "Senate resolution", BillClassification.Resolution, Chamber.Upper),
    ];

    /// <summary>The kind of measure that a code names, in either case and with or without points; null when it names none.</summary>
    public static FederalBillType? TypeOf(string? code)
    {
        var letters = string.Concat((code ?? "").Where(letter => letter is not ('.' or ' ')));
        return BillTypes.FirstOrDefault(type => type.Code.Equals(letters, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>As Congress prints it: <c>H.R. 1144</c>.</summary>
    public static string Identifier(string type, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Known(type).Printed} {number}");

    /// <summary>The identity of a measure: <c>us/119/hr1144</c>.</summary>
    public static BillId Id(int congress, string type, int number) => BillId.Of(
        Jurisdiction, congress.ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{Known(type).Code}{number}"));

    /// <summary>The parts of a federal measure's id; false for rulemakings and for other jurisdictions.</summary>
    public static bool TryParts(BillId id, out int congress, [NotNullWhen(true)] out FederalBillType? type, out int number)
    {
        (congress, type, number) = (0, null, 0);
        return id.Jurisdiction == Jurisdiction
            && int.TryParse(id.Session, NumberStyles.None, CultureInfo.InvariantCulture, out congress)
            && Measure().Match(id.Number) is { Success: true } match
            && (type = TypeOf(match.Groups[1].Value)) is not null
            && int.TryParse(match.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Where govinfo publishes a measure's status.</summary>
    /// <exception cref="ArgumentException">The id is no federal measure.</exception>
    public static Uri BillStatusAddress(BillId id) => TryParts(id, out var congress, out var type, out var number)
        ? new(string.Create(CultureInfo.InvariantCulture,
            $"{BulkData}/{congress}/{type.Code}/BILLSTATUS-{congress}{type.Code}{number}.xml"))
        : throw new ArgumentException($"{id} is not a measure of Congress, so govinfo has no BILLSTATUS file of it.", nameof(id));

    /// <summary>The measure of a BILLSTATUS address, wherever it is served from; null when it is no such address.</summary>
    public static BillId? OfBillStatusAddress(Uri address)
    {
        var path = address.IsAbsoluteUri ? address.AbsolutePath : address.OriginalString;
        return BillStatusFile().Match(path) is { Success: true } match
            ? Id(Number(match.Groups[1]), match.Groups[2].Value, Number(match.Groups[3]))
            : null;
    }

    /// <summary>The page for people on congress.gov: programs are refused there, so link to it and never fetch it.</summary>
    public static string? CongressUrl(BillId id) => TryParts(id, out var congress, out var type, out var number)
        ? string.Create(CultureInfo.InvariantCulture,
            $"https://www.congress.gov/bill/{Ordinal(congress)}-congress/{type.Path}/{number}")
        : null;

    private static FederalBillType Known(string type) => TypeOf(type) ?? throw new ArgumentException(
        $"\"{type}\" is not a kind of measure of Congress. It is one of {string.Join(", ", BillTypes.Select(known => known.Code))}.",
        nameof(type));

    private static int Number(Group digits) =>
        int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([a-z]+)([1-9][0-9]{0,5})\z", RegexOptions.NonBacktracking)]
    private static partial Regex Measure();

    [GeneratedRegex(@"BILLSTATUS-([1-9][0-9]{1,2})(hr|s|hjres|sjres|hconres|sconres|hres|sres)([1-9][0-9]{0,5})\.xml\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BillStatusFile();
}
