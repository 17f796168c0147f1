using System.Reflection;

namespace PolicyTracker;

/// <summary>The version of this program, without the revision that it was built from.</summary>
public static class ProgramVersion
{
    public static string Number { get; } = typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
