package dev.madoguchi.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One deed on one thing, as the trail takes it: no text from outside fits in.
 *
 * @param subject a random id or a day; may be empty
 * @param why the name of an enum's constant, where the deed asks for a reason; may be empty
 */
public record Touch(AuditDeed deed, String subject, String why) {

    /** A deed on a case. */
    public static Touch of(AuditDeed deed, UUID subject) {
        return new Touch(deed, subject.toString(), "");
    }

    /** A deed on the papers of a day. */
    public static Touch of(AuditDeed deed, LocalDate day) {
        return new Touch(deed, day.toString(), "");
    }

    /** A deed on nothing that has an id. */
    public static Touch of(AuditDeed deed) {
        return new Touch(deed, "", "");
    }

    /** The same with its reason. */
    public Touch because(Enum<?> reason) {
        return new Touch(deed, subject, reason.name());
    }
}
