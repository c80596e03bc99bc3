using System.Text.RegularExpressions;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad.Modules.Observatory.Rules;

/// <summary>Adds a rule set of one's own: from then on it stands beside those that ship, on every proof and in every switch.</summary>
public static partial class AddRuleSet
{
    /// <summary>Most characters of a file.</summary>
    public const int Longest = 20_000;

    /// <summary>Most that stand at once: each is counted on every proof.</summary>
    public const int Most = 8;

    /// <summary>Reads the field <c>text</c>: the JSON of the file.</summary>
    public static Func<ActScope, string> From(Form form)
    {
        var text = form.Lines("text", longest: Longest);
        if (form.ErrorOf("text") is null)
        {
            try
            {
                Check(RuleSetFile.Parse(text));
            }
            catch (RefusedException refusal)
            {
                form.Refuse("text", refusal.Message, refusal.Russian);
            }
        }

        return scope => Run(scope, text);
    }

    /// <summary>Runs the act.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="text">The JSON of the file.</param>
    /// <returns>The address of the list.</returns>
    /// <exception cref="RefusedException">The text is no rule set.</exception>
    /// <exception cref="ConflictException">One of that id stands already, or there are too many.</exception>
    public static string Run(ActScope scope, string text)
    {
        var rules = RuleSetFile.Parse(text);
        Check(rules);
        var id = rules.Rules.Id;
        var before = scope.Db.OwnRuleSets.SingleOrDefault(r => r.Id == id);
        if (before is { WithdrawnAt: "" })
            throw new ConflictException("same", $"A rule set '{id}' is here already. Withdraw it first, or give yours another id.", $"Правило «{id}» уже есть. Сначала отзовите его или дайте своему другой id.");
        if (scope.Db.OwnRuleSets.Count(r => r.WithdrawnAt == "") >= Most)
            throw new ConflictException("many", $"There are {Most} rule sets of your own already; each is counted on every proof. Withdraw one first.", $"Своих правил уже {Most}; каждое считается на каждом доказательстве. Сначала отзовите одно.");
        var row = new OwnRuleSet(id, text, scope.Actor.Id, scope.Now.ToString("O"), "", "");
        if (before is null)
            scope.Db.OwnRuleSets.Add(row);
        else
            scope.Put(row);
        scope.Write(new Deed(row.Node, "add"));
        Renew(scope);
        return Address.Rules;
    }

    /// <summary>What every process keeps of rated datasets is read anew.</summary>
    internal static void Renew(ActScope scope) => scope.Connection.Execute("UPDATE observatory_dataset SET revision = revision + 1 WHERE rules <> ''");

    private static void Check(RuleSetFile rules)
    {
        if (!Id().IsMatch(rules.Rules.Id))
            throw new RefusedException("rules", "'id' has 2 to 40 small Latin letters, digits and hyphens, since it stands in addresses.", "В «id» от 2 до 40 строчных латинских букв, цифр и дефисов: он стоит в адресах.");
        if (RuleSetFile.Find(rules.Rules.Id) is not null)
            throw new RefusedException("rules", $"'{rules.Rules.Id}' is a rule set that ships. Give yours another id.", $"«{rules.Rules.Id}» — правило из поставки. Дайте своему другой id.");
        if (rules.NameEn.Length > 60 || rules.NameRu.Length > 60 || rules.Source.Length > 300)
            throw new RefusedException("rules", "A name has at most 60 characters, the source at most 300.", "В названии не больше 60 знаков, в источнике не больше 300.");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}

/// <summary>Takes a rule set of one's own off the pages; its text and who added it stay on record.</summary>
public static class WithdrawRuleSet
{
    /// <summary>Reads the field <c>reason</c>.</summary>
    public static Func<ActScope, string> From(Form form, string id)
    {
        var reason = form.Lines("reason", longest: 500);
        return scope =>
        {
            var rules = scope.Db.OwnRuleSets.SingleOrDefault(r => r.Id == id && r.WithdrawnAt == "") ?? throw new NotFoundException($"There is no rule set '{id}' of your own.", $"Своего правила «{id}» нет.");
            scope.Put(rules with { WithdrawnAt = scope.Now.ToString("O"), WithdrawnBecause = reason });
            scope.Write(new Deed(rules.Node, "withdraw") { Reason = reason });
            AddRuleSet.Renew(scope);
            return Address.Rules;
        };
    }
}
