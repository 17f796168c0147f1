using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Content;

/// <summary><c>content/watchlist/{name}.yml</c>: measures to follow whatever the topics say, and measures to leave out.</summary>
/// <param name="Ignore">Their records stay, unpublished.</param>
public sealed record WatchList(string Name, IReadOnlyList<BillId> Bills, IReadOnlyList<BillId> Ignore);

/// <summary><c>content/pages/{slug}.md</c>.</summary>
public sealed record ContentPage(string Slug, string Title, string Body);
