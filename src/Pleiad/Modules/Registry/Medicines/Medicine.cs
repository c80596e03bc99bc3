namespace Pleiad.Modules.Registry.Medicines;

/// <summary>A medicine of a register elsewhere, to compare with.</summary>
/// <param name="Number">Its number there: EMEA/H/C/002329.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">human or veterinary.</param>
/// <param name="Status">As the register has it, in small letters: authorised, withdrawn, refused …</param>
/// <param name="Substance">Its active substances, as the register writes them.</param>
/// <param name="Inn">The same as they are compared (<see cref="Inns"/>), divided by "; ".</param>
/// <param name="Area">The therapeutic area; "" for none.</param>
/// <param name="Atc">The code of the therapeutic classification; "" for none.</param>
/// <param name="Holder">Who holds or held the authorisation, or applied; "" for none.</param>
/// <param name="Biosimilar">Whether it is a biosimilar.</param>
/// <param name="Generic">Whether it is a generic or hybrid.</param>
/// <param name="Orphan">Whether it is an orphan medicine.</param>
/// <param name="AuthorisedOn">2013-07-31; "" where there is none.</param>
/// <param name="Import">The import it came with.</param>
public sealed record Medicine(
    string Number, string Name, string Category, string Status, string Substance, string Inn, string Area, string Atc, string Holder, bool Biosimilar, bool Generic, bool Orphan, string AuthorisedOn, string Import)
{
    public const string Human = "human";
    public const string Authorised = "authorised";

    public bool IsAuthorised => Status == Authorised;
}

/// <summary>A register that was taken in, as a whole.</summary>
/// <param name="Id">Its own.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Source">Who publishes it, as a reader should see it.</param>
/// <param name="Medicines">How many.</param>
/// <param name="At">UTC.</param>
public sealed record MedicineImport(string Id, string File, string Sha256, string Source, int Medicines, string At);
