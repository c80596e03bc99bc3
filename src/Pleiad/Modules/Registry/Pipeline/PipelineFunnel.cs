using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Products;

namespace Pleiad.Modules.Registry.Pipeline;

/// <summary>How many products are in each state, in the order of the way: what has a registration is filled with the accent, what ended without one is open.</summary>
internal sealed class PipelineFunnel(IReadOnlyList<(string State, int Count)> states, Reader reader)
{
    private const int Row = 30;
    private const int Thick = 18;

    public string Wide() => Draw(1296, 250);

    public string Phone() => Draw(358, 176);

    private string Draw(int width, int left)
    {
        var most = Math.Max(1, states.Max(s => s.Count));
        var axis = new LinearAxis(0, most, left, width - 44);
        var svg = new Svg(0, 0, width, (states.Count * Row) + 4, reader.T("Products by state, each counted once", "Продукты по состоянию, каждый один раз"));
        for (var i = 0; i < states.Count; i++)
        {
            var (state, count) = states[i];
            var y = i * Row;
            svg.Text(left - 8, y + 18, reader.T(ProductFlow.Life.State(state).Name), count > 0 ? "" : "m", "end");
            if (count > 0)
                svg.Rect(left, y + 4, axis.At(count) - left, Thick, Fill(state), state is ProductFlow.Refused or ProductFlow.Withdrawn ? " stroke=\"var(--pl-ink-2)\" stroke-dasharray=\"3 2\"" : "");
            svg.Text((count > 0 ? axis.At(count) : left) + 6, y + 18, reader.N.Whole(count), count > 0 ? "b" : "m");
        }

        return svg.Line(left, 0, left, states.Count * Row, "class=\"ax2\"").Close();
    }

    private static string Fill(string state) => ProductFlow.IsRegistered(state) ? "var(--pl-accent)" : ProductFlow.IsOnTheWay(state) ? "var(--pl-rest)" : "var(--pl-paper)";
}
