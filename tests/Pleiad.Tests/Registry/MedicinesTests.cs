using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Medicines;
using Pleiad.Modules.Registry.Substitution;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>A register of medicines, taken in to compare with: the published list counted by another program, and a small file of our own.</summary>
public class MedicinesTests
{
    private const string Header = "Category,Name of medicine,EMA product number,Medicine status,Active substance,Therapeutic area (MeSH),ATC code (human),Marketing authorisation developer / applicant / holder,Biosimilar,Generic or hybrid,Orphan medicine,Marketing authorisation date\n";

    private const string Own = Header
        + "Human,Original,E/1,Authorised,atosiban (as acetate),Premature Birth,G02CX01,Maker A,No,No,No,20/01/2000\n"
        + "Human,Copy,E/2,Authorised,Atosiban acetate,Premature Birth,G02CX01,Maker B,No,Yes,No,31/07/2013\n"
        + "Human,Later copy,E/3,Withdrawn,atosiban,\"Birth, Premature\",Not yet assigned,,No,Yes,No,2014-08-01\n"
        + "Veterinary,For cows,E/4,Authorised,atosiban,,,Maker C,No,Yes,No,01/01/1999\n";

    [Fact]
    public void The_published_list_has_what_another_program_counts_in_it()
    {
        var medicines = MedicinesFile.Read(TextInput.Open(Repository.SharedOrSkip("data/medicines-ema/medicines.csv")), "test");
        (medicines.Count, medicines.Count(m => m.IsAuthorised), medicines.Count(m => m.Category == Medicine.Human), medicines.Count(m => m.Generic), medicines.Count(m => m.Biosimilar), medicines.Count(m => m.Orphan))
            .ShouldBe((2433, 1680, 2096, 372, 120, 226));
        (medicines.Count(m => m.AuthorisedOn.Length == 0), medicines.Count(m => m.Holder.Length == 0), medicines.Count(m => m.Atc.Length > 0)).ShouldBe((433, 98, 1960));
        medicines.Where(m => m.Category == Medicine.Human && m.Inn.Length > 0).Select(m => m.Inn).Distinct().Count().ShouldBe(1187);
        medicines.Where(m => m is { Category: Medicine.Human, IsAuthorised: true }).GroupBy(m => m.Inn).OrderByDescending(g => g.Count()).First().Select(m => m.Inn).ShouldAllBe(i => i == "clopidogrel");
        var first = FirstGeneric.Of(medicines);
        first.Count.ShouldBe(132);
        medicines.Where(m => m.Inn == "pregabalin" && first.Contains(m.Number)).Select(m => m.Name).ShouldBe(["Pregabalin Sandoz", "Pregabalin Sandoz GmbH"], ignoreOrder: true);
    }

    [Fact]
    public void Substances_are_one_whatever_their_salt()
    {
        foreach (var text in new[] { "atosiban (as acetate)", "Atosiban acetate", " ATOSIBAN ", "atosiban acetate monohydrate" })
            Inns.Key(text).ShouldBe("atosiban", text);
        Inns.Key("trastuzumab;pertuzumab").ShouldBe("pertuzumab; trastuzumab");
        Inns.Key("sodium chloride").ShouldBe("sodium", "one word stays, or nothing would");
        Inns.Key("").ShouldBe("");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_list_is_taken_in_whole_and_the_same_one_once(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        using var folder = new TempFolder();
        var import = new ImportMedicines(world.Service<Pleiad.Kernel.Acts.ActRunner>());
        import.Run(folder.Write("own.csv", Own), "A list of our own").ShouldBe((4, true));
        import.Run(folder.Write("own.csv", Own), "A list of our own").ShouldBe((4, false));
        var atosiban = SubstitutionView.Find(world.Views, world.Service<CapabilityRegister>()).Substances.Single(s => s.Id == "atosiban");
        atosiban.Elsewhere.Select(m => m.Number).ShouldBe(["E/1", "E/2", "E/3"], "what is for animals is another thing");
        atosiban.Elsewhere.Where(m => atosiban.FirstGenerics.Contains(m.Number)).Select(m => m.Number).ShouldBe(["E/2"]);
        foreach (var (bad, place) in new[]
        {
            (Own + "Human,Bad,E/9,Authorised,x,,,,No,No,No,31.07.2013\n", "line 6, column 12 (Marketing authorisation date): '31.07.2013' is no day"),
            (Own + "Human,Twice,E/1,Authorised,x,,,,No,No,No,\n", "line 6, column 3 (EMA product number): 'E/1' stands here a second time"),
            (Own + "Human,Flag,E/9,Authorised,x,,,,perhaps,No,No,\n", "line 6, column 9 (Biosimilar)"),
            ("Category,Name\nHuman,x\n", "line 1"),
        })
        {
            Should.Throw<RefusedInputException>(() => import.Run(folder.Write("bad.csv", bad), "bad")).Message.ShouldContain(place);
            world.Ask<long>("SELECT count(*) FROM registry_medicine").ShouldBe(4, "a list that is refused changes nothing");
        }

        import.Run(folder.Write("next.csv", Own.Replace("E/1", "E/11", StringComparison.Ordinal)), "The next one").ShouldBe((4, true));
        world.Texts("SELECT number FROM registry_medicine ORDER BY number").ShouldBe(["E/11", "E/2", "E/3", "E/4"]);
        world.Texts("SELECT source FROM registry_medicine_import").ShouldBe(["The next one"]);
    }

    [Fact]
    public void The_command_takes_it_in_and_refuses_in_a_sentence()
    {
        using var folder = new TempFolder();
        using var database = Database.Started(Dialect.Sqlite);
        var done = Command.Run(["registry", "import-medicines", "--file", folder.Write("own.csv", Own), .. database.Options]);
        (done.Code, done.Output).ShouldBe((0, "Imported 4 medicines: /registry/substitution\n"));
        Command.Run(["registry", "import-medicines", "--file", folder.File("nowhere.csv"), .. database.Options]).Code.ShouldBe(2);
    }
}
