using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Results.Factors;

/// <summary>Writes a cluster's self-assessment for a date. It is never changed; a later date, or a second thought, is a new one.</summary>
public static class AssessCluster
{
    /// <summary>Most records for one factor.</summary>
    private const int MostEvidence = 20;

    /// <summary>Reads date, and for each factor applied-…, said-…, evidence-… (keys, several) and record-… (the address of another record).</summary>
    public static Func<ActScope, string> From(Form form, string cluster, EvidenceChoices choices, RightsOfActors rights)
    {
        var date = form.Line("date", longest: 10);
        if (date.Length > 0 && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            form.Refuse("date", "Write a day as 2014-12-31.", "Напишите день так: 2014-12-31.");
        var offered = choices.Of(cluster);
        List<(FactorAnswer Answer, IReadOnlyList<EvidenceChoice> Evidence)> answers = [];
        foreach (var factor in SuccessFactor.All)
        {
            var (applied, said) = (form.Choice($"applied-{factor.Id}", ["yes", "no", ""], required: false), form.Lines($"said-{factor.Id}", required: false, longest: 1000));
            List<EvidenceChoice> evidence = [.. form.TypedAll($"evidence-{factor.Id}").Distinct().Take(MostEvidence).Select(key => offered[factor.Id].FirstOrDefault(c => c.Key == key)).OfType<EvidenceChoice>()];
            var record = form.Line($"record-{factor.Id}", required: false, longest: 300).Trim('/');
            if (record.Length > 0 && rights.Exists(new Node(record)))
                evidence.Add(new($"record:{record}", rights.Name(new Node(record)), "/" + record));
            else if (record.Length > 0)
                form.Refuse($"record-{factor.Id}", "There is no record at this address. Copy the path of its page here, like /registry/claims/f272.", "По этому адресу записи нет. Вставьте путь её страницы, например /registry/claims/f272.");
            answers.Add((new("", factor.Id, applied, said), evidence));
        }

        return scope =>
        {
            var node = ClusterPermissions.Of(cluster);
            rights.Must(scope.Actor, FactorRights.Assess, node);
            if (string.CompareOrdinal(date, scope.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) > 0)
                throw new ConflictException("future", "A cluster is not assessed for a day that is still to come.", "Нельзя оценить кластер на будущую дату.");
            var assessment = new FactorAssessment { Id = Guid.CreateVersion7(scope.Now).ToString("N"), Cluster = cluster, Date = date, State = FactorFlow.Life.Start, Account = scope.Actor.Id, FiledAt = scope.Now.ToString("O") };
            scope.Db.FactorAssessments.Add(assessment);
            foreach (var (answer, evidence) in answers)
            {
                scope.Db.FactorAnswers.Add(answer with { Assessment = assessment.Id });
                foreach (var one in evidence)
                    scope.Db.FactorEvidences.Add(new(assessment.Id, answer.Factor, one.Key, one.Name.En, one.Name.Ru, one.Address));
            }

            scope.Write(new Deed(assessment.Node, "assess")
            {
                To = assessment.State,
                Facts = new JsonObject { ["cluster"] = cluster, ["date"] = date, ["factors"] = new JsonArray([.. answers.Select(a => new JsonObject { ["factor"] = a.Answer.Factor, ["applied"] = a.Answer.Applied, ["evidence"] = new JsonArray([.. a.Evidence.Select(e => (JsonNode)e.Key)]) })]) },
            });
            scope.Touch(node);
            return FactorViews.Address(cluster);
        };
    }
}

/// <summary>An expert confirms or contests an assessment; nobody judges their own.</summary>
public static class JudgeAssessment
{
    /// <summary>Reads reason, version.</summary>
    public static Func<ActScope, string> From(Form form, string id, string name, RightsOfActors rights)
    {
        var reason = form.Lines("reason", required: false, longest: 2000);
        return scope =>
        {
            var assessment = scope.Db.FactorAssessments.SingleOrDefault(a => a.Id == id) ?? throw FactorViews.Missing();
            Journal.MustBeAt(scope.Connection, assessment.Node, form.Version);
            var move = FactorFlow.Life.Must(name, assessment.State, assessment, reason);
            rights.Must(scope.Actor, move.Permission, assessment.Node);
            if (assessment.Account == scope.Actor.Id)
                throw new ConflictException("own", "Nobody judges their own assessment.", "Свою самооценку не подтверждают и не оспаривают.");
            scope.Put(assessment with { State = move.To, Judge = scope.Actor.Id, Judgement = reason });
            scope.Write(new Deed(assessment.Node, name) { From = assessment.State, To = move.To, Reason = reason });
            return FactorViews.Address(assessment.Cluster);
        };
    }
}
