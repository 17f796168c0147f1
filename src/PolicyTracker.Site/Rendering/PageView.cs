using Microsoft.AspNetCore.Components;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Rendering;

/// <summary>The base of every view: it is given its page and what all pages share.</summary>
public abstract class PageView<TPage> : ComponentBase where TPage : Page
{
    [Parameter, EditorRequired]
    public required TPage Page { get; set; }

    [Parameter, EditorRequired]
    public required Frame Frame { get; set; }
}
