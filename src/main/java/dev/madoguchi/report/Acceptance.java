package dev.madoguchi.report;

/** Whether the city accepts the records of a day (検収), as its report tells it: what it asks is not for a report. */
public enum Acceptance {
    /** There are no records, or the city could not be asked. */
    NOT_ASKED,
    /** The city has said nothing yet. */
    OPEN,
    /** It asks about them. */
    QUERIED,
    /** It accepts some, and others came afterwards. */
    IN_PART,
    ACCEPTED;

    /** The key of its words in the texts. */
    String messageKey() {
        return "report.acceptance." + name();
    }
}
