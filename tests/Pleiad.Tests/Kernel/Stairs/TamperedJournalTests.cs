using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>Somebody with the keys of the database changes the record past the program; each way of doing so is found, and the place named.</summary>
public class TamperedJournalTests
{
    /// <summary>What is done to twelve lines of three things over three days, and what is said of it.</summary>
    public static TheoryData<Dialect, string, string> Damages
    {
        get
        {
            var data = new TheoryData<Dialect, string, string>();
            (string Sql, string Said)[] damages =
            [
                ("UPDATE kernel_journal SET reason = 'another' WHERE seq = 5", "Line 5 (registry/clusters/b 2, note) was changed"),
                ("UPDATE kernel_journal SET actor = 'boris' WHERE seq = 5", "Line 5 (registry/clusters/b 2, note) was changed"),
                ("UPDATE kernel_journal SET on_behalf_of = 'boris' WHERE seq = 5", "Line 5 (registry/clusters/b 2, note) was changed"),
                ("UPDATE kernel_journal SET at = '2026-03-14T22:00:01.0000000+00:00' WHERE seq = 1", "Line 1 (registry/clusters/a 1, note) was changed"),
                ("UPDATE kernel_journal SET move = 'deny' WHERE seq = 5", "Line 5 (registry/clusters/b 2, deny) was changed"),
                ("UPDATE kernel_journal SET from_state = 'x' WHERE seq = 5", "Line 5 (registry/clusters/b 2, note) was changed"),
                ("UPDATE kernel_journal SET to_state = 'x' WHERE seq = 5", "Line 5 (registry/clusters/b 2, note) was changed"),
                ("UPDATE kernel_journal SET facts = '{\"a\":1}' WHERE seq = 5", "Line 5 (registry/clusters/b 2, note) was changed"),
                ("UPDATE kernel_journal SET facts = '{ }' WHERE seq = 5", "Line 5 (registry/clusters/b 2, note) was changed"),
                ("UPDATE kernel_journal SET facts = 'no JSON' WHERE seq = 5", "Line 5 (registry/clusters/b 2, note) was changed"),
                ("UPDATE kernel_journal SET previous = '' WHERE seq = 5", "Line 5 (registry/clusters/b 2) does not follow"),
                ("UPDATE kernel_journal SET hash = 'x' WHERE seq = 5", "Line 5 (registry/clusters/b 2, note) was changed"),
                ("UPDATE kernel_journal SET number = 9 WHERE seq = 11", "Line 11 (registry/clusters/b 9) does not follow"),
                ("UPDATE kernel_journal SET aggregate = 'registry/clusters/d' WHERE seq = 11", "Line 11 (registry/clusters/d 4) does not follow"),
                ("DELETE FROM kernel_journal WHERE seq = 5", "Line 5 is missing."),
                ("DELETE FROM kernel_journal WHERE seq IN (5, 6)", "Lines 5 to 6 are missing."),
                ("DELETE FROM kernel_journal WHERE seq = 1", "Line 1 is missing."),
                ("DELETE FROM kernel_journal WHERE seq = 12", "Lines are missing at the end: from 12 to 12."),
                ("DELETE FROM kernel_journal", "does not hold."),
                ("DELETE FROM kernel_journal WHERE seq > 8; DELETE FROM kernel_anchor WHERE first_seq > 8", ""), // a whole day and its anchor: only an anchor that was written down elsewhere tells
                ("INSERT INTO kernel_journal SELECT 13, aggregate, 5, at, actor, on_behalf_of, 'forged', from_state, to_state, reason, facts, hash, 'x' FROM kernel_journal WHERE seq = 10", "Line 13 (registry/clusters/a 5, forged) was changed"),
                ("INSERT INTO kernel_journal SELECT 0, 'registry/clusters/d', 1, at, actor, on_behalf_of, 'forged', from_state, to_state, reason, facts, '', 'x' FROM kernel_journal WHERE seq = 1", "Line 0 does not belong there."),
                ("UPDATE kernel_journal SET seq = 99 WHERE seq = 5; UPDATE kernel_journal SET seq = 5 WHERE seq = 6; UPDATE kernel_journal SET seq = 6 WHERE seq = 99", "Line 5 (registry/clusters/c 2, note) was changed"),
                ("UPDATE kernel_anchor SET hash = 'x' WHERE first_seq = 5", "The anchor of 2026-03-15 does not hold at line 8."),
                ("UPDATE kernel_anchor SET previous = 'x' WHERE first_seq = 5", "The anchor of 2026-03-15 does not hold at line 5."),
                ("UPDATE kernel_anchor SET day = '2026-03-20' WHERE first_seq = 5", "The anchor of 2026-03-20 does not hold at line 5."),
                ("UPDATE kernel_anchor SET last_seq = 7 WHERE first_seq = 5", "does not hold"),
                ("DELETE FROM kernel_anchor WHERE first_seq = 5", "does not hold"),
                ("DELETE FROM kernel_anchor WHERE first_seq = 1", "does not hold"),
                ("DELETE FROM kernel_anchor WHERE first_seq = 9", "No anchor holds line 9."),
                ("DELETE FROM kernel_anchor", "No anchor holds line 1."),
            ];
            foreach (var (sql, said) in damages)
            {
                data.Add(Dialect.Sqlite, sql, said);
                data.Add(Dialect.Postgres, sql, said);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void Each_damage_is_found_and_named(Dialect engine, string sql, string said)
    {
        using var stairs = Twelve(engine);
        var whole = stairs.Verify();
        whole.Troubles.ShouldBeEmpty();
        stairs.Tamper(sql);
        var check = stairs.Verify();
        if (said.Length == 0)
            check.ShouldSatisfyAllConditions(c => c.Troubles.ShouldBeEmpty(), c => c.Hash.ShouldNotBe(whole.Hash));
        else
            check.Troubles.ShouldContain(t => t.Contains(said, StringComparison.Ordinal), string.Join('\n', check.Troubles));
    }

    /// <summary>Whoever can recount hashes can forge the chain of one thing; the anchors of the days hold all chains together.</summary>
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_line_that_was_changed_with_a_recounted_hash_is_found_by_its_day(Dialect engine)
    {
        using var stairs = Twelve(engine);
        var last = stairs.Read(c => Journal.Latest(c, 1)).Single();
        var forged = Journal.Sealed(last with { Reason = "forged" });
        stairs.Tamper($"UPDATE kernel_journal SET reason = 'forged', hash = '{forged.Hash}' WHERE seq = 12");
        stairs.Verify().Troubles.ShouldBe(["The anchor of 2026-03-16 does not hold at line 12."]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_command_says_what_holds_and_leaves_with_2_when_something_does_not(Dialect engine)
    {
        using var stairs = Twelve(engine);
        var fine = Command.Run(["journal", "verify", .. stairs.Database.Options]);
        fine.Output.ShouldBe($"12 lines, 3 chains, 3 anchors, 0 states: all of it holds.\nThe whole journal in one hash: {stairs.Verify().Hash}\n", fine.Errors);
        fine.Code.ShouldBe(0);
        var shown = Command.Run(["journal", "show", "registry/clusters/b", .. stairs.Database.Options]);
        shown.Output.TrimEnd('\n').Split('\n').ShouldSatisfyAllConditions(l => l.Length.ShouldBe(4), l => l[0].ShouldStartWith("1 · 2026-03-14T22:01:00.0000000+00:00 · erased person · note · reason 2 · "));
        stairs.Tamper("UPDATE kernel_journal SET reason = 'another' WHERE seq = 5");
        var broken = Command.Run(["journal", "verify", .. stairs.Database.Options]);
        broken.Output.ShouldStartWith("Line 5 (registry/clusters/b 2, note) was changed after it was written.\n12 lines, 3 chains, 3 anchors, 0 states: 1 place does not hold.");
        broken.Code.ShouldBe(2);
    }

    [Fact]
    public void The_command_makes_no_database()
    {
        using var folder = new TempFolder();
        var ending = Command.Run("journal", "verify", "--data", folder.File("nowhere"));
        ending.ShouldSatisfyAllConditions(e => e.Code.ShouldBe(2), e => e.Errors.ShouldContain("There is no database at"));
        Directory.Exists(folder.File("nowhere")).ShouldBeFalse();
        var nothing = Command.Run("journal", "show", "registry/clusters/b", "--data", folder.File("nowhere"));
        nothing.Code.ShouldBe(2);
    }

    private static Staircase Twelve(Dialect engine)
    {
        var stairs = new Staircase(engine);
        for (var i = 0; i < 12; i++)
        {
            stairs.Write($"registry/clusters/{"abc"[i % 3]}", reason: $"reason {i + 1}");
            stairs.Clock.Now += i % 4 == 3 ? TimeSpan.FromHours(21) : TimeSpan.FromMinutes(i % 2 == 0 ? 1 : 0);
        }

        return stairs;
    }
}
