namespace Compliance.Lists;

/// <summary>Names of sanctions programmes that are the same for every authority.</summary>
public static class Regimes
{
    /// <summary>Measures concerning the Democratic People's Republic of Korea: DPRK of the UN, DPRK to DPRK4 of OFAC, PRK of the EU, and so on.</summary>
    public const string Dprk = "DPRK";
}
