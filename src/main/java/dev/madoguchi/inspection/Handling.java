package dev.madoguchi.inspection;

import dev.madoguchi.audit.AuditDeed;
import java.util.Map;
import java.util.Optional;

/** What was done to personal data, as the report on their handling counts it (002 別記14・15条; F92). */
public enum Handling {
    ACQUIRED,
    VIEWED,
    PRINTED,
    DELIVERED,
    CHANGED,
    ERASED;

    /** How erasures are written: a photo's by its rule, a day's by closing. */
    private static final String PHOTO_ERASED = "photo.erased.";

    private static final String CLOSING = "closing.";
    private static final String DAY_ERASED = "ERASED";

    /** Words of other parts of the program that touch personal data: a second person's look, and sealed records that are carried out. */
    private static final Map<String, Handling> OTHERS = Map.of(
            "case.confirmed", VIEWED,
            "container.written", DELIVERED,
            "handover.made", DELIVERED);

    /** What a row's deed was; empty for one that touched no personal data. */
    static Optional<Handling> of(String deed) {
        if (deed.startsWith(PHOTO_ERASED) || deed.equals(CLOSING + DAY_ERASED)) {
            return Optional.of(ERASED);
        }
        if (OTHERS.containsKey(deed)) {
            return Optional.of(OTHERS.get(deed));
        }
        return AuditDeed.of(deed).flatMap(known -> switch (known.kind()) {
            case ACQUIRE -> Optional.of(ACQUIRED);
            case VIEW -> Optional.of(VIEWED);
            case PRINT -> Optional.of(PRINTED);
            case EXPORT -> Optional.of(DELIVERED);
            case CHANGE -> Optional.of(CHANGED);
            case DELETE -> Optional.of(ERASED);
            case NONE -> Optional.empty();
        });
    }
}
