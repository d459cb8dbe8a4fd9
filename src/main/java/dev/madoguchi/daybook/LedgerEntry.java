package dev.madoguchi.daybook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the day's reception ledger (受付簿), kept under the day key until the day is closed.
 *
 * <p>The ledger itself shows of a person no more than name, address, birth date and telephone number (000 §5(5)①). The rest is
 * for putting the lines in order and for proving, after erasing, that none of it is left.
 *
 * @param visit the visit's random id, also that of its sealed record
 * @param ticket the ticket's label, such as {@code A-012}
 * @param receivedAt when the visitor was received
 * @param name as read from the card, parts separated by U+3000; never normalised, as that would change characters of names
 * @param address as read from the card
 * @param birthDate as on the chip, {@code YYYYMMDD}
 * @param telephone as the visitor said it; empty where there is none
 * @param applicationId the 申請書ID of the visitor's form, where there was one
 */
public record LedgerEntry(
        UUID visit,
        String ticket,
        Instant receivedAt,
        String name,
        String address,
        String birthDate,
        String telephone,
        Optional<String> applicationId) {

    /** A visitor of whom nothing can be read here any more; the sealed record of the visit, which the city has, says who it was. */
    public static LedgerEntry shut(UUID visit) {
        return new LedgerEntry(visit, "", Instant.MAX, "", "", "", "", Optional.empty());
    }

    /** Whether this is {@link #shut}; everybody else was received at some time. */
    public boolean isShut() {
        return receivedAt.equals(Instant.MAX);
    }

    /** The same under another name. */
    public LedgerEntry named(String other) {
        return new LedgerEntry(visit, ticket, receivedAt, other, address, birthDate, telephone, applicationId);
    }

    /** Says nothing, as everything here is about a person. */
    @Override
    public String toString() {
        return "LedgerEntry";
    }
}
