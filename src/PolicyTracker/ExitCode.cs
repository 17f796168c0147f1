namespace PolicyTracker;

/// <summary>How a verb ended, as scripts see it.</summary>
public enum ExitCode
{
    Done = 0,

    /// <summary>Done, with problems that a person must see.</summary>
    Problems = 1,

    /// <summary>The command line or the settings are wrong.</summary>
    Usage = 2,

    /// <summary>Nothing could be done: every source failed, the disk is full, the port is taken.</summary>
    Nothing = 3,

    /// <summary>Another run holds the workspace.</summary>
    Locked = 4,

    Cancelled = 130,
}
