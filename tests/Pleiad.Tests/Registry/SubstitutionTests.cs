using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Substitution;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>What depends on imports: shares by field and year, concentration, and who could replace it.</summary>
public class SubstitutionTests
{
    [Fact]
    public void A_missing_part_makes_the_year_unknown_and_not_imported()
    {
        var years = SubstitutionView.Years([Row("a", 2018, "domestic", "x", 30), Row("a", 2018, "imported", "y", 60), Row("a", 2018, "imported", "z", 10), Row("b", 2018, "domestic", "x", 0), Row("b", 2018, "imported", "y", 100), Row("a", 2019, "domestic", "x", 30), Row("a", 2019, "imported", "", null), Row("b", 2020, "imported", "y", 100)]);
        years.Select(y => (y.Year, y.Domestic, y.Imported, y.Share)).ShouldBe([(2018, 30, 170, 0.15), (2019, 30, double.NaN, double.NaN), (2020, double.NaN, 100, double.NaN)]);
        years[0].Concentration.ShouldBe((0.15 * 0.15) + (0.8 * 0.8) + (0.05 * 0.05), 1e-12);
        years[1].Concentration.ShouldBe(double.NaN, "a supplier without a name is no supplier");
        SubstitutionView.Years([Row("a", 2018, "domestic", "x", 30), Row("a", 2018, "imported", "y", 60) with { Unit = "%" }]).Single().ShouldBe(new SupplyYear(2018, double.NaN, double.NaN, "", double.NaN, double.NaN));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Each_substance_says_who_could_replace_it_and_what_is_missing(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var atosiban = Find(world).Substances.Single(s => s.Id == "atosiban");
        (atosiban.Illustrative, atosiban.NoneRegisteredHere, atosiban.Latest!.Share).ShouldBe((true, true, 0));
        var nearest = atosiban.Replacements[0];
        (nearest.Firm.Name.En, nearest.Has.En, nearest.Missing!.En).ShouldBe(("Mir-Pharm", "Atosiban: in development", "a registration, 6 steps away"));
        var gynaecology = Find(world).Fields.Single(f => f.Field.En == "gynaecology").Years;
        gynaecology.Select(y => (y.Year, double.IsNaN(y.Share))).ShouldBe([(2016, false), (2017, true), (2018, false)]);
        var indapamide = Find(world).Substances.Single(s => s.Id == "indapamide");
        indapamide.Replacements[0].Missing.ShouldBeNull("it is on the market");
        indapamide.NoneRegisteredHere.ShouldBeFalse();
        indapamide.Latest!.Share.ShouldBe(460 / 950.0, 1e-12);
        world.Texts("SELECT id FROM registry_supply WHERE claim = '' AND NOT illustrative").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_figure_is_entered_with_its_source_and_once(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        (string, string?)[] Figure(params (string, string?)[] more) => [("substance", "Paracetamol"), ("field-en", "neurology"), ("year", "2024"), ("origin", "imported"), ("amount", "12.5"), ("unit", "%"), ("source", "Customs, 2024"), .. more];
        world.Run(AddSupply.From, Figure()).ShouldBe("/registry/substitution/paracetamol");
        Should.Throw<ConflictException>(() => world.Run(AddSupply.From, Figure())).Code.ShouldBe("there");
        Find(world).Substances.Single(s => s.Id == "paracetamol").Latest!.Share.ShouldBe(double.NaN, "nobody told the other side");
        world.Run(AddSupply.From, ("substance", "Paracetamol"), ("field-en", "neurology"), ("year", "2024"), ("origin", "domestic"), ("amount", "87.5"), ("unit", "%"), ("source", "Customs, 2024"));
        Find(world).Substances.Single(s => s.Id == "paracetamol").Latest!.Share.ShouldBe(0.875);
        RegistryWorld.Errors(AddSupply.From, ("substance", "X"), ("field-en", "y"), ("year", "2024.5"), ("origin", "imported"), ("amount", "-1"), ("unit", "%"), ("atc", "??")).ShouldBe(["atc", "year", "amount", "source"]);
    }

    private static SubstitutionView Find(RegistryWorld world) => SubstitutionView.Find(world.Views, world.Service<CapabilityRegister>());

    private static Supply Row(string substance, int year, string origin, string supplier, double? amount) => new($"{substance}{year}{origin}{supplier}", substance, substance, "f", "f", "", year, origin, supplier, amount, "packs", "s", "s", false, "c", "", "");
}
