package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
import java.util.Optional;

/** Where the reception stands: always exactly one of these. */
public sealed interface ReceptionStep {
    /** What was answered so far. */
    Answers answers();

    /** Questions are open. */
    record Asking(Answers answers, Open open) implements ReceptionStep {}

    /** Everything is answered and it can go on here. */
    record Ready(Answers answers, Optional<Caution> caution) implements ReceptionStep {}

    /** It does not go on here: the visitor is told where it does. */
    record Guiding(Answers answers, Guidance guidance) implements ReceptionStep {}

    /** The first question that is open. */
    enum Open {
        PROCEDURE,
        RESIDENCY,
        ROUTE
    }

    /** What the clerk should know before going on. */
    enum Caution {
        /** Lives elsewhere, and is served as far as the work allows (002 §6). */
        ELSEWHERE
    }

    /** Where the visitor is shown to. */
    sealed interface Guidance {
        /** Lives elsewhere: told how to apply there (003 §7-1(1)イ). */
        record Elsewhere(String area) implements Guidance {}

        /** The contract leaves this procedure to another place. */
        record Referred(Procedure procedure, String place) implements Guidance {}
    }
}
