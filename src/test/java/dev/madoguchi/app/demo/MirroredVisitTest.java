package dev.madoguchi.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.MadePractice;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.consent.Consent;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.municipality.Route;
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
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import dev.madoguchi.visitor.Answer;
import dev.madoguchi.visitor.VisitorSight;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Visitors at a real counter: what each of them sees on the visitor's screen, and what they say to it. */
@SuppressWarnings("NullAway.Init") // The counter is opened before the first test.
class MirroredVisitTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Texts TEXTS = new Texts(Locale.JAPANESE);
    private static final String LONG = "𠮷\u202Eאב😀葛\uDB40\uDD00" + "長".repeat(2_000);

    @TempDir
    private static Path folder;

    private static final FxBackground BACKGROUND = new FxBackground();
    private static Practice practice;
    private static javafx.stage.Stage stage;
    private static CounterWindow window;
    private static CounterScreens screens;
    private static Profile profile;

    private final List<VisitorSight> sights = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();
    private Subscription watching = Subscription.EMPTY;

    @BeforeAll
    static void open() throws Exception {
        FxThread.call(() -> true);
        profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = MadePractice.in(folder, profile, profile.sites().getFirst());
        practice = Practice.open(place, TEXTS, CLOCK);
        Toolkit.run(() -> {
            stage = new javafx.stage.Stage();
            window = practice.window(place, new SimulatedDocumentPrinter(), TEXTS, BACKGROUND);
            stage.setScene(window.scene());
            stage.show();
            window.open();
            window.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray());
        });
        screens = Watching.until(window.screensProperty(), Optional::isPresent, LIMIT)
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        Toolkit.run(() -> {
            window.close();
            stage.close();
        });
        BACKGROUND.close();
        practice.close();
    }

    @BeforeEach
    void watch() {
        Toolkit.run(() -> {
            screens.goHome();
            watching = window.visitor().model().sightProperty().subscribe(now -> {
                sights.add(now);
                words.add(texts(window.visitor().screen().root()));
            });
        });
    }

    @AfterEach
    void endTheVisit() {
        Toolkit.run(watching::unsubscribe);
        if (Toolkit.call(() -> screens.visit().isPresent())) {
            Toolkit.run(screens.consent()::refuse);
            Watching.until(screens.visitProperty(), VisitState.Left.class::isInstance, LIMIT);
        }
    }

    @Test
    void showsEachVisitorTheirOwnVisitAndNothingOfTheOneBefore() throws Exception {
        DemoVisits visits = new DemoVisits(
                screens,
                practice.devices().simulated().orElseThrow(),
                DemoMatter.at(profile, profile.sites().getFirst()),
                new Album(window.scene(), (name, scene) -> {}),
                CLOCK);

        visits.serve(0);
        Toolkit.run(screens::goHome);
        int next = sights.size();
        identifying();
        type("identity-hand-name", VirtualPerson.number(1).name());

        assertTrue(said(0, next).containsAll(shown(0)));
        assertTrue(said(next, words.size()).contains(VirtualPerson.number(1).name()));
        assertFalse(said(next, words.size()).stream().anyMatch(shown(0)::contains));
        assertEquals(
                List.of("Welcome", "Going", "Consent", "Entries", "Posing", "Photo", "Leaving", "Goodbye"),
                kinds(sights.subList(0, next)));
        assertEquals(List.of("Going", "Consent", "Entries"), kinds(sights.subList(next, sights.size())));
    }

    @Test
    void takesTheVisitorsYesToTheWordsTheyReadAndNoOther() throws Exception {
        Ticket ticket = consenting();

        press("visitor-language-vi");
        press("visitor-yes");
        assertTrue(Toolkit.call(() -> screens.consent().yesProperty().get()));
        assertEquals(told("CONSENT.YES"), state());

        press("visitor-language-ko");
        assertFalse(Toolkit.call(() -> screens.consent().yesProperty().get()));
        press("visitor-language-vi");
        press("visitor-yes");
        Toolkit.run(screens.consent()::agree);
        serving(Stage.IDENTITY);

        String vietnamese = profile.consent().others().getOrDefault("vi", "");
        assertEquals(
                Optional.of(sha256(vietnamese)),
                Toolkit.call(() -> screens.visit().flatMap(Visit::consent).map(Consent::sha256)));
        until(() -> screens.workstation().ticketLanguages().of(ticket).equals(Optional.of("vi")));
    }

    @Test
    void speaksTheLanguageOfTheTicketMachineUntilTheVisitIsOver() throws Exception {
        Ticket ticket = issued(procedure());
        screens.workstation().ticketLanguages().keep(ticket, "pt");

        Toolkit.run(screens.ticket()::goOn);
        until(() -> spoken() == VisitorLanguage.PORTUGUESE);
        Toolkit.run(screens.reception()::leave);
        Watching.until(screens.visitProperty(), VisitState.Left.class::isInstance, LIMIT);

        assertEquals(new VisitorSight.Goodbye(ticket.label(), false), sights.getLast());
        assertEquals(VisitorLanguage.PORTUGUESE, spoken());
        Toolkit.run(screens::goHome);
        assertEquals(VisitorLanguage.JAPANESE, spoken());
    }

    @Test
    void tellsTheClerkWhatTheVisitorSaysAndForgetsItWhenAnEntryChanges() {
        identifying();

        type("identity-hand-name", LONG);
        press("visitor-no");
        assertEquals(told("ENTRIES.NO"), state());
        type("identity-hand-address", "東京都見本市受付１");

        assertEquals(
                Answer.NONE,
                Toolkit.call(() -> window.visitor().model().answerProperty().get()));
        String shown = Toolkit.call(() -> texts(window.visitor().screen().root()).stream()
                .filter(text -> text.contains("長"))
                .findFirst()
                .orElseThrow());
        assertTrue(shown.startsWith("𠮷〔U+202E〕"), shown);
        assertTrue(shown.contains("2,006") && shown.codePointCount(0, shown.length()) < 300, shown);
    }

    @Test
    void losesNothingOfANameThatNoScreenHoldsAndGoesBlankWithTheClerksScreen() {
        identifying();
        type("identity-hand-name", LONG);
        type("identity-hand-address", "東京都見本市受付１");
        type("identity-hand-birth", "19850412");
        type("identity-hand-telephone", "042-000-0000");
        fire("identity-hand-sex-male");

        fire("header-hide");
        assertTrue(blank());
        fire("header-hide");
        assertFalse(blank());
        fire("visitor-blank");
        assertTrue(blank());
        fire("visitor-blank");
        fire("identity-next");
        serving(Stage.PAPER);

        assertEquals(
                Optional.of(LONG),
                Toolkit.call(() -> screens.visit()
                        .flatMap(Visit::applicant)
                        .map(who -> who.items().name())));
    }

    private static Procedure procedure() {
        return screens.procedures().stream()
                .filter(each -> each.routes().contains(Route.AT_WINDOW))
                .findFirst()
                .orElseThrow();
    }

    private static Ticket issued(Procedure procedure) {
        var ticket = screens.ticket();
        Toolkit.run(() -> {
            screens.nextVisitor();
            ticket.issue(screens.series(procedure));
        });
        var printed =
                (TicketStep.Printed) Watching.until(ticket.stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        return printed.ticket();
    }

    private static VisitorLanguage spoken() {
        return Toolkit.call(() -> window.visitor().screen().languageProperty().get());
    }

    private Ticket consenting() {
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

    private void identifying() {
        consenting();
        Toolkit.run(screens.consent()::agree);
        serving(Stage.IDENTITY);
        Toolkit.run(screens.identity()::byHand);
    }

    private static void serving(Stage stage) {
        Watching.until(
                screens.visitProperty(),
                state -> state instanceof VisitState.Serving serving && serving.stage() == stage,
                LIMIT);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS, holds);
    }

    /** A finger on the visitor's screen. */
    private static void press(String id) {
        Toolkit.run(() -> {
            Node button = window.visitor().screen().root().lookup("#" + id);
            button.fireEvent(new ActionEvent());
        });
    }

    /** A deed of the clerk. */
    private static void fire(String id) {
        Toolkit.run(() -> {
            Node node = window.scene().lookup("#" + id);
            if (node instanceof ToggleButton toggle) {
                toggle.fire();
            } else {
                node.fireEvent(new ActionEvent());
            }
        });
    }

    private static void type(String id, String text) {
        Toolkit.run(() -> {
            TextField field = (TextField) window.scene().lookup("#" + id);
            field.setText(text);
        });
    }

    private static boolean blank() {
        return Toolkit.call(() ->
                window.visitor().screen().root().lookup("#visitor-curtain").isVisible());
    }

    private static String state() {
        return Toolkit.call(() -> window.scene().lookup("#visitor-state").getAccessibleText());
    }

    private static String told(String answer) {
        return TEXTS.get("visit.screen.title") + " " + TEXTS.get("visit.screen.answer." + answer);
    }

    private static String sha256(String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> shown(int person) {
        VirtualPerson who = VirtualPerson.number(person);
        return Set.of(who.name(), who.address());
    }

    private Set<String> said(int from, int to) {
        return words.subList(from, to).stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The kinds of sights, in the order in which each came first: a camera that stutters may show one again. */
    private static List<String> kinds(List<VisitorSight> sights) {
        return sights.stream()
                .map(sight -> sight.getClass().getSimpleName())
                .distinct()
                .toList();
    }

    private static Set<String> texts(Node node) {
        Set<String> texts = new LinkedHashSet<>();
        if (node instanceof Labeled labeled) {
            texts.add(labeled.getText());
        }
        if (node instanceof ScrollPane scroll) {
            texts.addAll(texts(scroll.getContent()));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }
}
