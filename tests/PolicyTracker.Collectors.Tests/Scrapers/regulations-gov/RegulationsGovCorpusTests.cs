using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>Real answers: the same day and the same event, whatever the day on which they are read.</summary>
public class RegulationsGovCorpusTests
{
    public static TheoryData<string, string, string, string[]> Recorded { get; } = new()
    {
        { "2022-28376", "2023-01-13 Proposed rule", "2023-03-14", ["2023-02-01", "2023-03-14", "2023-03-15"] },
        { "2020-22330", "2020-10-22 Proposed rule", "2020-11-23", ["2020-10-23", "2020-11-23", "2020-11-24"] },
        { "2020-28306", "2021-01-07 Proposed rule", "2021-02-09", ["2021-01-09", "2021-02-09", "2021-02-10"] },
    };

    [CorpusTheory]
    [MemberData(nameof(Recorded))]
    public async Task A_recorded_document_has_its_deadline_on_every_day(string number, string document, string deadline, string[] days)
    {
        foreach (var day in days)
        {
            await using var run = await DeadlineRun.OfCorpusAsync(number, document);

            (await run.CollectAsync(day)).Problems.ShouldBeEmpty();

            run.Events.ShouldBe([$"{deadline} confirmed regs:{number}:comments"]);
        }
    }

    [CorpusFact]
    public async Task A_number_that_it_does_not_know_is_no_claim()
    {
        await using var run = await DeadlineRun.OfCorpusAsync("invalid-doc-number", "2021-01-07 Proposed rule");

        (await run.CollectAsync("2021-01-09")).Problems.ShouldBeEmpty();

        run.Events.ShouldBeEmpty();
    }

    [CorpusFact]
    public async Task Of_nine_dockets_the_one_of_the_record_is_named()
    {
        await using var run = await DeadlineRun.OfCorpusAsync("2022-28376", "2023-01-13 Proposed rule");
        run.Write(run.Record with { Extras = Extras.None.With("dockets", "DHS-2023-0006") });

        await run.CollectAsync("2023-02-01");

        run.Record.Extras["docket_url"].ShouldBe("https://www.regulations.gov/docket/DHS-2023-0006");
        run.Record.Sources[^1].Url.ShouldBe("https://www.regulations.gov/document/DHS-2023-0006-0002");
    }
}
