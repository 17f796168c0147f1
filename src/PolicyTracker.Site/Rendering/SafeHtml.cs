using Microsoft.AspNetCore.Components;

namespace PolicyTracker.Site.Rendering;

/// <summary>Markup that passed the allow-list of <see cref="Prose"/>: the only markup that a view may write as it is.</summary>
public sealed record SafeHtml
{
    public static readonly SafeHtml Empty = new("");

    internal SafeHtml(string html) => Markup = new(html);

    public MarkupString Markup { get; }

    public bool IsEmpty => Markup.Value.Length == 0;
}
