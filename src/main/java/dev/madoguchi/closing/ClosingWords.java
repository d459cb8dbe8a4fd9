package dev.madoguchi.closing;

import dev.madoguchi.closing.ClosingState.Certified;
import dev.madoguchi.closing.ClosingState.Erased;
import dev.madoguchi.closing.ClosingState.Erasing;
import dev.madoguchi.closing.ClosingState.LedgerConfirmed;
import dev.madoguchi.closing.ClosingState.LedgerWritten;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the closing screen says of each deed. */
final class ClosingWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final ZoneId zone;

    ClosingWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** How many visits and records keep the day open, and why. */
    private String reconciled(List<Blocker> blockers) {
        if (blockers.isEmpty()) {
            return texts.get("closing.reconciled");
        }
        Map<Blocker.Reason, Long> counts =
                blockers.stream().collect(Collectors.groupingBy(Blocker::reason, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each ->
                        texts.get("closing.blockers", texts.get(each.getKey().messageKey()), each.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** What the deeds have brought so far, in their order; empty where one was not done yet. */
    List<Optional<String>> results(ClosingStep.Ready ready) {
        ClosingState state = ready.state();
        return List.of(
                Optional.of(reconciled(ready.blockers())),
                ledger(state),
                confirmed(state),
                erased(state),
                scanned(state),
                certified(state));
    }

    /** What a deed that was not done yet is about, or that it has to wait. */
    String open(String deed, boolean turn) {
        return texts.get(turn ? "closing.about." + deed : "closing.waits");
    }

    private Optional<String> ledger(ClosingState state) {
        return written(state)
                .map(done -> texts.get(
                        "closing.written",
                        done.pages(),
                        time(done.at()),
                        done.by().name()));
    }

    private Optional<String> confirmed(ClosingState state) {
        return confirming(state)
                .map(done -> texts.get(
                        "closing.confirmed", time(done.at()), done.by().name()));
    }

    private Optional<String> erased(ClosingState state) {
        return erasing(state)
                .map(done -> texts.get(
                        "closing.erased",
                        time(done.at()),
                        done.by().name(),
                        done.witness().orElse(texts.get("closing.certificate.noWitness"))));
    }

    private Optional<String> scanned(ClosingState state) {
        return scan(state)
                .map(done -> texts.get(
                        "closing.scanned",
                        done.report().residue(),
                        done.report().files(),
                        done.report().unread().size()));
    }

    private Optional<String> certified(ClosingState state) {
        return state instanceof Certified done
                ? Optional.of(texts.get("closing.certified", time(done.at())))
                : Optional.empty();
    }

    Optional<Notice> notice(ClosingStep now, Runnable again) {
        return switch (now) {
            case ClosingStep.Working working -> Optional.of(Notice.of(texts, Tone.WORKING, "closing.working"));
            case ClosingStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER, again));
            case ClosingStep.Ready ready -> ready(ready, again);
        };
    }

    private Optional<Notice> ready(ClosingStep.Ready ready, Runnable again) {
        if (ready.refused().isPresent()) {
            return Optional.of(
                    Notice.of(texts, Tone.WARNING, ready.refused().get().messageKey()));
        }
        if (!ready.blockers().isEmpty()) {
            Blocker first = ready.blockers().getFirst();
            return Optional.of(
                    Notice.of(texts, Tone.PERSON, first.reason().messageKey()).with(texts.get("ui.retry"), again));
        }
        if (ready.state() instanceof Scanned scanned && !scanned.settled()) {
            return Optional.of(Notice.of(texts, Tone.STOPPED, ClosingFault.RESIDUE_FOUND.messageKey()));
        }
        return ready.state() instanceof Certified
                ? Optional.of(Notice.of(texts, Tone.READY, "closing.closed"))
                : Optional.empty();
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private static Optional<Scanned> scan(ClosingState state) {
        if (state instanceof Certified certified) {
            return Optional.of(certified.scanned());
        }
        return state instanceof Scanned scanned ? Optional.of(scanned) : Optional.empty();
    }

    private static Optional<Erasing> erasing(ClosingState state) {
        if (state instanceof Erasing erasing) {
            return Optional.of(erasing);
        }
        if (state instanceof Erased erased) {
            return Optional.of(erased.begun());
        }
        return scan(state).map(done -> done.erased().begun());
    }

    private static Optional<LedgerConfirmed> confirming(ClosingState state) {
        return state instanceof LedgerConfirmed confirmed
                ? Optional.of(confirmed)
                : erasing(state).map(Erasing::confirmed);
    }

    private static Optional<LedgerWritten> written(ClosingState state) {
        return state instanceof LedgerWritten written
                ? Optional.of(written)
                : confirming(state).map(LedgerConfirmed::ledger);
    }
}
