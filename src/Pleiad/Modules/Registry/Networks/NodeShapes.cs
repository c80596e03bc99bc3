using Pleiad.Kernel;
using Pleiad.Kernel.Charts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>Kinds of organisations that a drawing shows alike: a shape with its colour.</summary>
/// <param name="Id">Its name in data.</param>
/// <param name="Name">Its name in the key.</param>
/// <param name="Colour">A token.</param>
/// <param name="Kinds">The kinds of organisations.</param>
public sealed record NodeShape(string Id, Sentence Name, string Colour, IReadOnlyList<string> Kinds);

/// <summary>The shapes of the drawing: never by colour alone.</summary>
internal static class NodeShapes
{
    public static IReadOnlyList<NodeShape> All { get; } =
    [
        new("circle", new("clusters, companies", "кластеры, компании"), "var(--pl-c1)", [NetworkNode.Cluster, OrganisationKinds.Company]),
        new("square", new("support bodies, investors, societies", "организации поддержки, инвесторы, общества"), "var(--pl-c2)", [OrganisationKinds.DevelopmentInstitution, OrganisationKinds.Association, OrganisationKinds.Foundation, OrganisationKinds.Investor, OrganisationKinds.PatientSociety]),
        new("diamond", new("research, clinics", "наука, клиники"), "var(--pl-c3)", [OrganisationKinds.ResearchInstitute, OrganisationKinds.Clinic]),
        new("triangle", new("education", "образование"), "var(--pl-c4)", [OrganisationKinds.University, OrganisationKinds.School]),
        new("bar", new("other", "другие"), "var(--pl-c5)", [OrganisationKinds.Other]),
        new("cross", new("the state", "государство"), "var(--pl-c6)", [OrganisationKinds.StateBody]),
    ];

    public static NodeShape Of(string kind) => All.FirstOrDefault(s => s.Kinds.Contains(kind)) ?? All.Single(s => s.Id == "bar");

    /// <summary>Draws a mark about as large as a circle of the radius.</summary>
    public static void Draw(Svg svg, NodeShape shape, double x, double y, double r, string? title = null)
    {
        var fill = $"fill=\"{shape.Colour}\"";
        string P(double dx, double dy) => $"{Svg.N(x + dx)} {Svg.N(y + dy)}";
        switch (shape.Id)
        {
            case "square":
                svg.Path($"M{P(-r, -r)}H{Svg.N(x + r)}V{Svg.N(y + r)}H{Svg.N(x - r)}Z", fill, title);
                break;
            case "diamond":
                svg.Path($"M{P(0, -r * 1.25)}L{P(r * 1.25, 0)}L{P(0, r * 1.25)}L{P(-r * 1.25, 0)}Z", fill, title);
                break;
            case "triangle":
                svg.Path($"M{P(0, -r * 1.2)}L{P(r * 1.2, r)}L{P(-r * 1.2, r)}Z", fill, title);
                break;
            case "bar":
                svg.Path($"M{P(-r * 1.2, -r / 2)}H{Svg.N(x + (r * 1.2))}V{Svg.N(y + (r / 2))}H{Svg.N(x - (r * 1.2))}Z", fill, title);
                break;
            case "cross":
                svg.Path($"M{P(-r, -r)}L{P(r, r)}M{P(-r, r)}L{P(r, -r)}", $"fill=\"none\" stroke=\"{shape.Colour}\" stroke-width=\"{Svg.N(Math.Max(2.5, r * 0.4))}\"", title);
                break;
            default:
                svg.Circle(x, y, r, fill, title);
                break;
        }
    }

    /// <summary>The mark alone, for the key.</summary>
    public static string Mark(NodeShape shape)
    {
        var svg = new Svg(0, 0, 16, 16, null);
        Draw(svg, shape, 8, 8, 5.5);
        return svg.Close();
    }
}
