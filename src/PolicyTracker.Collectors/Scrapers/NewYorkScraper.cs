using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bills of the New York State Legislature: with a key from Open Legislation
/// (https://legislation.nysenate.gov/api/3/bills/2025/S3967), without one from the page of the Legislative Bill Drafting
/// Commission (https://public.leginfo.state.ny.us/navigate.cgi).
/// </summary>
/// <remarks>
/// Last looked at in August 2026. Odd: capitals are the Senate's steps and small letters the Assembly's; the page says
/// that it is UTF-8 and may hold Latin-1; numbers are reserved and stay blank; the letter of an amendment is no part of
/// a number; every January bills go back to where they began; the key of the API rides in the address.
/// </remarks>
public sealed class NewYorkScraper : Scraper
{
    internal const string State = "ny";
    internal const string CapitolZone = "America/New_York";

    public override string Name => State;

    public override string Jurisdiction => State;

    public override SourceVoice Voice { get; } = new(
        "New York State Legislature", SourceRank.Official, RecordParts.All & ~(RecordParts.Committees | RecordParts.Events));

    public override string Zone => CapitolZone;

    public override IReadOnlyList<string> Hosts => [NewYorkPage.Host, NewYorkApi.Host];

    public override string Cron => "0 40 6,13,20 * * ?";

    public override string KeyName => "NewYorkKey";

    public override bool NeedsKey => false;

    public override bool Covers(BillId id) => id.Jurisdiction == State && NewYorkNumber.YearOf(id.Session) is not null && NewYorkNumber.IsNumber(id.Number);

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        if (!Covers(id))
            throw new InvalidDataException($"{id} is no number of New York. Write the session's two years and the number without an amendment's letter, such as ny/2025-2026/s3967.");
        var bill = context.Key is { } key
            ? await NewYorkApi.ReadAsync(id, key, context, cancellation)
            : await NewYorkPage.ReadAsync(id, context, cancellation);
        return bill with { Sources = [new(NewYorkPage.PageOf(id), Voice.Name)] };
    }

    /// <summary>With a key what the API says that it changed; without one nothing, because the page is for one bill.</summary>
    public override async Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) => context.Key is { } key
        ? await new NewYorkDiscovery(context, key).FindAsync(cancellation)
        : new([], context.Since, [Problem.Warning(
            "source-key", $"New bills of New York are not looked for: its pages have no list. A free key of {NewYorkApi.Host} in the setting {KeyName} changes that. Followed bills were read all the same.", NewYorkPage.Host)]);
}
