package dev.madoguchi.visit;

/** Where a visit stands: the step that comes next, in the order of the visitor's way. */
public enum Stage {
    RECEPTION,
    CONSENT,
    FORM,
    IDENTITY,
    /** What the card says against going on; most visits do not have it. */
    CARD_CHECK,
    PHOTO,
    /** Handing an express photo over; no other route has it. */
    DELIVERY,
    /** A second person looks at the case; only where the city asks for it (001 §6(2)②イ). */
    REVIEW,
    PAPER,
    /** Every step is done; the visit waits to be sealed. */
    FINISH
}
