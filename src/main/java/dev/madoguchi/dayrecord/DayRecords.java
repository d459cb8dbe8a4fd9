package dev.madoguchi.dayrecord;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The records of one site. What is written is durable when a method returns, has no personal data in it, and is never changed: a
 * correction is a further revision with its own author. Safe for several threads.
 */
public final class DayRecords {
    private final DayRecordTable table;
    private final AuditTrail audit;
    private final RecordRule rule;
    private final PersonalDataCheck check;
    private final Clock clock;

    /** Where it is kept, and the trail that is told first. */
    public record Kept(Database database, AuditTrail audit) {}

    /**
     * @param site the site's id
     * @param check looks through each text before it is taken
     */
    public DayRecords(Kept kept, String site, RecordRule rule, PersonalDataCheck check, Clock clock) {
        this.table = new DayRecordTable(kept.database().jdbi(), site);
        this.audit = kept.audit();
        this.rule = rule;
        this.check = check;
        this.clock = clock;
    }

    /** What records are sorted by. */
    public RecordRule rule() {
        return rule;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Writes a new record of today; a second time with the same id and words does nothing.
     *
     * @param id a random id
     * @param by the id of who writes
     */
    public DayRecord enter(UUID id, Matter matter, String by) throws RecordException {
        return add(new DayRecord(id, 1, today(), rule.faq(), required(matter), by, now()));
    }

    /**
     * Corrects a record, or carries it on; every earlier revision stays readable. {@code OUTDATED} where somebody else did so since it
     * was read.
     */
    public DayRecord correct(DayRecord read, Matter matter, String by) throws RecordException {
        return add(new DayRecord(read.id(), read.revision() + 1, read.day(), read.faq(), required(matter), by, now()));
    }

    private DayRecord add(DayRecord record) throws RecordException {
        Audit trail = new Audit(audit, record.by());
        Touch touch =
                Touch.of(record.revision() == 1 ? AuditDeed.RECORD_WRITTEN : AuditDeed.RECORD_CORRECTED, record.id());
        trail.record(touch);
        if (!table.add(record)) {
            trail.failed(touch);
            throw new RecordException(RecordFault.OUTDATED);
        }
        return record;
    }

    /** Each record of a day as it stands, the newest first. */
    public List<DayRecord> of(LocalDate day) {
        return table.between(day, day);
    }

    /** What is not closed, of whatever day, the oldest first. */
    public List<DayRecord> open() {
        return table.open();
    }

    /** Every revision of a record, the first one first. */
    public List<DayRecord> trail(UUID id) {
        return table.trail(id);
    }

    /** What reports and the closing of a day need to know. */
    public RecordSummary summary(LocalDate first, LocalDate last) {
        return RecordSummary.of(table.between(first, last), open());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The matter with its texts stripped, where it can be taken. */
    private Matter required(Matter matter) throws RecordException {
        if (rule.topic(matter.kind(), matter.topic()).isEmpty()) {
            throw new RecordException(RecordFault.NO_TOPIC);
        }
        Map<Part, String> words = new EnumMap<>(Part.class);
        for (Part part : KindRule.parts(matter.kind())) {
            String text = matter.part(part).strip();
            if (!text.isEmpty()) {
                words.put(part, text);
            }
        }
        Matter stripped = new Matter(
                matter.kind(),
                matter.topic(),
                KindRule.counts(matter.kind()) ? matter.times() : 1,
                words,
                KindRule.begins(matter.kind()) ? matter.from() : Optional.empty(),
                KindRule.ends(matter.kind()) ? matter.until() : Optional.empty(),
                matter.standing());
        KindRule.require(stripped);
        for (Map.Entry<Part, String> text : words.entrySet()) {
            if (!check.find(text.getValue()).isEmpty()) {
                throw new RecordException(RecordFault.PERSONAL_DATA, Optional.of(text.getKey()));
            }
        }
        return stripped;
    }
}
