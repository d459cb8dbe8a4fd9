package dev.madoguchi.app.bench;

import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.PracticeVisitor;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.computer.OpeningCheck;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.trial.Subject;
import dev.madoguchi.ui.Shortcut;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;

/**
 * A working day of one clerk at a practice counter, by keyboard alone: from the sign-in over the opening, visits of several kinds and
 * the records of the day to the certificate and the sign-out.
 */
public final class KeyDay {
    private static final String PERSON = "tone-person";
    private static final String READY = "tone-ready";
    private static final String WORKING = "tone-working";
    private static final int MOST_TRIES = 100;

    private final CounterWindow window;
    private final SimulatedCounter counter;
    private final Keyboard keys;
    private final Clock clock;
    private int firstVisit;

    public KeyDay(CounterWindow window, SimulatedCounter counter, Clock clock) {
        this(window, counter, clock, new Keyboard());
    }

    KeyDay(CounterWindow window, SimulatedCounter counter, Clock clock, Keyboard keys) {
        this.window = window;
        this.counter = counter;
        this.clock = clock;
        this.keys = keys;
    }

    /** Works the whole day. */
    public void work() throws DeviceException {
        CounterScreens screens = signIn();
        open(screens);
        var visits = new KeyVisits(screens, keys);
        firstVisit = visits.application(visitor(1));
        visits.called(visitor(2));
        visits.asideAndBack(visitor(3));
        visits.behindTheLock(Practice.PASSWORD);
        visits.leaves();
        var evening = new KeyEvening(screens, keys);
        evening.writesARecord();
        evening.close();
        keys.press(Shortcut.LOCK);
        keys.until("nobody is at the desk", () -> window.screensProperty().get().isEmpty());
        keys.awaits("staff-id");
        keys.sees();
    }

    /**
     * How many times keys were pressed for the first application, from the home screen to the sealed record: without
     * typing, and without a photo that a blink spoiled.
     */
    public int firstVisit() {
        return firstVisit;
    }

    /** Every key of the day. */
    List<Keyboard.Press> presses() {
        return keys.all();
    }

    private PracticeVisitor visitor(int number) {
        return new PracticeVisitor(counter, number, clock, new SecureRandom());
    }

    private CounterScreens signIn() {
        keys.until("the window has the keyboard", () -> scene().getWindow().isFocused());
        keys.tabTo("staff-id");
        keys.write(Practice.ID);
        keys.tabTo("staff-password");
        keys.write(Practice.PASSWORD);
        keys.press(Shortcut.NEXT);
        keys.awaits("home-next");
        return Toolkit.call(() -> window.screensProperty().get().orElseThrow());
    }

    /** Every device is tried, what only a person sees is confirmed, then the computer's own half, and its sheet is printed. */
    private void open(CounterScreens screens) throws DeviceException {
        keys.press(Shortcut.MENU);
        keys.awaits("menu-computer");
        keys.press("4");
        keys.awaits("trial-all");
        PracticeVisitor hand = visitor(0);
        hand.layCard(VirtualCardKind.MY_NUMBER);
        keys.press(Shortcut.RETRY);
        for (String device : List.of("camera", "slip", "page", "card", "city", "clock")) {
            tryUntilItWorks(device);
            if (Toolkit.call(() -> is("trial-" + device + "-state", PERSON))) {
                keys.awaits("trial-" + device + "-confirm");
                act("trial-" + device + "-confirm");
            }
        }
        hand.takeCard();
        keys.awaits("trial-onward");
        keys.press(Shortcut.NEXT);
        keys.until("the computer was looked at", () -> !boxes(scene().getRoot()).isEmpty());
        for (String box : Toolkit.call(() -> boxes(scene().getRoot()))) {
            act(box);
        }
        keys.awaits("computer-confirm");
        keys.press(Shortcut.NEXT);
        keys.awaits("computer-again");
        if (kept(screens).isEmpty()) {
            throw new IllegalStateException("the check at opening was not kept");
        }
        keys.press(Shortcut.BACK);
        keys.awaits("home-next");
    }

    private List<OpeningCheck> kept(CounterScreens screens) {
        return screens.workstation().machines().openingChecks().of(LocalDate.now(clock));
    }

    private void act(String id) {
        keys.tabTo(id);
        keys.press("Space");
    }

    /** A device may be late, and the line to the server comes up on a thread of its own: until it works the trial is made again. */
    private void tryUntilItWorks(String device) {
        String state = "trial-" + device + "-state";
        boolean alone = Subject.valueOf(device.toUpperCase(Locale.ROOT)).isAlone();
        keys.until("the trial of the " + device + " is over", () -> alone ? over(state) : !is(state, WORKING));
        for (int tries = 0; !Toolkit.call(() -> works(state)); tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("the " + device + " never works");
            }
            act("trial-" + device + "-look");
            keys.until("the trial of the " + device + " has ended", () -> over(state));
        }
    }

    private boolean over(String state) {
        return is(state, "tone-stopped") || works(state);
    }

    private boolean works(String state) {
        return is(state, READY) || is(state, PERSON);
    }

    private boolean is(String id, String style) {
        return Optional.ofNullable(scene().lookup("#" + id))
                .map(node -> node.getStyleClass().contains(style))
                .orElse(false);
    }

    /** The ids of the boxes to tick, in their order. */
    private static List<String> boxes(Parent root) {
        return root.lookupAll(".check-box").stream()
                .filter(CheckBox.class::isInstance)
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("computer-line-"))
                .toList();
    }

    private Scene scene() {
        return window.scene();
    }
}
