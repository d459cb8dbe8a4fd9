package dev.madoguchi.ending;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.ending.HandOver.Handed;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paperwork.BundleState;
import dev.madoguchi.paperwork.Paperwork;
import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.store.Database;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.VisitDrafts;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Hands the work that is open at the end of a contract over to the city (F147; 003 §5-2(3), 004 §2-2(8)②).
 *
 * <p>It goes sealed, as records among the others in the outbox: by the network or on a medium, and with the city's receipts. A case is
 * forgotten here only when its record is receipted, and not where it was worked on since. Every deed may be done twice.
 */
public final class HandOvers {
    /** The kind of record, in an envelope's header. */
    public static final String KIND = "hand-over";

    /** So many bytes of cases go into one record; one case more always fits under the limit of {@link Sealer#MAX_PLAIN}. */
    private static final int ENOUGH = 2 * 1024 * 1024;

    private final HandOverTable table;
    private final Daybook daybook;
    private final VisitDrafts drafts;
    private final Paperwork paperwork;
    private final Outbox outbox;
    private final Sealer sealer;
    private final Clock clock;

    /** What is at the workstation. */
    public record Held(Database database, Daybook daybook, Paperwork paperwork, Outbox outbox) {}

    public HandOvers(Held held, Sealer sealer, Clock clock) {
        table = new HandOverTable(held.database().jdbi());
        daybook = held.daybook();
        drafts = new VisitDrafts(daybook);
        paperwork = held.paperwork();
        outbox = held.outbox();
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * What is open now.
     *
     * @throws EndingException {@code CASE}
     */
    public OpenWork open() throws EndingException {
        Map<UUID, LocalDate> days = new HashMap<>();
        daybook.days().forEach(day -> daybook.drafts(day).forEach(visit -> days.put(visit, day)));
        List<OpenCase> cases = new ArrayList<>();
        try {
            for (OpenDraft draft : drafts.all()) {
                Optional<String> mark = daybook.draftMark(draft.id());
                if (mark.isPresent() && days.containsKey(draft.id())) {
                    LocalDate day = days.get(draft.id());
                    cases.add(new OpenCase(draft.id(), day, draft.ticket(), draft.stage(), mark.get()));
                }
            }
        } catch (SecretException e) {
            throw new EndingException(EndingFault.CASE, "an open case does not open: " + e.fault(), e);
        }
        return new OpenWork(
                cases,
                paperwork.entries().today().stream()
                        .filter(entry -> entry.entered().isEmpty())
                        .toList(),
                paperwork.bundles().waiting().stream()
                        .filter(each -> each.pieces() > 0)
                        .toList(),
                paperwork.bundles().today().stream()
                        .filter(bundle -> bundle.state() != BundleState.HANDED_OVER)
                        .toList());
    }

    /** What was handed over, the newest first, as far as it is sealed. */
    public List<HandOver> all() {
        return table.all().stream()
                .filter(each -> outbox.contains(each.record()))
                .toList();
    }

    /**
     * Seals what is open and was not handed over as it is now, and puts it into the outbox; all of it is durable when this returns.
     *
     * @param who the staff id
     * @return the new records' ids
     * @throws EndingException {@code NOTHING}, {@code CASE} or {@code STORAGE}
     */
    public List<UUID> make(String who) throws EndingException {
        Fresh fresh = fresh(open());
        if (fresh.isEmpty()) {
            throw new EndingException(EndingFault.NOTHING, "nothing is open that was not handed over");
        }
        return seal(fresh.cases(), fresh.papers(), fresh.digest(), who);
    }

    /** Whether all of this open work was handed over as it is now. */
    public boolean handedOver(OpenWork work) {
        return fresh(work).isEmpty();
    }

    /**
     * What was not handed over as it is now.
     *
     * @param digest of the papers
     * @param papersKnown whether a hand-over says the same of papers, or there is none
     */
    private record Fresh(List<OpenCase> cases, JsonNode papers, String digest, boolean papersKnown) {
        boolean isEmpty() {
            return cases.isEmpty() && papersKnown;
        }
    }

    private Fresh fresh(OpenWork work) {
        List<HandOver> made = all();
        Set<Handed> known = new HashSet<>();
        made.forEach(each -> known.addAll(each.cases()));
        List<OpenCase> cases = work.cases().stream()
                .filter(each -> !known.contains(new Handed(each.visit(), each.mark())))
                .toList();
        JsonNode papers = HandOverRecord.papers(work);
        String digest = Digests.sha256Hex(HandOverRecord.bytes(papers));
        boolean papersKnown = !work.holdsPapers()
                || made.stream().anyMatch(each -> each.papers().equals(digest));
        return new Fresh(cases, papers, digest, papersKnown);
    }

    private List<UUID> seal(List<OpenCase> cases, JsonNode papers, String digest, String who) throws EndingException {
        List<UUID> made = new ArrayList<>();
        int next = 0;
        while (made.isEmpty() || next < cases.size()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            try (var record = new HandOverRecord(now, who)) {
                record.papers(papers);
                int from = next;
                for (int bytes = 0; next < cases.size() && bytes < ENOUGH; next++) {
                    bytes += put(record, cases.get(next));
                }
                UUID id = UUID.randomUUID();
                // The note first: a note without a record counts for nothing, a record without a note would be made
                // twice.
                table.add(new HandOver(id, who, now, digest, List.of()), cases.subList(from, next));
                queue(id, record.bytes());
                made.add(id);
            }
        }
        return made;
    }

    private int put(HandOverRecord record, OpenCase open) throws EndingException {
        byte[] draft = {};
        byte[] photo = {};
        try {
            draft = daybook.openDraft(open.visit());
            photo = photo(open.visit());
            if (photo.length == 0) {
                record.add(open, draft);
            } else {
                record.add(open, draft, photo);
            }
            return draft.length + photo.length;
        } catch (SecretException e) {
            throw new EndingException(EndingFault.CASE, "case " + open.visit() + " does not open: " + e.fault(), e);
        } finally {
            Arrays.fill(draft, (byte) 0);
        }
    }

    /** Empty where there is none, or none any more: the case goes on at the photo's step then. */
    private byte[] photo(UUID visit) throws SecretException {
        try {
            return daybook.photos().open(visit);
        } catch (SecretException e) {
            if (e.fault() == SecretFault.ABSENT || e.fault() == SecretFault.DESTROYED) {
                return new byte[0];
            }
            throw e;
        }
    }

    private void queue(UUID id, byte[] plain) throws EndingException {
        try {
            outbox.add(sealer.seal(id, KIND, LocalDate.now(clock), plain));
        } catch (IOException e) {
            throw new EndingException(EndingFault.STORAGE, "record " + id + " cannot be written", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * Forgets the cases that the city has receipted, with their photos. A case that was worked on since it was handed over stays.
     *
     * @return how many were forgotten now
     * @throws EndingException {@code STORAGE}
     */
    public int forget() throws EndingException {
        int forgotten = 0;
        try {
            for (HandOver each : all()) {
                if (isReceipted(each.record())) {
                    for (Handed handed : each.cases()) {
                        if (daybook.draftMark(handed.visit())
                                .filter(handed.mark()::equals)
                                .isPresent()) {
                            daybook.dropDraft(handed.visit());
                            forgotten++;
                        }
                    }
                }
            }
        } catch (SecretException e) {
            throw new EndingException(EndingFault.STORAGE, "a case cannot be forgotten", e);
        }
        return forgotten;
    }

    private boolean isReceipted(UUID record) {
        return outbox.row(record)
                .map(OutboxRow::state)
                .filter(state -> state.compareTo(OutboxState.RECEIPTED) >= 0)
                .isPresent();
    }
}
