using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What is told of a row of a history that has words and no day of its session.</summary>
internal static class UndatedStep
{
    public static Problem Of(BillId id, string? date, string text) => Problem.Warning(
        "source-date", $"A step of {id} has the date \"{date}\", which is no day of its session; the step is left out until the source mends it: \"{text}\".", id.Path);
}
