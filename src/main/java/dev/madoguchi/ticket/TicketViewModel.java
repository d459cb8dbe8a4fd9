package dev.madoguchi.ticket;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.ui.Background;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ticket step without its pixels: one purpose, one number, one paper. */
public final class TicketViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TicketViewModel.class);

    private final Issuing issuing;
    private final TicketPrinting printing;
    private final Background background;
    private final Consumer<Ticket> next;
    private final Runnable back;
    private final ReadOnlyObjectWrapper<TicketStep> step = new ReadOnlyObjectWrapper<>(new TicketStep.Choosing());

    /** Where numbers come from: who gives them at this site, and the series that it offers. */
    public record Issuing(Numbers numbers, String site, List<TicketSeries> series) {
        public Issuing {
            series = List.copyOf(series);
        }
    }

    /**
     * @param next is told the number when the visitor holds the paper
     * @param back goes home without a number
     */
    public TicketViewModel(
            Issuing issuing, TicketPrinting printing, Background background, Consumer<Ticket> next, Runnable back) {
        this.issuing = issuing;
        this.printing = printing;
        this.background = background;
        this.next = next;
        this.back = back;
    }

    /** Gives the next number of a series and prints it. */
    public void issue(TicketSeries series) {
        if (step.get() instanceof TicketStep.Choosing || step.get() instanceof TicketStep.NotIssued) {
            step.set(new TicketStep.Printing(series));
            background.run(
                    () -> {
                        Ticket ticket = issuing.numbers().issue(issuing.site(), series.letter());
                        return printed(ticket, series);
                    },
                    step::set,
                    this::notIssued);
        }
    }

    /** Prints the same number again, after a look at the paper or the printer. */
    public void printAgain() {
        switch (step.get()) {
            case TicketStep.NotPrinted failed -> print(failed.ticket(), failed.series());
            case TicketStep.Unknown unsure -> print(unsure.ticket(), unsure.series());
            case TicketStep.Choosing none -> {}
            case TicketStep.Printing none -> {}
            case TicketStep.Printed none -> {}
            case TicketStep.NotIssued none -> {}
        }
    }

    /** Goes on with the visitor: the paper is out, or the clerk tells the number by word of mouth. */
    public void goOn() {
        switch (step.get()) {
            case TicketStep.Printed printed -> next.accept(printed.ticket());
            case TicketStep.NotPrinted failed -> next.accept(failed.ticket());
            case TicketStep.Unknown unsure -> next.accept(unsure.ticket());
            case TicketStep.Choosing none -> {}
            case TicketStep.Printing none -> {}
            case TicketStep.NotIssued none -> {}
        }
    }

    /** Goes home where no number was given. */
    public void back() {
        if (step.get() instanceof TicketStep.Choosing || step.get() instanceof TicketStep.NotIssued) {
            back.run();
        }
    }

    /** Ready for the next visitor. */
    public void begin() {
        if (!(step.get() instanceof TicketStep.Printing)) {
            step.set(new TicketStep.Choosing());
        }
    }

    public ReadOnlyObjectProperty<TicketStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    List<TicketSeries> series() {
        return issuing.series();
    }

    private void print(Ticket ticket, TicketSeries series) {
        step.set(new TicketStep.Printing(series));
        background.run(() -> printed(ticket, series), step::set, this::notIssued);
    }

    private TicketStep printed(Ticket ticket, TicketSeries series) {
        return switch (printing.print(ticket, series.name())) {
            case PrintOutcome.Printed done -> new TicketStep.Printed(ticket, series, done.nearEnd());
            case PrintOutcome.NotPrinted failed -> new TicketStep.NotPrinted(ticket, series, failed.fault());
            case PrintOutcome.Unknown unsure -> new TicketStep.Unknown(ticket, series, unsure.fault(), unsure.queued());
        };
    }

    private void notIssued(Exception error) {
        LOG.error("A ticket could not be issued", error);
        step.set(new TicketStep.NotIssued());
    }
}
