using Pleiad.Kernel.Consents;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>What a guardian may agree to for a pupil, each by itself.</summary>
internal static class GuardianConsents
{
    public static ConsentPurpose Part { get; } = new(
        "talent-part", new("My child may take part, and the school keeps the name for it", "Мой ребёнок может участвовать, школа хранит для этого имя"),
        new("The school keeps the name of your child and your mail address for this activity alone: to know who comes, and to write to you about it. The host sees how many come, and no names. Both are deleted 30 days after the activity. You can take this back at any time; your child then does not take part, and the place goes on.",
            "Школа хранит имя ребёнка и вашу почту только для этого занятия: чтобы знать, кто придёт, и написать вам. Организатор видит только число участников, без имён. Через 30 дней после занятия данные удаляются. Отозвать согласие можно в любое время; тогда ребёнок не участвует, а место переходит дальше."));

    public static ConsentPurpose Photos { get; } = new(
        "talent-photos", new("My child may be photographed there", "Моего ребёнка можно фотографировать"),
        new("The host may take photographs on which your child can be seen, and show them when it reports on the activity, without names. Your child takes part all the same without this. You can take it back at any time.",
            "Организатор может фотографировать, в том числе вашего ребёнка, и показывать снимки в рассказе о занятии, без имён. Без этого согласия ребёнок всё равно участвует. Отозвать можно в любое время."));

    public static ConsentPurpose Path { get; } = new(
        "talent-path", new("The activity and its result may count on my child's own path", "Занятие и результат можно учесть в пути моего ребёнка"),
        new("If your child has an account here, the activity and what came of it (took part, prize-winner, winner) is put on the private path that only your child sees. Nothing of it is published and children are not ranked. You can take it back at any time; the step then goes from the path.",
            "Если у ребёнка есть учётная запись, занятие и результат (участник, призёр, победитель) попадут в его личный путь, который видит только он. Ничего не публикуется, детей не сравнивают. Отозвать можно в любое время; тогда шаг из пути исчезнет."));

    public static IReadOnlyList<ConsentPurpose> All { get; } = [Part, Photos, Path];
}
