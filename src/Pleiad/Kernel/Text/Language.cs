namespace Pleiad.Kernel.Text;

/// <summary>The two languages of the house.</summary>
public enum Language
{
    English,
    Russian,
}
