package dev.madoguchi.computer;

import dev.madoguchi.computer.OpeningCheck.Row;
import dev.madoguchi.municipality.ComputerRule.What;
import dev.madoguchi.ui.Texts;
import java.util.Arrays;

/** What the screen and the sheet say of a line. */
public final class ComputerWords {
    private final Texts texts;

    public ComputerWords(Texts texts) {
        this.texts = texts;
    }

    /** What the line is about. */
    String subject(Line line) {
        return switch (line) {
            case Line.Found found -> texts.get("computer.what." + found.seen().what());
            case Line.Question question -> question.text();
        };
    }

    /** What was seen, and what to do where that is not as it should be; empty for a question. */
    String finding(Line line, boolean stops) {
        return switch (line) {
            case Line.Question question -> "";
            case Line.Found found -> finding(found.seen(), stops);
        };
    }

    private String finding(Seen seen, boolean stops) {
        String things = String.join(texts.get("computer.comma"), seen.things());
        return switch (seen.verdict()) {
            case FINE -> things;
            case UNKNOWN -> texts.get("computer.unknown." + seen.what());
            case NOT_ALLOWED ->
                texts.get("computer.notAllowed." + seen.what(), things)
                        + texts.get(stops ? "computer.stops" : "computer.accept");
        };
    }

    /** What a kept line is about. */
    String subject(Row row) {
        return row.subject().startsWith(Row.TRIAL) ? device(row) : line(row);
    }

    private String device(Row row) {
        String name =
                texts.get("computer.tried", texts.get("trial." + row.subject().substring(Row.TRIAL.length())));
        return row.remark().isEmpty() ? name : name + texts.get("computer.remark", row.remark());
    }

    private String line(Row row) {
        return Arrays.stream(What.values())
                .filter(what -> what.name().equals(row.subject()))
                .findFirst()
                .map(what -> texts.get("computer.what." + what))
                .orElse(row.subject());
    }

    /** What a kept line came to. */
    String outcome(Row row) {
        return texts.get("computer.outcome." + row.outcome());
    }
}
