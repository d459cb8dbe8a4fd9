package dev.madoguchi.dayrecord;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.dayrecord.DayRecords.Kept;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.municipality.RecordRule.Fee;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The fees a site took, each under a number of the day that stands on its receipt, and how the till was counted (F16; 001 §6(2)②イ,
 * §6(3)①エ). A fee taken by mistake is cancelled and stays readable. Safe for several threads.
 */
public final class Takings {
    private static final int MOST_YEN = 100_000_000;

    private final TakingsTable table;
    private final AuditTrail audit;
    private final RecordRule rule;
    private final PersonalDataCheck check;
    private final Clock clock;

    /** @param site the site's id */
    public Takings(Kept kept, String site, RecordRule rule, PersonalDataCheck check, Clock clock) {
        this.table = new TakingsTable(kept.database().jdbi(), site);
        this.audit = kept.audit();
        this.rule = rule;
        this.check = check;
        this.clock = clock;
    }

    /**
     * A fee that was taken.
     *
     * @param number of the day's receipt, from 1
     * @param cancelledBy the id of who cancelled it
     */
    public record Taken(UUID id, int number, String fee, int yen, String by, Optional<String> cancelledBy) {}

    /**
     * The till, counted.
     *
     * @param expected what was taken and not cancelled, in yen
     * @param explanation why the two differ; empty where they do not
     */
    public record Count(int expected, int counted, String explanation, String by) {
        public int difference() {
            return counted - expected;
        }
    }

    /**
     * Takes a fee; a second time with the same id does nothing.
     *
     * @param by the id of who takes it
     */
    public synchronized Taken take(UUID id, String fee, String by) throws RecordException {
        Fee taken = rule.fee(fee).orElseThrow(() -> new RecordException(RecordFault.NO_TOPIC));
        Optional<Taken> before = today(id);
        if (before.isPresent()) {
            return before.get();
        }
        new Audit(audit, by).record(Touch.of(AuditDeed.FEE_TAKEN, id));
        return table.take(id, today(), taken, by, clock.instant());
    }

    /** Cancels a fee of today; a second time does nothing. */
    public synchronized void cancel(UUID id, String by) {
        if (today(id).filter(taken -> taken.cancelledBy().isEmpty()).isPresent()) {
            new Audit(audit, by).record(Touch.of(AuditDeed.FEE_CANCELLED, id));
            table.cancel(id, today(), by, clock.instant());
        }
    }

    private Optional<Taken> today(UUID id) {
        return of(today()).stream().filter(taken -> taken.id().equals(id)).findFirst();
    }

    /** The fees of a day, the newest first. */
    public List<Taken> of(LocalDate day) {
        return table.of(day);
    }

    /** What should be in the till beside the float, in yen. */
    public int expected(LocalDate day) {
        return of(day).stream()
                .filter(taken -> taken.cancelledBy().isEmpty())
                .mapToInt(Taken::yen)
                .sum();
    }

    /**
     * Counts today's till; a difference has to be explained in words. It may be counted again, and every count stays.
     *
     * @param counted in yen, without the float
     */
    public Count count(UUID id, int counted, String explanation, String by) throws RecordException {
        if (counted < 0 || counted > MOST_YEN) {
            throw new RecordException(RecordFault.TIMES);
        }
        String words = explanation.strip();
        Optional<Part> where = Optional.of(Part.CAUSE);
        if (words.length() > KindRule.LONGEST_TEXT) {
            throw new RecordException(RecordFault.TEXT_TOO_LONG, where);
        }
        if (!check.find(words).isEmpty()) {
            throw new RecordException(RecordFault.PERSONAL_DATA, where);
        }
        Count count = new Count(expected(today()), counted, words, by);
        if (count.difference() != 0 && words.isEmpty()) {
            throw new RecordException(RecordFault.TEXT_MISSING, where);
        }
        new Audit(audit, by).record(Touch.of(AuditDeed.TILL_COUNTED, today()));
        table.count(id, today(), count, clock.instant());
        return count;
    }

    /** How the till of a day was counted last; empty while it was not. */
    public Optional<Count> counted(LocalDate day) {
        return table.counted(day);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public List<Fee> fees() {
        return rule.fees();
    }
}
