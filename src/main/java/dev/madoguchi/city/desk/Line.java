package dev.madoguchi.city.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A record of a delivery once its opening was tried. */
public sealed interface Line {
    /** Which record it is. */
    Listed record();

    /** It is open, in memory. */
    record Opened(Listed record, OpenedRecord opened) implements Line {
        /** A field of the applicant exactly as it was read; empty where the record has none. */
        String applicant(String field) {
            return opened.content().path("applicant").path(field).stringValue("");
        }

        /** Whether the visitor left a name: only then is there a line in the ledger to compare with. */
        boolean hasApplicant() {
            return opened.content().path("applicant").isObject();
        }

        /** Whether it is an express application. */
        boolean isExpress() {
            JsonNode content = opened.content();
            return content.path("reception").has("express") || content.has("delivery");
        }

        /** What stands on the visitor's ticket, such as A-001; empty where the record does not say it. */
        String number() {
            JsonNode ticket = opened.content().path("ticket");
            return ticket.has("number")
                    ? String.format(
                            Locale.ROOT,
                            "%s-%03d",
                            ticket.path("series").stringValue(""),
                            ticket.path("number").asInt(0))
                    : "";
        }

        /** When the visitor was received, as the ledger orders its lines; at the end where the record does not say it. */
        Instant receivedAt() {
            try {
                return Instant.parse(opened.content().path("ticket").path("at").stringValue(""));
            } catch (DateTimeParseException e) {
                return Instant.MAX;
            }
        }
    }

    /**
     * It stays shut.
     *
     * @param messageKey of the sentence that says why; with {@code .todo} after it, what to do
     */
    record NotOpened(Listed record, String messageKey) implements Line {}
}
