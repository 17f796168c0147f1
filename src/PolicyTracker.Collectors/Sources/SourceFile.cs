namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// A file that a source sent, on the disk: for archives that no memory should hold. Call <see cref="Keep"/> once it has
/// proved to be what it should be; until then the next run asks for the whole of it again.
/// </summary>
/// <param name="Address">The address that was asked for, redirects not followed.</param>
/// <param name="Path">In the state folder; it stands until the next download of the same address.</param>
/// <param name="NotModified">The server said that nothing has changed since the kept file.</param>
public sealed record SourceFile(Uri Address, string Path, string MediaType, bool NotModified)
{
    /// <summary>When the server says that it was last changed.</summary>
    public DateTimeOffset? LastModified { get; init; }

    internal Action? Keeping { get; init; }

    internal Action? Forgetting { get; init; }

    /// <summary>The file is good: remember its validators for the next run. Harmless to call twice.</summary>
    public void Keep() => Keeping?.Invoke();

    /// <summary>The file is not good after all: the next run asks for the whole of it again.</summary>
    public void Forget() => Forgetting?.Invoke();
}
