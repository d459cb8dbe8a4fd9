package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.municipality.OverlayForm;
import dev.madoguchi.municipality.PaperRules;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Stationery;
import dev.madoguchi.paper.FormPrintStep.Paper;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The papers that go with a paper form, without their pixels: what to copy, the form's own boxes, an envelope, labels. It keeps
 * nothing of the visitor; it asks each time.
 */
public final class FormPrintViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(FormPrintViewModel.class);

    private final Supplier<Optional<Visitor>> here;
    private final FormPress press;
    private final PaperRules rules;
    private final Texts texts;
    private final Background background;
    private final ReadOnlyObjectWrapper<FormPrintStep> step = new ReadOnlyObjectWrapper<>(new FormPrintStep.Ready());
    private final ReadOnlyObjectWrapper<Optional<Route>> route = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * The visitor who is here.
     *
     * @param place of the counter, as papers name it
     * @param ticket the visitor's number
     */
    public record Visitor(FormFacts facts, Route route, String place, String ticket) {
        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Visitor";
        }
    }

    /** @param here the visitor who is here; empty where nobody is */
    public FormPrintViewModel(
            Supplier<Optional<Visitor>> here, FormPress press, PaperRules rules, Texts texts, Background background) {
        this.here = here;
        this.press = press;
        this.rules = rules;
        this.texts = texts;
        this.background = background;
    }

    /** Ready for the visitor who is here now. */
    public void begin() {
        step.set(new FormPrintStep.Ready());
        route.set(here.get().map(Visitor::route));
    }

    /** The way of the visitor who is here; empty where nobody is. */
    public ReadOnlyObjectProperty<Optional<Route>> routeProperty() {
        return route.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FormPrintStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Prints what the visitor copies onto the form. */
    public void printTranscription() {
        here.get()
                .ifPresent(visitor -> run(Paper.TRANSCRIPTION, () -> {
                    byte[] pdf =
                            press.layouts().transcription().bytes(visitor.facts(), visitor.place(), visitor.ticket());
                    press.printer().print(texts.get("paper.transcription.job"), pdf);
                }));
    }

    /** Prints the visitor's items into the boxes of a form that lies in the printer. */
    public void printOverlay(OverlayForm form) {
        here.get()
                .ifPresent(visitor -> run(
                        Paper.OVERLAY,
                        () -> trueSize(
                                "paper.overlay.job",
                                press.layouts().overlay().bytes(form, visitor.facts(), press.correction()),
                                FormSize.of(form.paper()))));
    }

    /** Prints the form's boxes onto a blank sheet, for a person to hold against the form. */
    public void printFrames(OverlayForm form) {
        run(
                Paper.FRAMES,
                () -> trueSize(
                        "paper.overlay.framesJob",
                        press.layouts().overlay().frames(form, press.correction()),
                        FormSize.of(form.paper())));
    }

    /** Prints an envelope of this size that lies in the printer. */
    public void printEnvelope(Stationery size) {
        here.get()
                .ifPresent(visitor -> run(
                        Paper.ENVELOPE,
                        () -> trueSize(
                                "paper.envelope.job",
                                press.layouts().envelope().bytes(size, letter(visitor), press.correction()),
                                FormSize.of(size))));
    }

    /**
     * Prints address labels onto a sheet that lies in the printer.
     *
     * @param first the first label that is free, from 1, row by row
     */
    public void printLabels(int first) {
        here.get()
                .ifPresent(visitor -> run(
                        Paper.LABELS,
                        () -> trueSize(
                                "paper.labels.job",
                                press.layouts().labels().bytes(letter(visitor), first - 1, press.correction()),
                                Sheet.A4)));
    }

    /** How many labels a new sheet has. */
    int labels() {
        return rules.post().labels().room();
    }

    /** The envelopes that the counter has. */
    List<Stationery> envelopes() {
        return rules.post().envelopes();
    }

    /** The forms that a visitor of this way fills in. */
    List<OverlayForm> forms(Route way) {
        return rules.formsOf(way);
    }

    /** Whether the addressee's own address has to be written by hand. */
    boolean addressIsOpen() {
        return rules.post().address().isEmpty();
    }

    /** By post to the centre, from the applicant; else to the applicant, in the envelope that the card comes in (003 §7-2(6)ウ). */
    private Letter letter(Visitor visitor) {
        var applicant =
                new PostalParty("", visitor.facts().address(), visitor.facts().name());
        if (visitor.route() != Route.POST) {
            return new Letter(applicant, false, Optional.empty());
        }
        var centre = new PostalParty(
                rules.post().postcode().orElse(""),
                rules.post().address().orElse(""),
                rules.post().to());
        return new Letter(centre, true, Optional.of(applicant));
    }

    private void trueSize(String job, byte[] pdf, PaperSize size) throws DeviceException {
        press.printer().printTrueSize(texts.get(job), pdf, size);
    }

    /** Work that makes a paper and hands it to the printer. */
    @FunctionalInterface
    private interface Printing {
        void print() throws DeviceException, DoesNotFitException;
    }

    private void run(Paper paper, Printing work) {
        if (step.get() instanceof FormPrintStep.Working) {
            return;
        }
        step.set(new FormPrintStep.Working());
        Callable<FormPrintStep> printed = () -> {
            try {
                work.print();
                return new FormPrintStep.Printed(paper);
            } catch (DoesNotFitException e) {
                return new FormPrintStep.DoesNotFit(e.item());
            }
        };
        background.run(printed, step::set, error -> step.set(new FormPrintStep.NotPrinted(Trouble.of(error, LOG))));
    }
}
