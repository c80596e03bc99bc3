using Pleiad.Kernel.Charts;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Matches;

/// <summary>A level as boxes in a cell: filled as far as one has it, dashed up to what is asked for. The words beside it say the same.</summary>
internal static class LevelPicture
{
    private const double Box = 14, Step = 18;

    public static string Draw(int held, int asked)
    {
        var svg = new Svg(0, 0, (SkillWords.MostLevel * Step) - (Step - Box) + 2, Box + 2, null);
        for (var level = 1; level <= SkillWords.MostLevel; level++)
        {
            var look = level <= held ? " stroke=\"var(--pl-accent)\"" : level <= asked ? " stroke=\"var(--pl-accent)\" stroke-width=\"1.6\" stroke-dasharray=\"3 2\"" : " stroke=\"var(--pl-line)\"";
            svg.Rect(1 + ((level - 1) * Step), 1, Box, Box, level <= held ? "var(--pl-accent)" : "none", look);
        }

        return svg.Close();
    }
}
