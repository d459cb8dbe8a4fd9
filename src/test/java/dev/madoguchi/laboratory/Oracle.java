package dev.madoguchi.laboratory;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.Verdict;
import dev.madoguchi.dayrecord.DayRecord;
import dev.madoguchi.dayrecord.Takings.Taken;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.store.Health;
import dev.madoguchi.ticket.TicketStatus;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Knows from what was said what must be in a workstation, once and no more, and lists what is not so. */
final class Oracle {
    private final Said said;
    private final LaboratoryStation of;
    private final List<String> wrong = new ArrayList<>();

    Oracle(Said said, LaboratoryStation of) {
        this.said = said;
        this.of = of;
    }

    /** What is lost, doubled or unreadable; empty where all is as it must be. */
    List<String> look(Workstation station) throws SecretException {
        wrong.clear();
        // A program that was killed before it had made its store, which it had not said, leaves none.
        boolean never = station.health() instanceof Health.Fresh && said.facts() == 0;
        if (!never && !(station.health() instanceof Health.Sound)) {
            wrong.add("the store was not sound: " + station.health());
        }
        Map<UUID, OutboxRow> outbox = new HashMap<>();
        station.outbox().rows().forEach(row -> {
            if (outbox.put(row.id(), row) != null) {
                wrong.add("doubled record " + row.id());
            }
        });
        visits(station, outbox);
        numbers(station);
        trail(station);
        matters(station);
        city(outbox);
        for (String slip : said.slips) {
            if (station.machines().printJournal().of(slip).isEmpty()) {
                wrong.add("lost slip " + slip);
            }
        }
        return List.copyOf(wrong);
    }

    private void visits(Workstation station, Map<UUID, OutboxRow> outbox) throws SecretException {
        Map<UUID, Stage> open = new HashMap<>();
        for (OpenDraft draft : station.drafts().look().open()) {
            open.put(draft.id(), draft.stage());
        }
        Set<UUID> listed = new HashSet<>();
        for (LocalDate day : station.daybook().days()) {
            for (UUID id : station.daybook().completed(day)) {
                if (!listed.add(id)) {
                    wrong.add("doubled in the day book " + id);
                }
            }
        }
        said.sealed.forEach((id, day) -> {
            if (!outbox.containsKey(id) || !listed.contains(id) || open.containsKey(id)) {
                wrong.add("lost record " + id + " in outbox " + outbox.containsKey(id) + ", listed "
                        + listed.contains(id) + ", open " + open.get(id));
            }
        });
        said.drafts.forEach((id, stage) -> {
            boolean isThere = open.containsKey(id) && open.get(id).compareTo(stage) >= 0;
            // Leaving is said after it is done: a visit of the first step may have left without a word.
            boolean left = said.left.contains(id) || (stage == Stage.RECEPTION && !open.containsKey(id));
            if (!isThere && !listed.contains(id) && !left) {
                wrong.add("lost visit " + id + " at " + stage + ", open " + open.get(id));
            }
        });
        said.left.stream().filter(open::containsKey).forEach(id -> wrong.add("came back " + id));
        tally(station, outbox.keySet(), listed);
    }

    private void tally(Workstation station, Set<UUID> outbox, Set<UUID> listed) {
        LocalDate far = LocalDate.of(2000, 1, 1);
        int counted = station.books()
                .tallies()
                .totals(far, far.plusYears(200), LaboratoryStation.site())
                .getOrDefault("sealed", 0);
        if (counted < listed.size() || counted > outbox.size()) {
            wrong.add("counted " + counted + " of " + listed.size() + " listed and " + outbox.size() + " sealed");
        }
        if (!outbox.containsAll(listed)) {
            wrong.add("listed without a record");
        }
    }

    private void numbers(Workstation station) {
        said.tickets.forEach((day, labels) -> {
            Set<String> lost = new TreeSet<>(labels);
            lost.removeAll(labels(station, day));
            lost.forEach(label -> wrong.add("lost ticket " + label + " of " + day));
        });
    }

    private Set<String> labels(Workstation station, LocalDate day) {
        List<String> labels = station.tickets().of(LaboratoryStation.site(), day).stream()
                .map(TicketStatus::ticket)
                .map(ticket -> ticket.label())
                .toList();
        Set<String> once = new HashSet<>(labels);
        if (once.size() != labels.size()) {
            wrong.add("doubled tickets on " + day);
        }
        return once;
    }

    private void trail(Workstation station) {
        if (!(station.audit().verify() instanceof Verdict.Whole)) {
            wrong.add("broken trail: " + station.audit().verify());
        }
        Map<Long, String> rows = station.audit().after(0, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(AuditRow::seq, AuditRow::hash));
        said.audit.forEach((seq, hash) -> {
            if (!hash.equals(rows.get(seq))) {
                wrong.add("lost audit row " + seq);
            }
        });
    }

    private void matters(Workstation station) {
        said.fees.forEach((day, number) -> {
            List<Integer> numbers = station.books().takings().of(day).stream()
                    .map(Taken::number)
                    .sorted()
                    .toList();
            if (numbers.size() < number
                    || !numbers.equals(
                            IntStream.rangeClosed(1, numbers.size()).boxed().toList())) {
                wrong.add("fees " + numbers + " of " + number + " on " + day);
            }
        });
        said.records.forEach((id, revision) -> {
            List<Integer> revisions = station.books().dayRecords().trail(id).stream()
                    .map(DayRecord::revision)
                    .toList();
            if (revisions.size() < revision
                    || !revisions.equals(
                            IntStream.rangeClosed(1, revisions.size()).boxed().toList())) {
                wrong.add("record " + id + " has revisions " + revisions + " of " + revision);
            }
        });
    }

    private void city(Map<UUID, OutboxRow> outbox) {
        outbox.forEach((id, row) -> {
            boolean isReceipted = row.state().compareTo(OutboxState.RECEIPTED) >= 0;
            if (said.receipted.contains(id) && !isReceipted) {
                wrong.add("lost receipt " + id);
            }
            if (!isReceipted && !Files.exists(of.home().envelopes().resolve(id + ".cbor"))) {
                wrong.add("lost envelope " + id);
            }
            if (isReceipted
                    && of.city()
                            .home()
                            .vaults()
                            .records()
                            .find(LaboratoryStation.municipality(), id)
                            .isEmpty()) {
                wrong.add("receipted, but not at the city " + id);
            }
        });
    }
}
