using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>What the acts on clusters share: the node, the row, the standing, and what the journal is told.</summary>
public static class ClusterNode
{
    public const string Kind = "registry/clusters";

    public static Node Of(string id) => Node.Of(Kind, id);

    /// <summary>The address of a cluster's portrait, without the language.</summary>
    public static string Address(string id) => $"/{Kind}/{id}";

    public static NotFoundException Missing(string id) => new($"There is no cluster '{id}'.", $"Кластера «{id}» нет.", new Suggestion("All clusters", "Все кластеры", "/registry/clusters"));

    extension(ActScope scope)
    {
        /// <summary>The cluster to be changed, as the reader saw it.</summary>
        /// <exception cref="NotFoundException">There is none.</exception>
        /// <exception cref="ConflictException">It was changed since.</exception>
        internal Cluster Cluster(string id, int version)
        {
            var cluster = scope.Db.Clusters.Find(id) ?? throw Missing(id);
            Journal.MustBeAt(scope.Connection, Of(id), version);
            return cluster;
        }

        /// <summary>The same without a version, for acts that do no harm to what another person decided.</summary>
        internal Cluster Cluster(string id) => scope.Db.Clusters.Find(id) ?? throw Missing(id);

        /// <summary>An id for a new row, sorting by time.</summary>
        internal string NewId() => Guid.CreateVersion7(scope.Now).ToString("N");

        /// <summary>The time of the act as tables hold it.</summary>
        internal string At() => scope.Now.ToString("O");

        internal DateOnly Today() => DateOnly.FromDateTime(scope.Now.UtcDateTime);

        /// <summary>Writes an act on a cluster into its chain and gives its address.</summary>
        internal string Done(string cluster, string move, JsonObject? facts = null, string? reason = null)
        {
            scope.Write(new Deed(Of(cluster), move) { Facts = facts, Reason = reason });
            return Address(cluster);
        }

        /// <summary>An organisation of the registry.</summary>
        /// <exception cref="NotFoundException">There is none.</exception>
        internal (Sentence Name, string Country) Organisation(string id) =>
            scope.Connection.Rows("SELECT en, ru, country FROM registry_organisation WHERE id = @id", r => (new Sentence(r.GetString(0), r.GetString(1)), r.GetString(2)), ("@id", id)).Cast<(Sentence, string)?>().FirstOrDefault()
            ?? throw new NotFoundException($"There is no organisation '{id}'.", $"Организации «{id}» нет.");
    }

    /// <summary>What the guards of the cluster's life look at, on a day.</summary>
    public static ClusterStanding Standing(DbConnection connection, string id, DateOnly on)
    {
        var state = connection.Scalar<string>("SELECT state FROM registry_cluster WHERE id = @id", ("@id", id)) ?? throw Missing(id);
        var shown = connection.Rows("SELECT DISTINCT state FROM registry_evidence WHERE cluster = @id AND withdrawn_at = ''", r => r.GetString(0), ("@id", id));
        var spearhead = connection.Rows(
            "SELECT o.en, o.ru, s.confirmed_at FROM registry_spearhead s JOIN registry_organisation o ON o.id = s.organisation WHERE s.cluster = @id ORDER BY o.en",
            r => (Name: new Sentence(r.GetString(0), r.GetString(1)), Confirmed: r.GetString(2).Length > 0), ("@id", id));
        var lists = connection.Rows("SELECT since, until FROM registry_status WHERE cluster = @id AND list IN ('federal', 'pilot')", r => new Term(r.GetString(0), r.GetString(1)), ("@id", id));
        return new(state, [.. shown], spearhead.Count, [.. spearhead.Where(s => !s.Confirmed).Select(s => s.Name)], lists.Exists(t => t.Holds(on)));
    }

    /// <summary>A slug that no cluster has yet.</summary>
    internal static string FreeId(DbConnection connection, string name)
    {
        var slug = name.Any(char.IsAsciiLetterOrDigit) ? Samples.Slugs.Of(name) : "cluster";
        for (var i = 1; ; i++)
        {
            var id = i == 1 ? slug : $"{slug}-{i.ToString(CultureInfo.InvariantCulture)}";
            if (connection.Scalar<long>("SELECT count(*) FROM registry_cluster WHERE id = @id", ("@id", id)) == 0)
                return id;
        }
    }

    /// <summary>A word of one of the closed lists, or a refusal.</summary>
    internal static string Word(IReadOnlyDictionary<string, Sentence> words, string word) =>
        words.ContainsKey(word) ? word : throw new RefusedException("word", $"'{word}' is none of {string.Join(", ", words.Keys)}.", $"«{word}» нет среди допустимых: {string.Join(", ", words.Keys)}.");
}
