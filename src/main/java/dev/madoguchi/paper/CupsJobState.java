package dev.madoguchi.paper;

import dev.madoguchi.paper.DocumentPrinter.SlipFate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The states of a job (RFC 8011, 5.3.7), and how far a slip came that stands in one. */
enum CupsJobState {
    PENDING("pending", SlipFate.NOT_BEGUN, false),
    HELD("pending-held", SlipFate.NOT_BEGUN, false),
    PROCESSING("processing", SlipFate.BEGUN, false),
    STOPPED("processing-stopped", SlipFate.BEGUN, false),
    CANCELED("canceled", SlipFate.BEGUN, true),
    ABORTED("aborted", SlipFate.BEGUN, true),
    COMPLETED("completed", SlipFate.HANDED_ON, true);

    private static final Pattern STATE = Pattern.compile("job-state \\(enum\\) = (\\S+)");

    private final String word;
    private final SlipFate fate;
    private final boolean ended;

    CupsJobState(String word, SlipFate fate, boolean ended) {
        this.word = word;
        this.fate = fate;
        this.ended = ended;
    }

    /** The state in what {@code ipptool} says of a job; empty where it says none that is known. */
    static Optional<CupsJobState> in(String said) {
        Matcher found = STATE.matcher(said);
        if (!found.find()) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(state -> state.word.equals(found.group(1)))
                .findFirst();
    }

    /** Whether nothing more happens to it. */
    boolean ended() {
        return ended;
    }

    SlipFate fate() {
        return fate;
    }
}
