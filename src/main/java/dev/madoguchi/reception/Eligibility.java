package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Route;
import java.time.LocalDate;
import java.util.List;

/** Whether a visitor can be helped here, or where they must go, and by which clause. */
public sealed interface Eligibility {
    /** Where the specification says so. */
    String clause();

    /**
     * Here and now.
     *
     * @param notes what the clerk should know before beginning
     */
    record Here(List<Note> notes, String clause) implements Eligibility {
        public Here {
            notes = List.copyOf(notes);
        }
    }

    /** Not so: they are shown the way. */
    record GoTo(Where where, Why why, String clause) implements Eligibility {}

    /** Where a visitor is shown to. */
    sealed interface Where {
        /** A place, in the profile's words. */
        record Place(String name) implements Where {}

        /** The municipality in which they live. */
        record HomeMunicipality() implements Where {}

        /** This counter, for another procedure first. */
        record HereFor(Procedure procedure) implements Where {}

        /** This counter, by another route of the same procedure. */
        record HereBy(Route route) implements Where {}

        /** This counter, from this day on. */
        record HereFrom(LocalDate day) implements Where {}
    }

    /** Why not here and now. */
    enum Why {
        /** The contract leaves the procedure to another place. */
        REFERRED,
        /** They live elsewhere. */
        LIVES_ELSEWHERE,
        /** They have no form with a QR code. */
        NO_FORM,
        /** They have no My Number Card. */
        NO_CARD,
        /** Their card has ended. */
        CARD_EXPIRED,
        /** Their card holds no valid 利用者証明用電子証明書. */
        NO_CERTIFICATE,
        /** Their 利用者証明用電子証明書 has ended. */
        CERTIFICATE_EXPIRED,
        /** Their card is valid and may not be renewed yet. */
        RENEWAL_NOT_OPEN,
        /** They want to keep the driver's licence on the card, which only another route can do. */
        LICENCE_KEPT;

        /** The key of what is so; the same key with {@code .todo} says what to do. */
        public String messageKey() {
            return "reception.why." + name();
        }

        /** Whether it follows from the card, so that a person may know better. */
        public boolean ofTheCard() {
            return switch (this) {
                case NO_CARD, CARD_EXPIRED, NO_CERTIFICATE, CERTIFICATE_EXPIRED, RENEWAL_NOT_OPEN -> true;
                case REFERRED, LIVES_ELSEWHERE, NO_FORM, LICENCE_KEPT -> false;
            };
        }
    }

    /** What to know before beginning. */
    enum Note {
        /** They live elsewhere, and are served as far as the work allows. */
        LIVES_ELSEWHERE,
        /** Their 利用者証明用電子証明書 ends soon and may be renewed already. */
        CERTIFICATE_RENEWABLE,
        /** The last day of the card that is to be renewed was not read: it stands on its face. */
        CARD_DAY_UNREAD,
        /** A new card does not take the driver's licence over that this one carries. */
        LICENCE_NOT_CARRIED;

        /** The key of what is so; the same key with {@code .todo} says what to do. */
        public String messageKey() {
            return "reception.note." + name();
        }
    }
}
