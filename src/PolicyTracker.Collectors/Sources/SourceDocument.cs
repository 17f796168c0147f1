namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// What a source sent. After "not modified" it is the body we kept, so that callers always parse the same way. Call
/// <see cref="Keep"/> once the document has proved to be what it should be: a maintenance page that nobody keeps can
/// never be "not modified" later.
/// </summary>
/// <param name="Address">The address that was asked for, redirects not followed.</param>
/// <param name="MediaType">Without parameters, in lower case; empty when the server gave none.</param>
/// <param name="NotModified">The server said that nothing has changed since the kept body.</param>
public sealed record SourceDocument(Uri Address, string MediaType, byte[] Body, bool NotModified)
{
    /// <summary>The charset of the Content-Type header.</summary>
    public string? Charset { get; init; }

    /// <summary>The body as text, decoded strictly: a wrong or unknown encoding is a <see cref="SourceException"/>.</summary>
    public string Text => Decoding.Text(Body, Charset, MediaType, Address);

    internal Action? Keeping { get; init; }

    /// <summary>The document is good: remember it and its validators for the next run. Harmless to call twice.</summary>
    public void Keep() => Keeping?.Invoke();
}
