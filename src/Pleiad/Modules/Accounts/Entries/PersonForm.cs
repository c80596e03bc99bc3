using Pleiad.Kernel.Forms;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Entries;

/// <summary>Reads what somebody tells to have an account.</summary>
internal static class PersonForm
{
    /// <param name="form">What was sent; it says afterwards what is wrong.</param>
    /// <param name="passwords">Hashes the new one.</param>
    /// <param name="mail">The address, where it is known; asked for without.</param>
    public static NewAccount Read(Form form, Passwords passwords, string? mail = null)
    {
        mail ??= form.Mail("mail");
        var name = form.Line("name", longest: 120);
        var language = form.Choice("language", ["en", "ru"]);
        var password = NewPassword(form, mail);
        return new(mail, name, form.Fine ? passwords.Hash(password) : "", language);
    }

    /// <summary>A new password that will do.</summary>
    public static string NewPassword(Form form, string mail)
    {
        var password = form.Secret("password", Passwords.Longest);
        if (password.Length > 0 && form.ErrorOf("password") is null && Passwords.WhyNot(password, mail) is { } why)
            form.Refuse("password", why.En, why.Ru);
        return password;
    }
}
