using System.Globalization;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Content;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>How old the data of each source is, on the day of the build.</summary>
internal static class FreshnessPages
{
    public static FreshnessPage Of(SiteModel model) => new()
    {
        Path = "/freshness/",
        Title = "How fresh the data is",
        Description = "The last success of each official source, and how many records it holds.",
        Sources = Rows(model),
        Disputed = [.. model.Cards.Where(card => card.Disputed is not null).Select(card => new MaybeLink(card.Identifier, card.Id.Url, $"{Model.Rows.Place(card)}. {card.Disputed}"))],
        BuiltOn = Days.Of(model.Today),
    };

    /// <summary>Those that are asked, or were: home leaves out what is off.</summary>
    public static IReadOnlyList<SourceRow> Asked(SiteModel model) => [.. Rows(model).Where(row => row.LastSuccess is not null || row.Notice is null)];

    private static IReadOnlyList<SourceRow> Rows(SiteModel model) =>
    [
        .. Names(model).Select(source => Row(source, model) with { Purpose = SourceNames.Purpose(source) }),
    ];

    /// <summary>Every source that answered once, or is built or named by the site.</summary>
    internal static IEnumerable<string> Names(SiteModel model) =>
        model.Inputs.Freshness.Keys.Union(Expected(model.Inputs.Content)).Order(StringComparer.Ordinal);

    private static SourceRow Row(string source, SiteModel model)
    {
        var fresh = model.Inputs.Freshness.GetValueOrDefault(source);
        return Row(source, fresh, Notice(KnownSources.Of(source), model.Inputs.Content.Source(source), isSilent: fresh is null), model.Today);
    }

    private static string? Notice(KnownSource known, SourceSettings settings, bool isSilent)
    {
        var unproven = settings.Unproven ?? known.Default == SourceDefault.Unproven;
        return (unproven, settings.Enabled ?? !unproven) switch
        {
            (true, true) => "Unproven: built from the publisher's documents, without a recorded answer to test it by. Turned on by this site.",
            (true, false) => "Unproven, and therefore off: built from the publisher's documents, without a recorded answer to test it by.",
            (false, false) => "Turned off in content/sources.yml.",
            _ => known.NeedsKey && isSilent ? "Needs a key of its publisher, and has not answered yet." : null,
        };
    }

    private static SourceRow Row(string source, SourceFreshness? fresh, string? notice, DateOnly today) => fresh is null
        ? new(SourceNames.Words(source), null, null, "none", notice is null ? "Has not answered yet." : null, notice)
        : new(
            SourceNames.Words(source),
            Days.Of(fresh.LastSuccess),
            Days.Distance(fresh.LastSuccess, today),
            fresh.Records.ToString("N0", CultureInfo.InvariantCulture),
            today.DayNumber - fresh.LastSuccess.DayNumber > Silence.StaleDays
                ? $"No success for more than {Silence.StaleDays} days: what happened since is missing here."
                : null,
            notice);

    // A source that never answered must not look as if it were not asked.
    private static IEnumerable<string> Expected(ContentTree content) => KnownSources.All
        .Where(source => source.Default != SourceDefault.NotBuilt).Select(source => source.Name).Union(content.Sources.Select(source => source.Name));
}
