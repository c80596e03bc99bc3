using Pleiad.Kernel.Consents;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>What an applicant, or the guardian of a minor, agrees to.</summary>
internal static class ApplicationConsents
{
    /// <summary>Without it nobody can decide on the application.</summary>
    public static ConsentPurpose Shown { get; } = new(
        "talent-application", new("Show this application to the organisation", "Покажите этот отклик организации"),
        new("The organisation that offers the place sees your name, at what stage you are, and what you write here, to decide on this application. Nobody else sees it. It is deleted a year after it ended, or with your account.",
            "Организация, которая предлагает место, увидит ваше имя, ступень обучения и написанное здесь, чтобы решить об этом отклике. Больше его не увидит никто. Он удаляется через год после завершения или вместе с вашей записью."));

    /// <summary>The same for a minor.</summary>
    public static ConsentPurpose Guardian { get; } = new(
        "talent-application-guardian", new("I am the parent or guardian, and agree to this application", "Я родитель или опекун и согласен на этот отклик"),
        new("The organisation that offers the place sees the child's name, that he or she is at school, and what the child wrote, to decide on this application. Nobody else sees it. You can take this back by the same link as long as the application runs; a place needs an agreement that you sign too.",
            "Организация, которая предлагает место, увидит имя ребёнка, что он учится в школе, и написанное им, чтобы решить об этом отклике. Больше его не увидит никто. Согласие можно отозвать по той же ссылке, пока отклик рассматривают; для места нужен договор, который подписываете и вы."));

    public static IReadOnlyList<ConsentPurpose> All { get; } = [Shown, Guardian];
}
