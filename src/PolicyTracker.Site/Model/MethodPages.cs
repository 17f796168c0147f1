using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>The rules of status, made from the table that the program itself applies.</summary>
internal static class MethodPages
{
    public static StatusRulesPage Status(SiteModel model)
    {
        var counts = model.Cards.CountBy(card => card.Stage).ToDictionary();
        return new()
        {
            Path = "/method/status/",
            Title = "What each status means",
            Description = "Every stage that a bill or rule can have here, what it means, and the rules that decide it.",
            Section = "/method/",
            Crumbs = [new("Method", "/method/")],
            Stages = [.. StageWords.All.Select(words => Stage(words, counts))],
            Principles = [.. StatusTable.Principles, .. RulemakingTable.Principles],
            Rules =
            [
                .. StatusTable.Rules.Select(rule => new RuleRow(Number("", rule.Number), rule.Words, rule.Example, Leads(rule.Leads))),
                .. RulemakingTable.Rows.Select((row, index) => new RuleRow(Number("R", index + 1), row.Words, row.Example, Leads(row.Leads))),
            ],
        };
    }

    private static string Number(string mark, int number) => string.Create(CultureInfo.InvariantCulture, $"{mark}{number}");

    private static Link? Leads(Stage? leads) => leads is { } stage ? new(StageWords.Of(stage).Short, "#" + stage.Word()) : null;

    private static StageRow Stage(StageWords words, Dictionary<Stage, int> counts)
    {
        var word = words.Stage.Word();
        return counts.TryGetValue(words.Stage, out var count)
            ? new(word, words.Short, words.Meaning, words.Next, new(Days.Count(count, "bill"), $"/bills/stage/{word}/"))
            : new(word, words.Short, words.Meaning, words.Next, null);
    }
}
