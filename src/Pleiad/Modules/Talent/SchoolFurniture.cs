using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Calendars;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Guardians;
using Pleiad.Modules.Talent.Lending;
using Pleiad.Modules.Talent.Methods;
using Pleiad.Modules.Talent.Paths;
using Pleiad.Modules.Talent.Surveys;
using Pleiad.Modules.Talent.Trainings;

namespace Pleiad.Modules.Talent;

/// <summary>The part of the table of contents for schools and what is done with them, equipment lent to teaching, training of employees.</summary>
internal static class SchoolFurniture
{
    public static void AddServices(IServiceCollection services)
    {
        foreach (var reference in References)
            services.AddSingleton(reference);
        services.AddSingleton(provider => ActivityNodes.Activities(Databases(provider)));
        services.AddSingleton(provider => ActivityNodes.Groups(Databases(provider)));
        services.AddSingleton(provider => ActivityNodes.Pupils(Databases(provider)));
        foreach (var life in ActivityNodes.Lives)
            services.AddSingleton(life);
        foreach (var deed in ActivityNodes.Deeds)
            services.AddSingleton(deed);
        services.AddSingleton(ActivityNodes.Search);
        services.AddSingleton<ActivityViews>();
        services.AddSingleton<KeepActivity>();
        services.AddSingleton<MoveActivity>();
        services.AddSingleton<GroupLetters>();
        services.AddSingleton<GroupViews>();
        services.AddSingleton<SignUpClass>();
        services.AddSingleton<KeepGroup>();
        services.AddSingleton<RecordAttendance>();
        services.AddSingleton<FollowGroups>();
        services.AddSingleton(provider => new PoolOwner(SchoolNodes.Activities + "/", (scope, place) => provider.GetRequiredService<FollowGroups>().Moved(scope, place)));
        services.AddSingleton<LoadActivities>();
        foreach (var purpose in GuardianConsents.All)
            services.AddSingleton(purpose);
        services.AddSingleton<IGuardianMatter, PupilMatter>();
        services.AddSingleton<AnswerAsGuardian>();
        services.AddSingleton<AnswerOnPaper>();
        services.AddSingleton(PupilPersonalData.Lists);
        services.AddSingleton(PupilPersonalData.Rule);
        services.AddSingleton<LinkPupil>();
        services.AddSingleton<PathViews>();
        services.AddSingleton(FollowYear.Purpose);
        services.AddSingleton<FollowYear>();
        services.AddSingleton(provider => LendingFurniture.Facilities(Databases(provider)));
        services.AddSingleton(provider => LendingFurniture.Uses(Databases(provider)));
        services.AddSingleton(LendingFurniture.Life);
        foreach (var deed in LendingFurniture.Deeds)
            services.AddSingleton(deed);
        services.AddSingleton<LendFacility>();
        services.AddSingleton<TakeHours>();
        services.AddSingleton<LendingViews>();
        services.AddSingleton<LoadLending>();
        services.AddSingleton(provider => TrainingFurniture.Trainings(Databases(provider)));
        services.AddSingleton(provider => TrainingFurniture.Trainees(Databases(provider)));
        foreach (var life in TrainingFurniture.Lives)
            services.AddSingleton(life);
        foreach (var deed in TrainingFurniture.Deeds.Concat(MethodFurniture.Deeds).Append(new("talent/surveys", "answer", new("answered", "получен ответ"))).Append(new("talent/surveys", "load", new("example answers entered", "внесены ответы-примеры"))))
            services.AddSingleton(deed);
        services.AddSingleton(TrainingFurniture.Rule);
        services.AddSingleton<OfferTraining>();
        services.AddSingleton<EnrolStaff>();
        services.AddSingleton<TrainingViews>();
        services.AddSingleton<TrainingOrders>();
        services.AddSingleton<LoadTrainings>();
        services.AddSingleton(provider => MethodFurniture.Methods(Databases(provider)));
        services.AddSingleton<KeepMethod>();
        foreach (var work in SchoolWork.All.Append(Cohorts.CohortWork.Next))
            services.AddSingleton(work);
        services.AddSingleton(OwnCalendar.Personal);
        services.AddSingleton(OwnCalendar.Kind);
        services.AddSingleton(new DeedName(OwnCalendar.Node.Kind, "make-calendar", new("address made", "сделан адрес")));
        services.AddSingleton<CalendarViews>();
        services.AddSingleton(SurveyMarks.Rule);
        services.AddSingleton<SurveyViews>();
        services.AddSingleton<LoadSurveys>();
        services.AddSingleton<MethodViews>();
        services.AddSingleton<LoadMethods>();
    }

    public static void MapRoutes(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        ActivityEndpoints.Map(pages, api, acts);
        GroupEndpoints.Map(pages, acts);
        GuardianEndpoints.Map(pages);
        PathEndpoints.Map(pages);
        LendingEndpoints.Map(pages, api, acts);
        TrainingEndpoints.Map(pages, api, acts);
        MethodEndpoints.Map(pages, acts);
        SurveyEndpoints.Map(pages, api);
        CalendarEndpoints.Map(pages);
    }

    public static void LoadSamples(IServiceProvider services)
    {
        services.GetRequiredService<LoadActivities>().Run();
        services.GetRequiredService<LoadLending>().Run();
        services.GetRequiredService<LoadTrainings>().Run();
        services.GetRequiredService<LoadMethods>().Run();
        services.GetRequiredService<LoadSurveys>().Run();
    }

    private static IReadOnlyList<OrganisationReference> References { get; } =
    [
        new("talent_activity", "organisation", ["id"], Path: false, new("activities for schools", "занятия для школ")),
        new("talent_facility", "organisation", ["id"], Path: false, new("equipment lent to teaching", "оборудование для обучения")),
        new("talent_use", "organisation", ["id"], Path: false, new("hours booked for teaching", "часы, забронированные для обучения")),
        new("talent_training", "organisation", ["id"], Path: false, new("trainings", "обучение сотрудников")),
        new("talent_trainee", "organisation", ["id"], Path: false, new("enrolments in trainings", "записи на обучение")),
        new("talent_method", "organisation", ["id"], Path: false, new("working methods", "методики")),
        new("talent_group", "school", ["id"], Path: false, new("classes at activities", "классы на занятиях")),
    ];

    private static IDbContextFactory<PleiadDb> Databases(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
}
