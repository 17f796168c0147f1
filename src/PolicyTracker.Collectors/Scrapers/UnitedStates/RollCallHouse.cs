using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Reads a roll call of the Clerk of the House (https://clerk.house.gov/evs/2025/roll017.xml).</summary>
/// <remarks>For a roll call that does not exist the Clerk answers 200 with <c>&lt;xml&gt;Error sanitizing file ...&lt;/xml&gt;</c>.</remarks>
internal static partial class RollCallHouse
{
    private const string Root = "rollcall-vote";

    /// <exception cref="ScrapeException">It is not this roll call, or its totals do not add up.</exception>
    public static RollCall Read(SourceDocument document, RollCallAddress asked)
    {
        var head = SafeXml.Read(WithoutDoctype(document), Root).At("vote-metadata")
            ?? throw new ScrapeException(document.Address, "The roll call has no <vote-metadata>, which says what was voted on.");
        Check(head, asked, document.Address);
        var totals = head.At("vote-totals");
        if (head.Value("vote-type")?.Equals("QUORUM", StringComparison.OrdinalIgnoreCase) == true || totals?.At("totals-by-candidate") is not null)
            return RollCall.Other;
        var parties = (totals?.All("totals-by-party") ?? []).Select(party => Party(party, document.Address)).ToList();
        var all = totals?.At("totals-by-vote");
        var (yeas, nays, neither) = (parties.Sum(party => party.Yeas), parties.Sum(party => party.Nays), parties.Sum(party => party.Neither));
        if (parties.Count == 0 || all is null || (yeas, nays, neither) != Counts(all, document.Address))
            throw new ScrapeException(document.Address, $"The parties' totals of the roll call ({yeas} to {nays}, {neither} neither) are not the totals of the House.");
        return new(yeas, nays, neither, parties, head.Value("vote-result"));
    }

    // It names a document type whose rules nobody needs and SafeXml does not allow.
    private static SourceDocument WithoutDoctype(SourceDocument document) =>
        document with { Body = Encoding.UTF8.GetBytes(Doctype().Replace(document.Text, "", 1)), Charset = "utf-8" };

    private static void Check(XElement head, RollCallAddress asked, Uri address)
    {
        var number = head.Value("rollcall-num");
        var year = head.Value("action-date") is [.., _, _, _, _] day ? day[^4..] : null;
        if (number != asked.Number.ToString(CultureInfo.InvariantCulture) || year != asked.Term)
            throw new ScrapeException(address, $"The document is roll call {number} of {year}, and {asked.Number} of {asked.Term} was asked for.");
    }

    private static PartyCount Party(XElement party, Uri address)
    {
        var (yeas, nays, neither) = Counts(party, address);
        return new(PartyCount.LetterOf(party.Value("party")) ?? throw new ScrapeException(address, "A party of the roll call has no name."), yeas, nays, neither);
    }

    private static (int Yeas, int Nays, int Neither) Counts(XElement totals, Uri address) =>
        (Count(totals, "yea-total", address), Count(totals, "nay-total", address), Count(totals, "present-total", address) + Count(totals, "not-voting-total", address));

    private static int Count(XElement totals, string name, Uri address) =>
        int.TryParse(totals.Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 1000
            ? count
            : throw new ScrapeException(address, $"The {name} of the roll call is \"{totals.Value(name)}\", which is no count.");

    [GeneratedRegex("""<!DOCTYPE rollcall-vote(?: PUBLIC "[^"]*"| SYSTEM)? *"[^"]*" *>""", RegexOptions.NonBacktracking)]
    private static partial Regex Doctype();
}
