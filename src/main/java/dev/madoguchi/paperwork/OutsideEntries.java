package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.EntryRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What must still be keyed into which other system, by whom it was, and when (F57; 003 §7-2(6)(サ), §8-2(2)(3), §8-4(5), §8-5(2),
 * §9-2(1)ア). Every deed is one transaction, and may be done twice.
 */
public final class OutsideEntries {
    private final Jdbi jdbi;
    private final List<EntryRule> rules;
    private final EntryTable table;
    private final Clock clock;

    OutsideEntries(Jdbi jdbi, List<EntryRule> rules, String site, Clock clock) {
        this.jdbi = jdbi;
        this.rules = List.copyOf(rules);
        this.table = new EntryTable(site);
        this.clock = clock;
    }

    /** What is open, of whatever day, and then what was entered today. */
    public List<OutsideEntry> today() {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return jdbi.inTransaction(handle -> table.since(handle, midnight));
    }

    /** For each system of the profile: what of a day's cases had to be entered, and what was not. */
    public List<EntryBalance> balance(LocalDate day) {
        List<OutsideEntry> entries = jdbi.inTransaction(handle -> table.of(handle, day));
        return rules.stream()
                .map(rule -> {
                    List<OutsideEntry> own = entries.stream()
                            .filter(entry -> entry.system().equals(rule.id()))
                            .toList();
                    return new EntryBalance(
                            rule,
                            own.size(),
                            own.stream()
                                    .filter(entry -> entry.entered().isEmpty())
                                    .map(OutsideEntry::ticket)
                                    .toList());
                })
                .toList();
    }

    /**
     * Notes that a person has keyed the case in.
     *
     * @throws PaperworkException {@code NOT_NOW} where somebody has already
     */
    public void entered(OutsideEntry entry, String who) throws PaperworkException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        require(jdbi.inTransaction(handle -> table.entered(handle, entry, who, now)));
    }

    /**
     * Makes a case due again that was ticked by mistake. Who ticked it stays on record.
     *
     * @throws PaperworkException {@code NOT_NOW} where it is open
     */
    public void reopen(OutsideEntry entry) throws PaperworkException {
        require(jdbi.inTransaction(handle -> table.reopened(handle, entry)));
    }

    private static void require(boolean done) throws PaperworkException {
        if (!done) {
            throw new PaperworkException(Refusal.NOT_NOW);
        }
    }

    /** The name of a system, or its id where the profile no longer has it. */
    public String system(OutsideEntry entry) {
        return rules.stream()
                .filter(rule -> rule.id().equals(entry.system()))
                .map(EntryRule::system)
                .findFirst()
                .orElse(entry.system());
    }

    /** Adds what a case makes due, once. */
    void take(Handle handle, FinishedCase done) {
        for (EntryRule rule : rules) {
            if (rule.cases().covers(done.procedure(), done.route())) {
                table.add(handle, rule.id(), done);
            }
        }
    }
}
