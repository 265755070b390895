namespace Assistant.Host.Operations;

/// <summary>One section of the settings. Implementers are plain values: binding them must not touch anything outside.</summary>
internal interface ISettings
{
    /// <summary>Name of the section in the settings file.</summary>
    static abstract string Section { get; }

    /// <summary>What is wrong with the values, one sentence a fault, starting with the setting's name; empty when usable.</summary>
    IEnumerable<string> Faults();
}
