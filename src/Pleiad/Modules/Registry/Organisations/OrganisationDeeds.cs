using Pleiad.Kernel;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Duplicates;
using Pleiad.Modules.Registry.Imports;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>What the acts on organisations and what is theirs are called in the journal.</summary>
internal static class OrganisationDeeds
{
    public static IReadOnlyList<DeedName> All { get; } =
    [
        Organisation("register", "organisation registered", "организация внесена"), Organisation("edit", "profile changed", "профиль изменён"), Organisation("confirm", "profile confirmed", "профиль подтверждён"),
        Organisation("rename", "new names", "новые названия"), Organisation("add-name", "another name added", "добавлено другое название"), Organisation("add-identifier", "number added", "добавлен номер"),
        Organisation("add-industry", "industry added", "добавлена отрасль"), Organisation("add-tie", "tie added", "добавлена связь"), Organisation("end-tie", "tie ended", "связь завершена"),
        Organisation("add-position", "person in office entered", "внесён человек на должности"), Organisation("end-position", "position ended", "должность завершена"), Organisation("close", "organisation closed", "организация закрыта"),
        Organisation("merge", "became part of another", "вошла в другую организацию"), Organisation("take-in", "another became part of it", "в неё вошла другая организация"), Organisation("undo-merge", "stands by itself again", "снова самостоятельна"),
        Organisation("give-back", "another stands by itself again", "другая снова самостоятельна"), new("instance", "look-for-duplicates", new("looked for duplicates", "поиск дублей")), new(Merge.NodeKind, "merge", new("merged", "объединены")),
        new(ImportedFile.NodeKind, "receive", new("file received", "файл принят")), new(ImportedFile.NodeKind, "check", new("file checked anew", "файл проверен заново")), new(ImportedFile.NodeKind, "decide", new("row decided", "решено по строке")), new(ImportedFile.NodeKind, "import-ror", new("register of ROR read", "прочитан реестр ROR")),
        Organisation("remind", "asked to confirm", "отправлена просьба подтвердить"),
        new(Plant.NodeKind, "load", new("read from the articles", "прочитано из статей")), new(Plant.NodeKind, "add", new("plan entered", "внесён план")), new(Product.NodeKind, "add", new("product entered", "внесён продукт")),
        new(Site.NodeKind, "add", new("site entered", "внесена площадка")), new(Site.NodeKind, "add-utility", new("utility added", "добавлена сеть")), new(Site.NodeKind, "move-utility", new("utility came further", "состояние сети изменилось")),
        new(Site.NodeKind, "add-plot", new("plot added", "добавлен участок")),
    ];

    private static DeedName Organisation(string move, string en, string ru) => new(Organisations.Organisation.NodeKind, move, new Sentence(en, ru));
}
