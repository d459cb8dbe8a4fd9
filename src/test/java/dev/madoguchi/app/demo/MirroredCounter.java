package dev.madoguchi.app.demo;

import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.MadePractice;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.reception.ReceptionStep;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** A counter in its windows, with a clerk's hands at the one and a visitor's at the other. */
@SuppressWarnings("NullAway.Init") // Stage and window are made on the JavaFX thread.
final class MirroredCounter implements AutoCloseable {
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    static final Duration LIMIT = Duration.ofSeconds(60);
    static final Texts TEXTS = new Texts(Locale.JAPANESE);

    private final FxBackground background = new FxBackground();
    final Practice practice;
    private javafx.stage.Stage stage;
    CounterWindow window;
    final CounterScreens screens;
    final Profile profile;

    MirroredCounter(Path folder) throws Exception {
        FxThread.call(() -> true);
        profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = MadePractice.in(folder, profile, profile.sites().getFirst());
        practice = Practice.open(place, TEXTS, CLOCK);
        Toolkit.run(() -> {
            stage = new javafx.stage.Stage();
            window = practice.window(place, new SimulatedDocumentPrinter(), TEXTS, background);
            stage.setScene(window.scene());
            stage.show();
            window.open();
            window.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray());
        });
        screens = Watching.until(window.screensProperty(), Optional::isPresent, LIMIT)
                .orElseThrow();
    }

    @Override
    public void close() {
        Toolkit.run(() -> {
            window.close();
            stage.close();
        });
        background.close();
        practice.close();
    }

    Procedure procedure() {
        return screens.procedures().stream()
                .filter(each -> each.routes().contains(Route.AT_WINDOW))
                .findFirst()
                .orElseThrow();
    }

    Ticket issued(Procedure procedure) {
        var ticket = screens.ticket();
        Toolkit.run(() -> {
            screens.nextVisitor();
            ticket.issue(screens.series(procedure));
        });
        var printed =
                (TicketStep.Printed) Watching.until(ticket.stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        return printed.ticket();
    }

    VisitorLanguage spoken() {
        return Toolkit.call(() -> window.visitor().screen().languageProperty().get());
    }

    Ticket consenting() {
        Procedure procedure = procedure();
        Ticket ticket = issued(procedure);
        Toolkit.run(screens.ticket()::goOn);
        serving(Stage.RECEPTION);
        var reception = screens.reception();
        Toolkit.run(() -> {
            reception.choose(procedure);
            reception.choose(Residency.RESIDENT);
            reception.brought(true);
            reception.choose(Route.AT_WINDOW);
        });
        Watching.until(reception.stepProperty(), ReceptionStep.Ready.class::isInstance, LIMIT);
        Toolkit.run(reception::goOn);
        serving(Stage.CONSENT);
        return ticket;
    }

    void identifying() {
        consenting();
        Toolkit.run(screens.consent()::agree);
        serving(Stage.IDENTITY);
        Toolkit.run(screens.identity()::byHand);
    }

    void serving(Stage stage) {
        Watching.until(
                screens.visitProperty(),
                state -> state instanceof VisitState.Serving serving && serving.stage() == stage,
                LIMIT);
    }

    /** A finger on the visitor's screen. */
    void press(String id) {
        Toolkit.run(() -> {
            Node button = window.visitor().screen().root().lookup("#" + id);
            button.fireEvent(new ActionEvent());
        });
    }

    /** A deed of the clerk. */
    void fire(String id) {
        Toolkit.run(() -> {
            Node node = window.scene().lookup("#" + id);
            if (node instanceof ToggleButton toggle) {
                toggle.fire();
            } else {
                node.fireEvent(new ActionEvent());
            }
        });
    }

    void type(String id, String text) {
        Toolkit.run(() -> {
            TextField field = (TextField) window.scene().lookup("#" + id);
            field.setText(text);
        });
    }

    boolean blank() {
        return Toolkit.call(() ->
                window.visitor().screen().root().lookup("#visitor-curtain").isVisible());
    }

    String state() {
        return Toolkit.call(() -> window.scene().lookup("#visitor-state").getAccessibleText());
    }

    static String told(String answer) {
        return TEXTS.get("visit.screen.title") + " " + TEXTS.get("visit.screen.answer." + answer);
    }
}
