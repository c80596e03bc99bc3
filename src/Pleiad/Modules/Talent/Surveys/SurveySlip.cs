using System.Data.Common;
using System.Security.Cryptography;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Surveys;

/// <summary>A slip that a teacher hands out: it answers once before the activity and once after it. It names nobody, and no answer leads back to it.</summary>
public sealed record SurveySlip
{
    private const int Letters = 12;

    /// <summary>Letters and digits that nobody takes for one another.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>What stands on the slip, and what its link leads to.</summary>
    public required string Token { get; init; }

    public required string Activity { get; init; }

    public required string SchoolGroup { get; init; }

    /// <summary>parent or pupil: one slip of each for a place.</summary>
    public required string Who { get; init; }

    public bool AnsweredBefore { get; init; }

    public bool AnsweredAfter { get; init; }

    /// <summary>ABCD-EFGH-JKMN.</summary>
    public string Shown => $"{Token[..4]}-{Token[4..8]}-{Token[8..]}";

    public string Address => SurveyWords.AddressOf(Token);

    public bool Answered(string phase) => phase == SurveyWords.Before ? AnsweredBefore : AnsweredAfter;

    public SurveySlip Used(string phase) => phase == SurveyWords.Before ? this with { AnsweredBefore = true } : this with { AnsweredAfter = true };

    /// <summary>About 58 bits of chance; trying many is slowed down.</summary>
    public static string NewToken() => RandomNumberGenerator.GetString(Alphabet, Letters);

    /// <summary>What somebody typed, as a token.</summary>
    public static string Read(string typed) => string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
}

/// <summary>A teacher makes the slips of a class: one for each pupil and one for each pupil's parents, as many as the class has places. Those there are stay.</summary>
internal static class MakeSlips
{
    public static string Run(ActScope scope, string id)
    {
        var group = scope.Group(id);
        if (!GroupFlow.Live.Contains(group.State) && group.State != GroupFlow.Came)
            throw new ConflictException("group-over", "The class does not take part, so there is nobody to ask.", "Класс не участвует, спрашивать некого.");
        var there = scope.Db.SurveySlips.Where(s => s.SchoolGroup == id).Select(s => s.Who).ToList();
        var made = SurveyWords.OnSlips.SelectMany(who => Enumerable.Range(0, Math.Max(0, group.Pupils - there.Count(t => t == who))).Select(_ => new SurveySlip { Token = SurveySlip.NewToken(), Activity = group.Activity, SchoolGroup = id, Who = who })).ToList();
        if (made.Count == 0)
            throw new ConflictException("slips-there", "The class has a slip for every place already: print them again.", "На каждое место уже есть листок: распечатайте их ещё раз.");
        scope.Db.SurveySlips.AddRange(made);
        scope.Write(new Deed(group.Node, "make-slips") { Facts = new System.Text.Json.Nodes.JsonObject { ["slips"] = made.Count } });
        return Contracts.SchoolAddress.OfGroup(id, "/survey-slips");
    }
}

/// <summary>Who answered: kept only as long as somebody might answer twice.</summary>
internal static class SurveyMarks
{
    private const string Key = "surveys";

    /// <summary>Whether an account answered; it is not kept what.</summary>
    public static bool Answered(DbConnection connection, string activity, string phase, string account) =>
        TalentKeys.Find(connection, Key, Text(activity, phase, account)) is { } mark && connection.Scalar<long>("SELECT count(*) FROM talent_survey_mark WHERE mark = @mark", ("@mark", mark)) > 0;

    public static void Write(ActScope scope, string activity, string phase, string account) =>
        scope.Db.Set<SurveyMark>().Add(new SurveyMark(TalentKeys.Mark(scope.Connection, Key, Text(activity, phase, account)), activity));

    public static RetentionRule Rule { get; } = new(
        "survey-marks", new("Slips of surveys, and marks that an account answered one", "Листки опросов и метки о том, что с учётной записи ответили"), new($"{SurveyWords.Late} days after the activity, when its survey closes", $"{SurveyWords.Late} дней после занятия, когда опрос закрывается"),
        new("So that nobody answers twice", "Чтобы никто не ответил дважды"),
        (connection, now) =>
        {
            const string Over = "activity IN (SELECT id FROM talent_activity WHERE starts <> '' AND substr(CASE WHEN ends = '' THEN starts ELSE ends END, 1, 10) < @before)";
            var before = ("@before", (object?)SchoolActs.Day(now.AddDays(-SurveyWords.Late)));
            return connection.Execute($"DELETE FROM talent_survey_mark WHERE {Over}", before) + connection.Execute($"DELETE FROM talent_survey_slip WHERE {Over}", before);
        });

    private static string Text(string activity, string phase, string account) => $"{activity}|{phase}|{account}";
}

/// <summary>That an account answered, and not what.</summary>
internal sealed record SurveyMark(string Mark, string Activity);
