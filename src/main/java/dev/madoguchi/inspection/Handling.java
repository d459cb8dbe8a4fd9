package dev.madoguchi.inspection;

import dev.madoguchi.audit.AuditDeed;
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

    /** What a row's deed was; empty for one that touched no personal data. */
    static Optional<Handling> of(String deed) {
        if (deed.startsWith(PHOTO_ERASED) || deed.equals(CLOSING + DAY_ERASED)) {
            return Optional.of(ERASED);
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
