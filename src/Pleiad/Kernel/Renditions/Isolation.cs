using System.Diagnostics;

namespace Pleiad.Kernel.Renditions;

/// <summary>How a program that reads a document is kept from everything else, as well as this system allows.</summary>
/// <param name="Before">What is run with the program behind it.</param>
/// <param name="Chromium">What Chromium is told beside the usual.</param>
/// <param name="AsNobody">Whether it runs as a user that owns nothing.</param>
/// <param name="Words">What of it holds, for whoever runs the server.</param>
internal sealed record Isolation(string[] Before, string[] Chromium, bool AsNobody, string Words)
{
    private static readonly Lazy<Isolation> Found = new(Look);

    /// <summary>The best that was found to work here; looked for once.</summary>
    public static Isolation Find() => Found.Value;

    /// <summary>Lets the program read what lies in a folder, and write into its folder "out".</summary>
    public void Open(string folder)
    {
        if (!AsNobody || OperatingSystem.IsWindows())
            return;
        Run("chown", "-R", "nobody", Path.Combine(folder, "out"));
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        foreach (var file in Directory.GetFiles(folder))
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.OtherRead);
    }

    private static Isolation Look()
    {
        string[] nobody = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--no-new-privs"];
        if (!OperatingSystem.IsLinux())
            return new([], [], AsNobody: false, "Chromium's own sandbox");
        if (!Environment.IsPrivilegedProcess)
        {
            string[] alone = ["unshare", "--user", "--map-current-user", "--net"];
            return Works([.. alone, "true"]) ? new(alone, [], AsNobody: false, "no network; Chromium's own sandbox") : new([], [], AsNobody: false, "Chromium's own sandbox");
        }

        string[] cut = Works("unshare", "--net", "true") ? ["unshare", "--net"] : [];
        var other = Works([.. cut, .. nobody, "true"]);
        // Chromium's sandbox needs a user namespace of its own; where that is forbidden, another user without a network is what remains
        var sandbox = Works([.. cut, .. other ? nobody : [], "unshare", "--user", "true"]);
        if (!sandbox && (cut.Length == 0 || !other))
            throw new RefusedException("no-sandbox", "This system allows neither a sandbox nor a network of its own, so nothing is made into PDF as root. Run the server as a user of its own.", "Система не даёт ни песочницы, ни отдельной сети, поэтому от имени root PDF не создаётся. Запустите сервер от имени отдельного пользователя.");
        return new([.. cut, .. other ? nobody : []], sandbox ? [] : ["--no-sandbox"], other, string.Join("; ", new[] { cut.Length > 0 ? "no network" : "", other ? "as nobody" : "", sandbox ? "Chromium's own sandbox" : "" }.Where(w => w.Length > 0)));
    }

    private static bool Works(params string[] words) => Run(words[0], words[1..]);

    private static bool Run(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            return process.WaitForExit(TimeSpan.FromSeconds(5)) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // there is no such program
        }
    }
}
