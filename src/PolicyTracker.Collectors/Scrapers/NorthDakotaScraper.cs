using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bills and resolutions of North Dakota from the one file of an assembly
/// (https://ndlegis.gov/api/assembly/69-2025/data/bills.json), no key needed.
/// </summary>
/// <remarks>
/// Last looked at in 2026-08; unproven: the file was never recorded. Odd: regular and special sessions are in one file
/// of about 8 MB; the kind of a measure is in its number alone (1001 and up House bills, 2001 Senate bills, 3001 and
/// 4001 their concurrent resolutions); the next assembly's file is empty or absent long before it meets; "Filed with
/// Secretary Of State" is the last clerical step of a law and of a resolution.
/// </remarks>
public sealed class NorthDakotaScraper : Scraper
{
    public override string Name => "nd";

    public override string Jurisdiction => "nd";

    public override SourceVoice Voice { get; } = new(
        "North Dakota Legislative Branch", SourceRank.Official, RecordParts.All & ~(RecordParts.Subjects | RecordParts.Related | RecordParts.Laws));

    public override string Zone => NorthDakotaAssembly.Zone;

    public override IReadOnlyList<string> Hosts => [NorthDakotaAssembly.Host];

    public override string Cron => "0 25 7-21/3 * * ?";

    public override bool IsUnproven => true;

    /// <summary>Every measure of the assemblies: the file has no day of change but that of the last action.</summary>
    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) => context.DiscoverAsync(
        Assemblies(context),
        async assembly => (await assembly.BillsAsync(context, cancellation)).Values.Select(bill => bill.Discovered(context.Now)));

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation) =>
        (await NorthDakotaAssembly.Of(id).BillAsync(id, context, cancellation)).Read(Voice.Name, context);

    private static IEnumerable<NorthDakotaAssembly> Assemblies(ScrapeContext context) => context.Sessions.Count > 0
        ? context.Sessions.Select(NorthDakotaAssembly.OfSession).OfType<NorthDakotaAssembly>()
        : [NorthDakotaAssembly.Of(context.Today(NorthDakotaAssembly.Zone))];
}
