package dev.madoguchi.report;

/** A report is not made: what was typed into it looks like personal data. The text itself is not in the message. */
public final class ReportException extends Exception {
    private static final long serialVersionUID = 1;

    private final NotePart part;
    private final int from;
    private final int to;

    ReportException(NotePart part, FreeTextCheck.Place place) {
        super("%s, characters %d to %d look like personal data; a report has none. Say it without them"
                .formatted(part, place.from() + 1, place.to()));
        this.part = part;
        from = place.from();
        to = place.to();
    }

    /** The part that was refused. */
    public NotePart part() {
        return part;
    }

    /** Where in that part's text. */
    public FreeTextCheck.Place place() {
        return new FreeTextCheck.Place(from, to);
    }
}
