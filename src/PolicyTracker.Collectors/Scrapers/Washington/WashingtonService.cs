using System.Globalization;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Two years of Washington's legislature: <c>2025-26</c> to its services, <c>2025-2026</c> to Open States.</summary>
internal sealed record Biennium(int First)
{
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"{First}-{(First + 1) % 100:00}");

    public string Session { get; } = string.Create(CultureInfo.InvariantCulture, $"{First}-{First + 1}");

    public Years Years => new(First, First + 1);

    /// <summary>Bills are prefiled from the December before.</summary>
    public DateOnly Begins => new(First - 1, 12, 1);

    public static Biennium Of(DateOnly day) => new(day.Year % 2 == 1 ? day.Year : day.Year - 1);

    /// <summary>Of <c>2025-2026</c>, <c>2025-26</c>; null for anything else.</summary>
    public static Biennium? OfSession(string? session) =>
        session is { Length: >= 7 } && session[4] == '-'
        && int.TryParse(session.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? new(first) : null;
}

/// <summary>The operations that we ask, each a list of XML elements.</summary>
internal static class WashingtonService
{
    public const string Host = "wslwebservices.leg.wa.gov";
    public const string Zone = "America/Los_Angeles";

    private const string SoapNamespace = "http://schemas.xmlsoap.org/soap/envelope/";
    private const int ListBytes = 64 * 1024 * 1024;

    /// <summary>The address of an operation; the values need no escaping but for blanks.</summary>
    public static Uri Address(string operation, params IReadOnlyList<string> parameters) =>
        new($"https://{Host}/LegislationService.asmx/{operation}?{string.Join('&', parameters).Replace(" ", "%20", StringComparison.Ordinal)}");

    /// <summary>Every measure introduced in a biennium, each once; loaded once a run.</summary>
    public static Task<IReadOnlyList<WashingtonEntry>> IntroducedAsync(ScrapeContext context, Biennium biennium, CancellationToken cancellation)
    {
        var address = Address("GetLegislationIntroducedSince", string.Create(CultureInfo.InvariantCulture, $"sinceDate={biennium.Begins:yyyy-MM-dd}"));
        return context.OnceAsync<IReadOnlyList<WashingtonEntry>>(address.AbsoluteUri, async () =>
        {
            var entries = await ListAsync(context, address, "Legislation", mayBeEmpty: false, cancellation);
            return [.. entries.Where(entry => entry.Value("Biennium") == biennium.Name).Select(WashingtonEntry.Of).OfType<WashingtonEntry>()];
        });
    }

    /// <summary>The elements of an answer, which is an array or, in a SOAP envelope, a result.</summary>
    public static async Task<IReadOnlyList<XElement>> ListAsync(
        ScrapeContext context, Uri address, string item, bool mayBeEmpty, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(
            new(address) { MediaTypes = UnitedStatesScraper.XmlTypes, MaxBytes = ListBytes, Deadline = TimeSpan.FromMinutes(3) }, cancellation);
        var isSoap = document.Text.Contains(SoapNamespace, StringComparison.Ordinal);
        var root = SafeXml.Read(document, isSoap ? "Envelope" : $"ArrayOf{item}");
        var items = (isSoap ? Result(root, address) : root).Elements().ToList();
        if (items.Find(element => element.Name.LocalName != item) is { } other)
            throw new ScrapeException(address, $"The list holds <{other.Name.LocalName}> where <{item}> was expected.", other.Value);
        if (items.Count == 0 && !mayBeEmpty)
            throw new SourceException(address, SourceFailure.Empty, $"The list holds no <{item}> at all.");
        document.Keep();
        return items;
    }

    private static XElement Result(XElement envelope, Uri address) =>
        envelope.Descendants().FirstOrDefault(element => element.Name.LocalName.EndsWith("Result", StringComparison.Ordinal))
        ?? throw new ScrapeException(address, "The SOAP answer holds no element whose name ends in Result.", envelope.Value);
}

/// <summary>One version of a measure in a list.</summary>
internal sealed record WashingtonEntry(BillId Id, WashingtonNumber Number, XElement Element)
{
    public string? Title => Element.Value("LongDescription", "ShortDescription");

    /// <summary>Later versions replace earlier ones: substitutes first, then engrossments of the same text.</summary>
    public (int Substitute, int Engrossed) Order => (Count("SubstituteVersion"), Count("EngrossedVersion"));

    /// <summary>When something last happened, by the capitol's clock.</summary>
    public DateTimeOffset? Touched => CapitolDates.Day(Element.Value("CurrentStatus/ActionDate"), WashingtonService.Zone) is { } day
        ? new(day.ToDateTime(TimeOnly.MinValue), TimeZoneInfo.FindSystemTimeZoneById(WashingtonService.Zone).GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)))
        : null;

    /// <summary>Null for what is no bill or resolution, such as an appointment or an initiative.</summary>
    public static WashingtonEntry? Of(XElement element) =>
        WashingtonNumber.Of(element.Value("BillId")) is { } number && Biennium.OfSession(element.Value("Biennium")) is { } biennium
            ? new(number.Id(biennium), number, element)
            : null;

    private int Count(string name) =>
        int.TryParse(Element.Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
