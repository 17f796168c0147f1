using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyTracker.Site.Pages;

#pragma warning disable BL0006 // The override surface of a static renderer names types of the render tree.

namespace PolicyTracker.Site.Rendering;

/// <summary>
/// Turns pages into markup by the Razor views of <c>theme/</c>: one for each thread. It drops each page's components
/// at once (the framework's own renderer keeps them until it is disposed) and needs no dispatcher.
/// </summary>
internal sealed class PageRenderer(Frame frame) : StaticHtmlRenderer(Services, NullLoggerFactory.Instance)
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    private readonly StringBuilder _text = new(64 * 1024);
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);

    public override Dispatcher Dispatcher { get; } = new InlineDispatcher();

    /// <summary>The whole document.</summary>
    public string Render(Page page)
    {
        _text.Clear();
        _text.Append("<!DOCTYPE html>\n");
        _parameters["Page"] = page;
        _parameters["Frame"] = frame;
        var root = InstantiateComponent(Views.Of(page));
        var id = AssignRootComponentId(root);
        try
        {
            var rendering = RenderRootComponentAsync(id, ParameterView.FromDictionary(_parameters));
            if (!rendering.IsCompleted)
                throw new InvalidOperationException($"The view of {page.Path} waits for something; views only show.");
            rendering.GetAwaiter().GetResult();
            using var writer = new StringWriter(_text);
            WriteComponentHtml(id, writer);
        }
        finally
        {
            RemoveRootComponent(id);
        }

        return _text.Append('\n').ToString();
    }

    protected override void HandleException(Exception exception) =>
        throw new InvalidOperationException($"A view failed: {exception.Message}", exception);

    private sealed class InlineDispatcher : Dispatcher
    {
        public override bool CheckAccess() => true;

        public override Task InvokeAsync(Action workItem)
        {
            workItem();
            return Task.CompletedTask;
        }

        public override Task InvokeAsync(Func<Task> workItem) => workItem();

        public override Task<TResult> InvokeAsync<TResult>(Func<TResult> workItem) => Task.FromResult(workItem());

        public override Task<TResult> InvokeAsync<TResult>(Func<Task<TResult>> workItem) => workItem();
    }
}
