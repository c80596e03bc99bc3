using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Accounts.Grants;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Accounts.Sessions;

namespace Pleiad.Modules.Accounts;

/// <summary>The tables of the accounts.</summary>
public static class AccountsDb
{
    extension(PleiadDb db)
    {
        internal DbSet<Account> Accounts => db.Set<Account>();

        internal DbSet<Session> Sessions => db.Set<Session>();

        internal DbSet<HeldRole> HeldRoles => db.Set<HeldRole>();

        internal DbSet<Link> Links => db.Set<Link>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Account>(e => e.ToTable("accounts_account").HasKey(a => a.Id));
        model.Entity<Session>(e =>
        {
            e.ToTable("accounts_session").HasKey(s => s.Token);
            e.Property(s => s.Id).IsRequired(); // else the model forgets it, since this is not the key
        });
        model.Entity<HeldRole>(e =>
        {
            e.ToTable("accounts_grant").HasKey(g => g.Id);
            e.Property(g => g.Role).HasConversion<string>();
        });
        model.Entity<Link>(e =>
        {
            e.ToTable("accounts_link").HasKey(l => l.Token);
            e.Property(l => l.Id).IsRequired(); // else the model forgets it, since this is not the key
        });
    }
}
