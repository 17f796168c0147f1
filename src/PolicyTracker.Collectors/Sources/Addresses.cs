namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// Which addresses may be asked, and how an official address is written for the gateway of <c>--via</c>.
/// </summary>
internal sealed class Addresses
{
    private readonly IReadOnlyList<string> _hosts;
    private readonly Uri? _via;

    public Addresses(IReadOnlyList<string> hosts, Uri? via)
    {
        if (via is not null && via.Scheme != Uri.UriSchemeHttps && !(via.Scheme == Uri.UriSchemeHttp && via.IsLoopback))
            throw new ArgumentException(
                $"--via {via.Scheme}://{via.Authority}: a gateway must be reached over https, " +
                "or over http on this machine (127.0.0.1).",
                nameof(via));
        _hosts = hosts;
        _via = via;
    }

    /// <exception cref="SourceException">The address is not one of this source.</exception>
    public void Check(Uri address, Uri? redirectedFrom = null)
    {
        if (Objection(address) is { } objection)
            throw new SourceException(
                redirectedFrom ?? address, SourceFailure.NotAllowed,
                redirectedFrom is null ? objection : $"It redirects to {Shown(address)}. {objection}");
    }

    /// <summary>The address that goes over the wire.</summary>
    public Uri OnTheWire(Uri address) =>
        _via is null ? address : new(_via.AbsoluteUri.TrimEnd('/') + "/" + address.IdnHost + address.PathAndQuery);

    /// <summary>Where a redirect leads, as an official address that is one of this source.</summary>
    /// <param name="asked">The address that redirected first.</param>
    /// <exception cref="SourceException">It leads nowhere, or off the list.</exception>
    public Uri Follow(Uri asked, Uri current, Uri location)
    {
        try
        {
            var next = Resolve(current, location);
            Check(next, redirectedFrom: asked);
            return new(next.GetLeftPart(UriPartial.Query));
        }
        catch (UriFormatException exception)
        {
            throw new SourceException(asked, SourceFailure.Redirected, "It redirects to something that is no address.", exception);
        }
    }

    // A gateway may repeat the source's own Location or write its own form of it, below its own path.
    private Uri Resolve(Uri current, Uri location)
    {
        // .NET reads "/path" as a file on Unix; what the server wrote decides.
        var written = location.OriginalString;
        var isPath = written.StartsWith('/') && !written.StartsWith("//", StringComparison.Ordinal);
        var below = _via?.AbsolutePath.TrimEnd('/') + "/";
        if (_via is not null && isPath && written.StartsWith(below, StringComparison.Ordinal) && FromGateway(written[(below.Length - 1)..]) is { } own)
            return own;
        var next = isPath ? new Uri(current, written) : new Uri(current, location);
        var prefix = _via?.AbsoluteUri.TrimEnd('/');
        return prefix is not null && next.AbsoluteUri.StartsWith(prefix + "/", StringComparison.Ordinal)
            ? FromGateway(next.AbsoluteUri[prefix.Length..]) ?? next
            : next;
    }

    private Uri? FromGateway(string path)
    {
        var host = path.Split('/', 3)[1];
        return _hosts.Contains(host, StringComparer.OrdinalIgnoreCase) ? new($"https:/{path}") : null;
    }

    private string? Objection(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme != Uri.UriSchemeHttps)
            return "Sources are asked over https only.";
        if (!address.IsDefaultPort || address.UserInfo.Length > 0)
            return "An address of a source has no port and no user name.";
        return _hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"The host {address.IdnHost} is not one of this source ({string.Join(", ", _hosts)}).";
    }

    private static string Shown(Uri address) =>
        address.IsAbsoluteUri ? SourceException.Shown(address) : "an address without a host";
}
