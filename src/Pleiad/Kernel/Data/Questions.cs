using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Pleiad.Kernel.Data;

/// <summary>One question to the database, on a context of its own that ends with the answer.</summary>
public static class Questions
{
    extension(IDbContextFactory<PleiadDb> databases)
    {
        /// <summary>Asks by the context.</summary>
        public T Ask<T>(Func<PleiadDb, T> question)
        {
            using var db = databases.CreateDbContext();
            return question(db);
        }

        /// <summary>Asks by the context and by plain SQL on its open connection.</summary>
        public T Ask<T>(Func<PleiadDb, DbConnection, T> question)
        {
            using var db = databases.CreateDbContext();
            db.Database.OpenConnection();
            return question(db, db.Database.GetDbConnection());
        }
    }
}
