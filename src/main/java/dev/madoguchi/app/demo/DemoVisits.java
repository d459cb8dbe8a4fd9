package dev.madoguchi.app.demo;

import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.PracticeVisitor;
import dev.madoguchi.app.workstation.Shots;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.form.FormStep;
import dev.madoguchi.identity.IdentityStep;
import dev.madoguchi.municipality.Question;
import dev.madoguchi.paper.FormPrintStep;
import dev.madoguchi.paper.PaperStep;
import dev.madoguchi.photo.PhotoStep;
import dev.madoguchi.photo.check.PhotoProblem;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.reception.CardAnswer;
import dev.madoguchi.reception.ReceptionStep;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes invented visitors through the window's own screens, one deed at a time, as a clerk would. */
final class DemoVisits {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final CounterScreens screens;
    private final SimulatedCounter counter;
    private final DemoMatter matter;
    private final Album album;
    private final Clock clock;
    private final List<CardPhoto> photos = new ArrayList<>();

    DemoVisits(CounterScreens screens, SimulatedCounter counter, DemoMatter matter, Album album, Clock clock) {
        this.screens = screens;
        this.counter = counter;
        this.matter = matter;
        this.album = album;
        this.clock = clock;
    }

    /** One visitor, from the ticket to the seal. */
    void serve(int number) throws DeviceException {
        serve(invented(number));
    }

    /** One visitor of the caller's, from the ticket to the seal. */
    void serve(PracticeVisitor visitor) throws DeviceException {
        untilPapers(visitor);
        handOver();
    }

    /** One visitor, from the ticket to the camera. */
    void untilPhoto(int number) throws DeviceException {
        untilPhoto(invented(number));
    }

    private PracticeVisitor invented(int number) {
        return new PracticeVisitor(counter, number, clock, new SecureRandom());
    }

    private void untilPapers(PracticeVisitor visitor) throws DeviceException {
        untilPhoto(visitor);
        photograph();
    }

    private void untilPhoto(PracticeVisitor visitor) throws DeviceException {
        visitor.sit();
        takeNumber();
        receive();
        readForm(visitor);
        readCard(visitor);
    }

    /** The photos that were taken, in the order of the visitors. */
    List<CardPhoto> photos() {
        return List.copyOf(photos);
    }

    private void takeNumber() {
        album.take("home");
        Toolkit.run(screens::nextVisitor);
        album.take("ticket-purpose");
        var ticket = screens.ticket();
        Toolkit.run(() -> ticket.issue(screens.series(matter.procedure())));
        Watching.until(ticket.stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        album.take("ticket");
        Toolkit.run(ticket::goOn);
        serving(Stage.RECEPTION);
    }

    private void receive() {
        var reception = screens.reception();
        Toolkit.run(() -> {
            reception.choose(matter.procedure());
            reception.choose(Residency.RESIDENT);
            reception.brought(true);
            if (matter.procedure().asks().contains(Question.CERTIFICATE)) {
                reception.said(CardAnswer.Holding.CERTIFICATE);
            }
            reception.keepsLicence(false);
            reception.choose(matter.route());
        });
        Watching.until(reception.stepProperty(), ReceptionStep.Ready.class::isInstance, LIMIT);
        album.take("reception");
        Toolkit.run(reception::goOn);
        serving(Stage.CONSENT);
        album.take("consent");
        Toolkit.run(screens.consent()::agree);
        serving(Stage.FORM);
    }

    private void readForm(PracticeVisitor visitor) {
        visitor.showForm();
        var form = screens.form();
        Watching.until(form.stepProperty(), FormStep.Found.class::isInstance, LIMIT);
        album.take("form");
        visitor.putFormDown();
        Toolkit.run(form::goOn);
        serving(Stage.IDENTITY);
    }

    private void readCard(PracticeVisitor visitor) throws DeviceException {
        album.take("card-waiting");
        visitor.layCard();
        var identity = screens.identity();
        Watching.until(identity.stepProperty(), IdentityStep.Asking.class::isInstance, LIMIT);
        album.take("card-pin");
        Toolkit.run(() -> identity.enter(PracticeVisitor.PIN.toCharArray(), false));
        Watching.until(identity.stepProperty(), IdentityStep.Confirming.class::isInstance, LIMIT);
        album.take("card-items");
        if (!Toolkit.call(() -> identity.confirm(visitor.telephone()))) {
            throw new IllegalStateException("the practice telephone number was not taken");
        }
        serving(Stage.PHOTO);
        visitor.takeCard();
    }

    /** The camera's plug comes out while the visitor sits before it, and is put back. */
    void pullCamera() throws DeviceException {
        serving(Stage.PHOTO);
        var photo = screens.photo();
        counter.camera().unplug();
        album.takeWhile("photo-lost", photo.stepProperty(), PhotoStep.Failed.class::isInstance, LIMIT);
        counter.camera().plug();
    }

    /** The visitor leans away when the button is pressed, and sits there again when the photographer reads why no photo came of it. */
    void spoilShot() {
        serving(Stage.PHOTO);
        var photo = screens.photo();
        counter.sitter().persons(0);
        Watching.until(photo.stepProperty(), DemoVisits::seesNobody, LIMIT);
        Toolkit.run(photo::shoot);
        Watching.until(photo.stepProperty(), DemoVisits::isSpoiled, LIMIT);
        counter.sitter().persons(1);
        album.takeWhile("photo-spoiled", photo.stepProperty(), now -> isSpoiled(now) && Shots.poses(now), LIMIT);
        Toolkit.run(photo::begin);
    }

    private static boolean seesNobody(PhotoStep now) {
        return now instanceof PhotoStep.Framing framing && framing.problem().equals(Optional.of(PhotoProblem.NO_FACE));
    }

    private static boolean isSpoiled(PhotoStep now) {
        return now instanceof PhotoStep.Framing framing && framing.spoiled().isPresent();
    }

    /** The photo of the visitor before the camera. */
    void photograph() {
        serving(Stage.PHOTO);
        var photo = screens.photo();
        album.takeWhile("photo", photo.stepProperty(), Shots::poses, LIMIT);
        PhotoStep.Taken taken = Shots.usable(photo, LIMIT);
        photos.add(taken.photo());
        Toolkit.run(() -> photo.confirmedProperty().set(taken.asked()));
        album.take("photo-taken");
        Toolkit.run(photo::accept);
        second();
        serving(Stage.PAPER);
    }

    /** Another person confirms, where the profile asks for one. */
    private void second() {
        VisitState now = Watching.until(
                screens.visitProperty(),
                state -> state instanceof VisitState.Serving serving
                        && (serving.stage() == Stage.REVIEW || serving.stage() == Stage.PAPER),
                LIMIT);
        if (now instanceof VisitState.Serving serving && serving.stage() == Stage.REVIEW) {
            album.take("second");
            Toolkit.run(() -> screens.second().confirm(Practice.SECOND_ID, Practice.PASSWORD.toCharArray()));
        }
    }

    /** The papers, and the seal. */
    void handOver() {
        var forms = screens.forms();
        Toolkit.run(forms::printTranscription);
        Watching.until(forms.stepProperty(), FormPrintStep.Printed.class::isInstance, LIMIT);
        var paper = screens.paper();
        Toolkit.run(() -> {
            paper.tickAll();
            paper.print();
        });
        Watching.until(paper.stepProperty(), PaperStep.Printed.class::isInstance, LIMIT);
        album.take("copy");
        Toolkit.run(paper::handOver);
        Watching.until(screens.visitProperty(), VisitState.Sealed.class::isInstance, LIMIT);
        album.take("sealed");
    }

    private void serving(Stage stage) {
        Watching.until(
                screens.visitProperty(),
                state -> state instanceof VisitState.Serving serving && serving.stage() == stage,
                LIMIT);
    }
}
