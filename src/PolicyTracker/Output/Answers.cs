using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyTracker.Output;

/// <summary>A finding of <c>check</c>, or what a run complains of.</summary>
public sealed record ProblemAnswer(string Severity, string Rule, string Message, string? File, int? Line, int? Column);

/// <summary>The freshness of one source; every key is always there.</summary>
public sealed record StatusAnswer(
    string Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? LastSuccess,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? FailingSince,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Reason,
    int Records);

/// <summary>What a run of collectors did.</summary>
public sealed record CollectAnswer(bool DryRun, IReadOnlyList<SourceAnswer> Sources);

/// <summary>What one source gave.</summary>
/// <param name="Succeeded">The source answered in full.</param>
/// <param name="Changes">With the keys of the files in <c>_changes</c>.</param>
public sealed record SourceAnswer(
    string Source,
    bool Succeeded,
    int Created,
    int Changed,
    int Unchanged,
    int Failed,
    string? Reason,
    IReadOnlyList<JsonElement> Changes,
    IReadOnlyList<ProblemAnswer> Problems);

/// <summary>What a build did.</summary>
public sealed record BuildAnswer(
    string Output, bool Published, int Bills, int Pages, int Files, int Written, int Removed, IReadOnlyList<ProblemAnswer> Problems);

/// <summary>Where a site is served.</summary>
public sealed record ServeAnswer(string Address, string Folder);

/// <summary>A new workspace.</summary>
public sealed record InitAnswer(string Workspace, IReadOnlyList<string> Files);

/// <summary>What <c>upgrade</c> rewrote.</summary>
public sealed record UpgradeAnswer(int Format, int Records, int Rewritten, IReadOnlyList<ProblemAnswer> Problems);
