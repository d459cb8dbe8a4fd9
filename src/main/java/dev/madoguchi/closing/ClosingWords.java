package dev.madoguchi.closing;

import dev.madoguchi.closing.ClosingState.Certified;
import dev.madoguchi.closing.ClosingState.Erased;
import dev.madoguchi.closing.ClosingState.Erasing;
import dev.madoguchi.closing.ClosingState.LedgerConfirmed;
import dev.madoguchi.closing.ClosingState.LedgerDelivered;
import dev.madoguchi.closing.ClosingState.LedgerWritten;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.municipality.LedgerRule;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the closing screen says of each deed. */
final class ClosingWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MOST_FINDINGS = 12;

    private final Texts texts;
    private final ZoneId zone;

    ClosingWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** How many visits and records keep the day open, and why. */
    String blockers(List<Blocker> blockers) {
        Map<Blocker.Reason, Long> counts =
                blockers.stream().collect(Collectors.groupingBy(Blocker::reason, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each ->
                        texts.get("closing.blockers", texts.get(each.getKey().messageKey()), each.getValue()))
                .collect(Collectors.joining(" "));
    }

    private String reconciled(ClosingStep.Ready ready) {
        long open = ready.lines().stream().filter(CountedLine::isOpen).count();
        return ready.reconciled()
                ? texts.get("closing.reconciled")
                : texts.get("closing.open", open, ready.blockers().size());
    }

    /** What a deed has brought so far, or that it has to wait. */
    String of(ClosingDeed deed, ClosingStep.Ready ready) {
        ClosingState state = ready.state();
        Optional<String> result = switch (deed) {
            case RECONCILE -> Optional.of(reconciled(ready));
            case PRINT -> ledger(state);
            case CONFIRM -> confirmed(state);
            case DELIVER -> delivered(state);
            case ERASE -> erased(state);
            case SCAN -> scanned(state);
            case CERTIFY, CLOSED -> certified(state);
        };
        String now = deed == ClosingDeed.turn(ready) ? "closing.now" : "closing.waits";
        return result.orElse(texts.get(now));
    }

    /** How much time is left until the papers have to be with the city. */
    String left(Duration left) {
        Duration size = left.abs();
        return texts.get(
                left.isNegative() ? "closing.late" : "closing.left",
                size.toHours(),
                "%02d".formatted(size.toMinutesPart()));
    }

    /** The columns of the ledger and the clause that asks for them, and what else can be read in the specification. */
    String columns(LedgerRule rule) {
        String chosen = texts.get(
                "closing.columns", fields(rule.chosen()), rule.chosen().clause());
        String others = rule.others().stream()
                .map(other -> texts.get("closing.columnsOther", fields(other), other.clause()))
                .collect(Collectors.joining(" "));
        return others.isEmpty() ? chosen : chosen + "\n" + others;
    }

    private String fields(LedgerRule.Choice choice) {
        return choice.fields().stream()
                .map(field -> texts.get("closing.ledger." + field))
                .collect(Collectors.joining("・"));
    }

    private Optional<String> delivered(ClosingState state) {
        return delivering(state).map(done -> texts.get("closing.delivered", time(done.at()), done.receivedBy()));
    }

    /** What the search found, each as a person can look for it: where, and what of a visitor; and what nobody could look into. */
    String findings(ClosingState state) {
        return scan(state)
                .map(done -> Stream.concat(
                                done.report().findings().stream().map(this::finding),
                                done.report().unread().stream().map(file -> texts.get("closing.findingUnread", file)))
                        .distinct()
                        .limit(MOST_FINDINGS)
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private String finding(Finding found) {
        return texts.get("closing.finding", found.file(), texts.get(found.kind().messageKey()));
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

    /** @param lastStep the last step of erasing that is done, while it runs */
    Optional<Notice> notice(ClosingStep now, Optional<ErasureStep> lastStep, Runnable again) {
        return switch (now) {
            case ClosingStep.Working working -> Optional.of(working(lastStep));
            case ClosingStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER, again));
            case ClosingStep.Stopped stopped -> Optional.of(stopped(stopped.fault(), again));
            case ClosingStep.Ready ready -> ready(ready, again);
        };
    }

    /** What is done stays true, whatever becomes of the rest: the person sees how far it is. */
    private Notice working(Optional<ErasureStep> lastStep) {
        List<ErasureStep> all = List.of(ErasureStep.values());
        return lastStep.map(step -> step.equals(all.getLast())
                        ? Notice.of(texts, Tone.WORKING, "closing.searching")
                        : Notice.of(
                                texts,
                                Tone.WORKING,
                                "closing.erasing",
                                texts.get(step.messageKey()),
                                all.indexOf(step) + 1,
                                all.size()))
                .orElseGet(() -> Notice.of(texts, Tone.WORKING, "closing.working"));
    }

    private Notice stopped(ClosingFault fault, Runnable again) {
        return Notice.of(texts, Tone.STOPPED, fault.messageKey()).with(texts.get("ui.retry"), again);
    }

    private Optional<Notice> ready(ClosingStep.Ready ready, Runnable again) {
        if (ready.refused().isPresent()) {
            return Optional.of(
                    Notice.of(texts, Tone.WARNING, ready.refused().get().messageKey()));
        }
        if (ready.which() instanceof ToClose.Earlier earlier && ready.state().stage() != ClosingStage.CERTIFIED) {
            return Optional.of(Notice.of(texts, Tone.WARNING, "closing.earlier", earlier.day()));
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
                : delivering(state).map(LedgerDelivered::confirmed);
    }

    private static Optional<LedgerDelivered> delivering(ClosingState state) {
        return state instanceof LedgerDelivered delivered
                ? Optional.of(delivered)
                : erasing(state).map(Erasing::delivered);
    }

    private static Optional<LedgerWritten> written(ClosingState state) {
        return state instanceof LedgerWritten written
                ? Optional.of(written)
                : confirming(state).map(LedgerConfirmed::ledger);
    }
}
