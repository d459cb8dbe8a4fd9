package dev.madoguchi.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The evidence that a photo is gone: ids and a hash, no picture and no person.
 *
 * @param photo the photo's random id
 * @param visit the random id of the visit it belonged to
 * @param day the visit's day, on whose certificate it stands
 * @param sha256 of the sealed photo, 64 lower-case hexadecimal digits
 * @param reason why it had to go
 * @param clause where the city's specification says so
 * @param decidedAt when it had to go
 * @param erasedAt when its key was gone; empty where that is still to be done
 */
public record PhotoErasure(
        UUID photo,
        UUID visit,
        LocalDate day,
        String sha256,
        Reason reason,
        String clause,
        Instant decidedAt,
        Optional<Instant> erasedAt) {

    /** Why a photo had to go. */
    public enum Reason {
        /** Another photo took its place. */
        RETAKEN,
        /** The visitor went without an application. */
        LEFT,
        /** It was printed, and the rule is that it goes then (004 §2-1(7)①イ, (11)③). */
        PRINTED,
        /** The application is complete (003 §7-1(1)ク, §7-2(6)(オ)). */
        COMPLETED,
        /** The city has it (000 §8). */
        DELIVERED,
        /** The day was closed before its rule came true. */
        DAY_CLOSED,
        /** Its key was gone already, as after a store was rebuilt from its backup. */
        KEY_GONE;

        /** The key of the words a person reads. */
        public String messageKey() {
            return "closing.photo." + name();
        }
    }

    /** What erasing a photo does, in its order. A crash between two of them is mended at the next start. */
    public enum Step {
        /** That and why it has to go is noted, and its sealed text is deleted. */
        DECIDED,
        /** Its key is overwritten and removed: from here on no copy of it can be opened. */
        KEY_DESTROYED,
        /** It stands in the audit trail. */
        AUDITED,
        /** It is noted that it is gone. */
        NOTED
    }
}
