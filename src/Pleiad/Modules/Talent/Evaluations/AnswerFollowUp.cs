using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Talent.Agreements;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Paths;

namespace Pleiad.Modules.Talent.Evaluations;

/// <summary>What became of a learner later, told by the private link of a letter, or that no more such letters are wanted. Fields: outcome, contract, since.</summary>
public static class AnswerFollowUp
{
    public static Func<ActScope, string> From(Form form, string token)
    {
        var outcome = form.Choice("outcome", [.. FollowUp.Outcomes.Keys, FollowUp.Stopped]);
        var works = outcome.StartsWith("employed", StringComparison.Ordinal);
        var (contract, since) = (form.Choice("contract", Evaluation.Contracts.Keys, required: false), form.Date("since", required: works));
        if (since.Length is 4 or 7)
            form.Refuse("since", "Write the whole day, like 2026-06-01.", "Напишите день целиком, например 2026-06-01.");
        return scope =>
        {
            var asked = FollowUp.Link.Open(scope.Db.FollowUps, token);
            if (asked.AnsweredAt.Length > 0)
                throw new ConflictException("answered", "You answered this already. Thank you.", "Вы уже ответили. Спасибо.");
            scope.Put(asked with { AnsweredAt = scope.Moment(), Outcome = outcome, Contract = works ? contract : "", Since = works ? since : "" });
            scope.Write(new Deed(TalentNodes.OfPerson(asked.Person), "follow-up") { Facts = new JsonObject { ["months"] = asked.Months, ["outcome"] = Journal.Hidden(scope.Connection, asked.Person, outcome) } });
            if (outcome == FollowUp.Stopped)
                scope.Db.FollowUps.RemoveRange(scope.Db.FollowUps.Where(f => f.Agreement == asked.Agreement && f.AnsweredAt == "" && f.Token != token));
            if (works)
            {
                var agreement = scope.Agreement(asked.Agreement);
                PathStep.Put(scope, Evaluate.JobOf(agreement, scope.Opening(scope.Application(agreement.Application).Opening).Name, since) with { Organisation = "" });
            }

            return asked.Address;
        };
    }

    /// <summary>Asks those whose day came. Whoever is not to be written to is not asked.</summary>
    /// <returns>How many.</returns>
    internal static int Ask(ActScope scope, PlacementLetters letters)
    {
        var today = KeepAgreement.Today(scope.Now);
        var due = scope.Db.FollowUps.Where(f => f.AskedAt == "" && f.Due.CompareTo(today) <= 0).AsEnumerable().ToList();
        foreach (var asked in due)
        {
            scope.Put(asked with { AskedAt = scope.Moment() });
            letters.ToAccount(scope, asked.Person, $"follow-up/{asked.Agreement}/{asked.Months}", new("What are you doing now?", "Чем вы занимаетесь сейчас?"),
                new($"{asked.Months} months ago your practice ended. Please say in a minute what you do now; only numbers are ever shown. You can also stop these letters there; the link is private", $"Ваша практика закончилась {asked.Months} мес. назад. Скажите за минуту, чем вы заняты; показываются только числа. Там же можно отказаться от таких писем; ссылка личная"), asked.Address);
        }

        return due.Count;
    }

    internal static bool Due(DbConnection connection, DateTimeOffset now) => connection.Scalar<long>("SELECT count(*) FROM talent_follow_up WHERE asked_at = '' AND due <= @today", ("@today", KeepAgreement.Today(now))) > 0;
}
