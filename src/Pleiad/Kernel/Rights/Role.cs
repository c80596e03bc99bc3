namespace Pleiad.Kernel.Rights;

/// <summary>What somebody is on a node. A role holds on everything below its node.</summary>
public enum Role
{
    Administrator,
    CentreOfficer,
    ClusterManager,
    OrganisationRepresentative,
    Expert,
    Analyst,
    Operator,
    Tutor,
    Investor,

    /// <summary>A pupil, a student, a young specialist: held on their own record only.</summary>
    Learner,
}

/// <summary>The names of the roles.</summary>
public static class RoleNames
{
    public static Sentence Name(this Role role) => role switch
    {
        Role.Administrator => new("administrator", "администратор"),
        Role.CentreOfficer => new("centre officer", "сотрудник центра"),
        Role.ClusterManager => new("cluster manager", "управляющий кластером"),
        Role.OrganisationRepresentative => new("organisation representative", "представитель организации"),
        Role.Expert => new("expert", "эксперт"),
        Role.Analyst => new("analyst", "аналитик"),
        Role.Operator => new("operator", "оператор"),
        Role.Tutor => new("tutor", "наставник"),
        Role.Investor => new("investor", "инвестор"),
        Role.Learner => new("learner", "учащийся"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
