using System.Globalization;
using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.openstates;

/// <summary>Where every recorded scrape stands: a table that a person can judge.</summary>
public sealed class OpenStatesStageTests
{
    /// <summary>One row a bill, for a person to judge: stage, since when, and the action that proves it.</summary>
    [CorpusFact]
    public async Task Every_bill_has_a_stage_with_its_proof()
    {
        await using var server = await OpenStatesServer.StartAsync(OpenStatesScrapes.Files.Select(OpenStatesScrapes.Answer));
        server.Watch([.. OpenStatesScrapes.Files.Select(OpenStatesCorpusTests.IdOf)]);
        var report = await server.RunAsync();
        report.Succeeded.ShouldBeTrue(string.Join("\n", report.Problems));

        var table = new StringBuilder();
        foreach (var id in OpenStatesScrapes.Files.Select(OpenStatesCorpusTests.IdOf).Order())
            table.Append(CultureInfo.InvariantCulture, $"{Row(new BillStore(server.Workspace.Path).Find(id).ShouldNotBeNull())}\n");
        Snapshot.Verify(table.ToString());
    }

    private static string Row(Bill bill)
    {
        var status = bill.Status;
        var proof = status.Action is { } number ? $"{bill.Actions[number - 1].Chamber?.Word() ?? "-"}: {bill.Actions[number - 1].Text}" : status.Evidence;
        var carrier = bill.Related.FirstOrDefault(related => related.Relation == BillRelation.SubstitutedBy)?.Id;
        var last = bill.Actions[^1];
        return string.Create(CultureInfo.InvariantCulture,
            $"{bill.Id,-22} {status.Stage.Word(),-24} {status.Since:yyyy-MM-dd} {(status.Stage.IsStep() && status.Stage != Stage.Enacted ? " " : "*")} {proof}{(carrier is null ? "" : $" [substituted by {carrier}]")}{(bill.Laws is [var law, ..] ? $" [{law}]" : "")}{(last.Text != proof && status.Action != bill.Actions.Count ? $" | last: {last.Date:yyyy-MM-dd} {last.Text}" : "")}");
    }
}
