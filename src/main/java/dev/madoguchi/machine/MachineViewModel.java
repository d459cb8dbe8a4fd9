package dev.madoguchi.machine;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.municipality.MachineRule;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Background;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The check of the ticket machine without its pixels: each item confirmed, each ticket explained, then kept and printed. */
public final class MachineViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MachineViewModel.class);

    private final MachineDesk desk;
    private final MachineRule rule;
    private final MachineWords words;
    private final Background background;
    private final ReadOnlyObjectWrapper<MachineStep> step =
            new ReadOnlyObjectWrapper<>(new MachineStep.NotDone(CheckKind.OPENING));

    public MachineViewModel(MachineDesk desk, MachineRule rule, MachineWords words, Background background) {
        this.desk = desk;
        this.rule = rule;
        this.words = words;
        this.background = background;
    }

    /** Begins a check anew. */
    public void begin(CheckKind kind) {
        if (!(step.get() instanceof MachineStep.Working)) {
            step.set(new MachineStep.Working(kind));
            Callable<MachineStep> look =
                    () -> new MachineStep.Checking(kind, desk.look(), Set.of(), Map.of(), Optional.empty());
            background.run(look, step::set, this::failed);
        }
    }

    /** Begins with the check whose turn it is today: opening once, then closing. */
    public void begin() {
        Callable<CheckKind> whose = () -> desk.look().done().isEmpty() ? CheckKind.OPENING : CheckKind.CLOSING;
        background.run(whose, this::begin, this::failed);
    }

    /** An item is confirmed, or no longer. */
    public void tick(int item, boolean on) {
        if (step.get() instanceof MachineStep.Checking now) {
            Set<Integer> ticked = new HashSet<>(now.ticked());
            if (on) {
                ticked.add(item);
            } else {
                ticked.remove(item);
            }
            step.set(now.ticked(ticked));
        }
    }

    /** Says what becomes of a ticket that is left. */
    public void explain(Ticket ticket, Remainder remainder) {
        if (step.get() instanceof MachineStep.Checking now) {
            step.set(now.explained(ticket, remainder));
        }
    }

    /** Prints a trial. */
    public void tryPrinter() {
        if (step.get() instanceof MachineStep.Checking now) {
            step.set(new MachineStep.Working(now.kind()));
            background.run(desk::trial, outcome -> step.set(now.tried(outcome)), this::failed);
        }
    }

    /** Keeps the check and prints it. */
    public void confirm() {
        if (step.get() instanceof MachineStep.Checking now && complete(now)) {
            step.set(new MachineStep.Working(now.kind()));
            List<CheckRow> rows = rows(now);
            Callable<MachineStep> deed = () -> {
                Findings latest = desk.look();
                if (now.kind() == CheckKind.CLOSING
                        && !latest.remaining().equals(now.findings().remaining())) {
                    return new MachineStep.Checking(now.kind(), latest, Set.of(), Map.of(), now.trial());
                }
                MachineCheck check = desk.confirm(now.kind(), rows, now.explained());
                return new MachineStep.Confirmed(now.kind(), check, desk.print(check));
            };
            background.run(deed, step::set, this::failed);
        }
    }

    /** Prints the kept check again. */
    public void printAgain() {
        if (step.get() instanceof MachineStep.Confirmed now) {
            step.set(new MachineStep.Working(now.kind()));
            Callable<PrintOutcome> deed = () -> desk.print(now.check());
            background.run(
                    deed,
                    outcome -> step.set(new MachineStep.Confirmed(now.kind(), now.check(), outcome)),
                    this::failed);
        }
    }

    public ReadOnlyObjectProperty<MachineStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    List<MachineRule.Item> items(CheckKind kind) {
        return switch (kind) {
            case OPENING -> rule.opening();
            case CLOSING -> rule.closing();
        };
    }

    /** Whether every item is confirmed and, at closing, every ticket explained. */
    boolean complete(MachineStep.Checking now) {
        boolean explained = now.kind() == CheckKind.OPENING
                || now.explained().keySet().containsAll(now.findings().remaining());
        return now.ticked().size() == items(now.kind()).size() && explained;
    }

    private List<CheckRow> rows(MachineStep.Checking now) {
        List<CheckRow> rows = new ArrayList<>();
        for (MachineRule.Item item : items(now.kind())) {
            rows.add(new CheckRow(CheckRow.Part.ITEM, item.text(), words.finding(item, now)));
        }
        now.findings()
                .series()
                .forEach((series, last) ->
                        rows.add(new CheckRow(CheckRow.Part.SERIES, words.series(series), words.last(last))));
        if (now.kind() == CheckKind.CLOSING) {
            for (Ticket ticket : now.findings().remaining()) {
                Remainder remainder = now.explained().getOrDefault(ticket, Remainder.GOES_ON);
                rows.add(new CheckRow(CheckRow.Part.TICKET, ticket.label(), words.remainder(remainder)));
            }
        }
        return rows;
    }

    private void failed(Exception error) {
        LOG.error("The ticket machine's check could not be made", error);
        step.set(new MachineStep.NotDone(step.get().kind()));
    }
}
