using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Measures of New Mexico from their pages
/// (https://www.nmlegis.gov/Legislation/Legislation?chamber=H&amp;LegType=B&amp;LegNo=73&amp;year=19), found in the
/// directories of printed texts (https://www.nmlegis.gov/Sessions/19%20Regular/memorials/house/). No key needed.
/// </summary>
/// <remarks>
/// Last looked at in 2026-08. Odd: the history is one coded line in legislative days, and beside it a list of the same
/// steps in words with their calendar days; lists of bills need a form to be sent, which the directories spare; committees
/// go by codes, which their own pages explain.
/// </remarks>
public sealed class NewMexicoScraper : Scraper
{
    public const string SourceName = "New Mexico Legislature";

    public override string Name => "nm";

    public override string Jurisdiction => "nm";

    public override SourceVoice Voice { get; } = new(
        SourceName, SourceRank.Official, RecordParts.All & ~(RecordParts.Events | RecordParts.Subjects | RecordParts.Related));

    public override string Zone => "America/Denver";

    public override IReadOnlyList<string> Hosts => [NewMexicoNumber.Host];

    public override string Cron => "0 35 7,13,20 * * ?";

    public override bool Covers(BillId id) => id.Jurisdiction == Jurisdiction && NewMexicoNumber.Of(id) is not null;

    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
        NewMexicoDirectories.FindAsync(context, cancellation);

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var number = NewMexicoNumber.Of(id) ?? throw new SourceException(
            new($"https://{Hosts[0]}/"), SourceFailure.NotFound, $"\"{id}\" is no measure of New Mexico. Write nm/2019/hb73 or nm/2025s1/sjr1.");
        var (document, page) = await SourcePage.GetAsync(number.Page, context, cancellation);
        var bill = NewMexicoBill.Read(number, page, context.Tell);
        document.Keep();
        return bill with { Committees = await NewMexicoCommittees.NamedAsync(bill.Committees, context, cancellation) };
    }
}
