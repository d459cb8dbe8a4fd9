package dev.madoguchi.app.workstation;

import dev.madoguchi.role.Act;
import dev.madoguchi.visit.Stage;
import java.util.Optional;

/** What somebody does at each step of a visit, as the table of permissions names it. */
final class StageActs {
    private StageActs() {}

    /** Empty where everybody may look: the second person is asked at the step itself. */
    static Optional<Act> of(Stage stage) {
        return switch (stage) {
            case RECEPTION, CONSENT, FORM -> Optional.of(Act.RECEIVE);
            case IDENTITY, CARD_CHECK -> Optional.of(Act.READ_CARD);
            case PHOTO -> Optional.of(Act.PHOTOGRAPH);
            case DELIVERY, PAPER, FINISH -> Optional.of(Act.PRINT);
            case REVIEW -> Optional.empty();
        };
    }
}
