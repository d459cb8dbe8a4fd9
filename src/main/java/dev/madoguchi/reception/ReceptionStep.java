package dev.madoguchi.reception;

/** Where the reception stands: always exactly one of these. */
public sealed interface ReceptionStep {
    /** What was answered so far. */
    Answers answers();

    /** Questions are open. */
    record Asking(Answers answers, Open open) implements ReceptionStep {}

    /** Everything is answered and it can go on here. */
    record Ready(Answers answers, Eligibility.Here here) implements ReceptionStep {}

    /** It does not go on here: the visitor is told where it does. */
    record Guiding(Answers answers, Eligibility.GoTo way) implements ReceptionStep {}

    /** The first question that is open. */
    enum Open {
        PROCEDURE,
        RESIDENCY,
        CARD,
        LICENCE,
        ROUTE
    }
}
