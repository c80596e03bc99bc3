// What the street's test must find: written here to be wrong, in a house of its own.
namespace Planted.Kernel
{
    public static class Stairs
    {
        public static string Sql => "SELECT 1 FROM observatory_cell"; // the Kernel touches a module's table
    }
}

namespace Planted.Modules.Observatory
{
    public static class Inside
    {
        public static int Number => 1;

        public static object Right() => new Registry.Contracts.Card(); // looks right

        public static string Sql => "UPDATE registry_organisation SET name = ''"; // touches another module's table
    }
}

namespace Planted.Modules.Observatory.Contracts
{
    public sealed record Card;
}

namespace Planted.Modules.Registry
{
    public static class Wrong
    {
        public static int Deep() => Observatory.Inside.Number; // looks left, but past the Contracts

        public static List<Observatory.Contracts.Card> Allowed() => [];
    }
}

namespace Planted.Modules.Registry.Contracts
{
    public sealed record Card;
}

namespace Planted.Hall
{
    public static class Page
    {
        public static Func<int> Deep => () => Modules.Observatory.Inside.Number; // the Hall looks past the Contracts, inside a lambda
    }
}
