using Compliance.Names;

namespace Compliance.Matching;

/// <summary>What an alignment leaves of one organisation's name.</summary>
/// <param name="Telling">The weight of all telling words; of the generic ones when neither name has any other.</param>
/// <param name="Met">The weight of those that met another spelling of themselves.</param>
/// <param name="All">The weight of everything but legal forms.</param>
/// <param name="MetOfAll">The weight of what of it met another spelling of itself.</param>
/// <param name="MeetsTelling">Whether a telling word or a number met anything at all.</param>
/// <param name="HasOpenNumber">Whether a number met nothing.</param>
/// <param name="HasOpen">Whether anything but legal forms met nothing.</param>
internal readonly record struct BodyTally(int Telling, int Met, int All, int MetOfAll, bool MeetsTelling, bool HasOpenNumber, bool HasOpen)
{
    /// <summary>As much as one word of six letters tells.</summary>
    private const int Enough = 110;

    /// <summary>Enough when neither name has other telling words ("HAMAS MOVEMENT").</summary>
    private const int EnoughAlone = 65;

    /// <summary>Whether every telling word met another spelling of itself.</summary>
    public bool IsWhole => Met > 0 && Met == Telling;

    /// <summary>Whether the telling words met are enough to name a body.</summary>
    /// <param name="isAll">Whether all telling words of both names are met and are not merely generic.</param>
    public bool Tells(bool isAll) => Met >= (isAll ? EnoughAlone : Enough);

    /// <summary>Whether every word of the name, legal forms apart, met another spelling of itself, and they are enough to name a body.</summary>
    public bool IsAllWithin => MetOfAll == All && All >= Enough;

    /// <summary>Counts one side.</summary>
    /// <param name="form">The name.</param>
    /// <param name="used">Tokens that met something.</param>
    /// <param name="well">Tokens that met another spelling of themselves.</param>
    /// <param name="kind">What counts as telling: words, or generic words when neither name has others.</param>
    public static BodyTally Of(ScoringForm form, uint used, uint well, TokenKind kind)
    {
        int telling = 0, met = 0, all = 0, metOfAll = 0;
        bool meets = false, openNumber = false, open = false;
        for (var i = 0; i < form.Form.Tokens.Length; i++)
        {
            ref readonly var unit = ref form.Units.ItemRef(i);
            var isUsed = (used & (1u << i)) != 0;
            open |= !isUsed && unit.Kind != TokenKind.LegalForm;
            openNumber |= !isUsed && unit.Kind == TokenKind.Number;
            meets |= isUsed && (unit.Kind == kind || unit.Kind == TokenKind.Number);
            var wellMet = (well & (1u << i)) != 0 ? unit.Weight : 0;
            if (unit.Kind != TokenKind.LegalForm)
            {
                all += unit.Weight;
                metOfAll += wellMet;
            }

            if (unit.Kind == kind)
            {
                telling += unit.Weight;
                met += wellMet;
            }
        }

        return new BodyTally(telling, met, all, metOfAll, meets, openNumber, open);
    }

    /// <summary>Whether a name has a word that is neither generic nor a number nor a legal form.</summary>
    public static bool HasWord(ScoringForm form)
    {
        for (var i = 0; i < form.Form.Tokens.Length; i++)
        {
            if (form.Units.ItemRef(i).Kind == TokenKind.Word)
            {
                return true;
            }
        }

        return false;
    }
}
