package dev.madoguchi.identity.residence;

/** How reading a residence card ended. */
public sealed interface ResidenceOutcome {
    /** The card gave what it says. */
    record Read(ResidenceItems items) implements ResidenceOutcome {}

    /** The number is not this card's; it can be entered again as often as need be. */
    record WrongNumber() implements ResidenceOutcome {}

    /** A residence card that is a My Number Card too: its residence part is not read here. */
    record Specified(ResidenceKind kind) implements ResidenceOutcome {}

    /** Another card, or one of a kind that came after this program. */
    record UnknownCard() implements ResidenceOutcome {}
}
