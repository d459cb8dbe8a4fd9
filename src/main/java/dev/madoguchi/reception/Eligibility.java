package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
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
    record Here(List<Why> notes, String clause) implements Eligibility {
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

        /** This counter, from this day on. */
        record HereFrom(LocalDate day) implements Where {}
    }

    /** Why, or what to know. */
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
        /** Their card holds no 利用者証明用電子証明書. */
        NO_CERTIFICATE,
        /** Their 利用者証明用電子証明書 has ended. */
        CERTIFICATE_EXPIRED,
        /** Their 利用者証明用電子証明書 ends soon and may be renewed already. */
        CERTIFICATE_RENEWABLE,
        /** Their card is valid and may not be renewed yet. */
        RENEWAL_NOT_OPEN;

        /** The key of the sentence for the clerk: what is so and what to do. */
        public String messageKey() {
            return "reception.why." + name();
        }
    }
}
