package dev.madoguchi.closing;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.municipality.ClosingLine;
import dev.madoguchi.municipality.ClosingRule;
import dev.madoguchi.report.FreeTextCheck;
import dev.madoguchi.staff.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what a day should have left with what it left, line by line; a person counts what lies in drawers, and explains what differs.
 *
 * <p>What a person said is durable when {@link #answer} returns, and counts only for the numbers it was said of: when a number moves,
 * the line is open again.
 */
public final class Comparison {
    private static final int LONGEST = 1000;

    private final List<LineSource> sources;
    private final Said said;
    private final ClosingRule rule;
    private final FreeTextCheck check;
    private final Clock clock;

    /** Where it is kept what persons said, and that they said it. */
    public record Said(CountTable table, AuditTrail audit) {}

    /** @param check looks for personal data in what a person writes: it stays when the day is erased */
    public Comparison(List<LineSource> sources, Said said, ClosingRule rule, FreeTextCheck check, Clock clock) {
        this.sources = List.copyOf(sources);
        this.said = said;
        this.rule = rule;
        this.check = check;
        this.clock = clock;
    }

    /** Everything that is compared, in the order of the sources. */
    List<CountedLine> lines(LocalDate day) {
        Map<String, CountTable.Row> rows = said.table().of(day);
        return sources.stream()
                .flatMap(source -> source.lines(day).stream())
                .map(line -> new CountedLine(
                        line,
                        line.kind() == ClosingLine.OPENED || rule.blocking().contains(line.kind()),
                        Optional.ofNullable(rows.get(line.id()))
                                .filter(row -> isOf(row, line))
                                .map(CountTable.Row::answer)))
                .toList();
    }

    private static boolean isOf(CountTable.Row row, DayLine line) {
        return row.expected() == line.expected()
                && (line.found().isEmpty()
                        || line.found().getAsInt() == row.answer().counted());
    }

    /**
     * Keeps what a person says of a line.
     *
     * @param counted how many there are; where the program can tell, its number is taken
     * @param explanation why they differ; may be empty where they do not
     * @throws ClosingException {@code NOT_EXPLAINED} where they differ and nothing is written, {@code TOO_LONG} over 1,000 characters,
     *     {@code PERSONAL_DATA}
     */
    void answer(LocalDate day, DayLine line, int counted, String explanation, Person who) throws ClosingException {
        int there = line.found().orElse(counted);
        String words = explanation.strip();
        if (there != line.expected() && words.isEmpty()) {
            throw new ClosingException(ClosingFault.NOT_EXPLAINED, line.id() + " differs");
        }
        if (words.length() > LONGEST) {
            throw new ClosingException(ClosingFault.TOO_LONG, words.length() + " characters for " + line.id());
        }
        if (!check.look(words).isEmpty()) {
            throw new ClosingException(ClosingFault.PERSONAL_DATA, "the explanation of " + line.id());
        }
        said.table()
                .put(
                        day,
                        new CountTable.Row(
                                line.id(),
                                line.expected(),
                                new CountedLine.Answer(
                                        there, words, who.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS))));
        said.audit().record(who.id(), "day.counted", day + " " + line.id());
    }
}
