using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Nc;

/// <summary>The twelve recorded pages against a reading of another kind: tags cut away, lines counted.</summary>
public sealed partial class NorthCarolinaCorpusTests
{
    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(1, 12)];

    [CorpusTheory]
    [MemberData(nameof(Numbers))]
    public async Task Every_step_and_vote_of_a_recorded_page_is_in_its_record(int number)
    {
        var bill = await ReadAsync(number);
        bill.Actions.Select(action => (action.Date, Chamber: action.Chamber is Chamber.Executive ? null : action.Chamber?.ToString(), action.Text)).ShouldBe(Plain(number));
        bill.Votes.Select(vote => vote.Url).ShouldBe(RollCalls(number), ignoreOrder: true);
    }

    [CorpusFact]
    public void The_pages_have_two_hundred_steps() => Enumerable.Range(1, 12).Sum(number => Plain(number).Count).ShouldBe(200);

    [CorpusTheory]
    [InlineData(1, Stage.Adopted, "Adopted")]
    [InlineData(2, Stage.SecondChamberCommittee, "Ref To Com On Rules and Operations of the Senate")]
    [InlineData(4, Stage.InCommittee, "Re-ref Com On Finance")]
    [InlineData(5, Stage.Enacted, "Signed by Gov. 4/27/2017")]
    [InlineData(7, Stage.Enacted, "Signed by Gov. 4/13/2017")]
    [InlineData(10, Stage.SecondChamberCommittee, "Ref To Com On Rules and Operations of the Senate")]
    public async Task The_steps_prove_the_stage(int number, Stage stage, string proof)
    {
        var bill = await ReadAsync(number);
        var status = StatusLadder.Derive(bill);
        (status.Stage, bill.Actions[status.Action!.Value - 1].Text).ShouldBe((stage, proof));
    }

    private static async Task<Bill> ReadAsync(int number)
    {
        await using var server = await ReplayServer.StartAsync(Corpus.Root);
        using var folder = new TempFolder();
        using var client = new SourceClient(new() { AllowedHosts = ["www.ncleg.net"], Via = server.Url }, new FixedTime());
        var context = new ScrapeContext(client, new FixedTime().GetUtcNow(), default) { StateFolder = folder.Path };
        return await RecordedSource.Of("nc").Scraper.ReadAsync(BillId.Of("nc", "2017", $"h{number}"), context, default);
    }

    private static string Page(int number) =>
        Corpus.Text($"states/nc/www.ncleg.net/gascripts/BillLookUp/BillLookUp.pl/Session=2017&BillID=H{number}.html");

    private static List<(DateOnly, string?, string)> Plain(int number)
    {
        var page = Page(number);
        page = page[page.IndexOf("Action History\"></a></th>", StringComparison.Ordinal)..];
        return
        [
            .. from Match row in Row().Matches(page)
               let cells = row.Groups["cell"].Captures.Select(cell => Words(cell.Value)).ToList()
               select (DateOnly.ParseExact(cells[0], "MM/dd/yyyy", CultureInfo.InvariantCulture), cells[1] switch { "House" => "Lower", "Senate" => "Upper", _ => null }, cells[2]),
        ];
    }

    private static IEnumerable<string> RollCalls(int number) =>
        RollCall().Matches(Page(number)).Select(match => "https://www.ncleg.net" + match.Value).Distinct();

    private static string Words(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(html, "")), " ").Trim();

    [GeneratedRegex(@"<tr[^>]*>\s*(?:<td[^>]*>(?<cell>.*?)</td>\s*){5}</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex(@"/gascripts/voteHistory/RollCallVoteTranscript\.pl\?[^""]+")]
    private static partial Regex RollCall();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
