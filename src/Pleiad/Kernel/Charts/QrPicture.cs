using System.Text;
using System.Text.Encodings.Web;
using QRCoder;

namespace Pleiad.Kernel.Charts;

/// <summary>A QR code as SVG without scripts, styles or a picture from elsewhere. Always dark on white, or phones cannot read it.</summary>
public static class QrPicture
{
    public static string Draw(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix; // with the four free modules around it that the standard asks for
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (!rows[y][x])
                    continue;
                var begin = x;
                while (x + 1 < rows[y].Count && rows[y][x + 1])
                    x++;
                path.Append($"M{begin} {y}h{x - begin + 1}v1h-{x - begin + 1}z");
            }
        }

        var size = rows.Count;
        return $"<svg class=\"pl-qr-code\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>";
    }
}
