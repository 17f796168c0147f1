using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.openstates;

/// <summary>Every recorded scrape, read through the API's shape.</summary>
public sealed partial class OpenStatesCorpusTests
{
    /// <summary>Another road: the raw file as plain text, row by row.</summary>
    [CorpusTheory]
    [MemberData(nameof(Files))]
    public async Task No_action_is_lost_added_or_moved(string file)
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesScrapes.Answer(file));
        server.Watch(IdOf(file));
        await server.RunAsync();
        var bill = new BillStore(server.Workspace.Path).Find(IdOf(file)).ShouldNotBeNull();

        var rows = ActionRow().Matches(File.ReadAllText(Path.Combine(OpenStatesScrapes.Folder, file)))
            .Select(match => (Day: match.Groups[2].Value, Text: Plain(match.Groups[1].Value), Chamber: match.Groups[3].Value)).ToList();
        bill.Actions.Select(action => $"{action.Date:yyyy-MM-dd} {action.Text}").ShouldBe(rows.Select(row => $"{row.Day} {row.Text}"), ignoreOrder: true);
        bill.Actions.Select(action => action.Date).ShouldBe(bill.Actions.Select(action => action.Date).Order());
        bill.Actions.Where(action => action.Chamber is Chamber.Lower or Chamber.Upper).ShouldAllBe(action => rows.Any(row => row.Text == action.Text && row.Chamber == action.Chamber!.Value.Word()));
    }

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public async Task Votes_are_the_sources_own_totals_and_nobody_can_be_reached(string file)
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesScrapes.Answer(file));
        server.Watch(IdOf(file));
        await server.RunAsync();
        var text = File.ReadAllText(new BillStore(server.Workspace.Path).PathOf(IdOf(file)));
        text.ShouldNotContain("example.org");
        text.ShouldNotContain("@");

        var bill = new BillStore(server.Workspace.Path).Find(IdOf(file))!;
        var totals = OpenStatesScrapes.Votes(file).Select(vote => $"{Total(vote, "yes")} {Total(vote, "no")}");
        bill.Votes.Select(vote => $"{vote.Yeas} {vote.Nays}").ShouldBe(totals, ignoreOrder: true);
    }

    /// <summary>The files of the scrapes that name the sessions: ours are named alike, to the letter, or the API would not find them.</summary>
    [CorpusFact]
    public void Sessions_are_named_as_upstream_names_them()
    {
        using var workspace = new TempFolder();
        var calendar = Core.Content.ContentTree.Read(workspace.Path).Calendar;
        foreach (var file in OpenStatesScrapes.Files)
            calendar.Find(IdOf(file).Jurisdiction, IdOf(file).Session).ShouldNotBeNull(file).Id.ShouldBe((string)OpenStatesScrapes.Raw(file)["legislative_session"]!);
        foreach (var file in Directory.EnumerateFiles(OpenStatesScrapes.Folder, "jurisdiction.json", SearchOption.AllDirectories))
            SessionName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
                .ShouldContain(session => calendar.Find(Path.GetFileName(Path.GetDirectoryName(file))!, session) != null, file);
    }

    public static TheoryData<string> Files => Corpus.IsHere ? [.. OpenStatesScrapes.Files] : ["none"];

    internal static BillId IdOf(string file)
    {
        var parts = file.Split('/');
        return BillId.From(parts[0], parts[1], Path.GetFileNameWithoutExtension(parts[2]));
    }

    private static string Plain(string json) => Core.Files.Text.Clean(JsonSerializer.Deserialize<string>($"\"{json}\""));

    private static string Total(string vote, string option) => Regex.Match(vote, $@"""option"":\s*""{option}"",\s*""value"":\s*([0-9]+)").Groups[1].Value;

    [GeneratedRegex(@"""identifier"":\s*""([^""]+)""")]
    private static partial Regex SessionName();

    [GeneratedRegex(@"""description"":\s*""((?:[^""\\]|\\.)*)"",\s*""date"":\s*""([0-9-]{10})[^""]*"",\s*""organization_id"":\s*""~\{\\""classification\\"":\s*\\""([a-z]+)")]
    private static partial Regex ActionRow();
}
