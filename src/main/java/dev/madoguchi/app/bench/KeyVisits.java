package dev.madoguchi.app.bench;

import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.PracticeVisitor;
import dev.madoguchi.app.workstation.Shots;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.form.FormStep;
import dev.madoguchi.identity.IdentityStep;
import dev.madoguchi.paper.PaperStep;
import dev.madoguchi.photo.PhotoStep;
import dev.madoguchi.queue.desk.QueueViewModel;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;

/** What a clerk presses for visitors of several kinds; each begins and ends at the home screen. */
final class KeyVisits {
    /** The numbers of people who fetch a card, at the window that a counter has first (国分寺市). */
    private static final String FETCHES = "B";

    private final CounterScreens screens;
    private final Keyboard keys;
    private int moreShots;

    KeyVisits(CounterScreens screens, Keyboard keys) {
        this.screens = screens;
        this.keys = keys;
    }

    /**
     * The common case: an application with photo, form and card, as a new clerk meets it: Enter takes what the screen offers.
     *
     * @return how many times keys were pressed from the home screen to the sealed record: without typing, and without photos that a
     *     blink spoiled
     */
    int application(PracticeVisitor visitor) throws DeviceException {
        int before = keys.deeds() - moreShots;
        visitor.sit();
        takesANumber("1");
        chooses();
        agrees();
        showsTheForm(visitor);
        laysTheCard(visitor);
        isPhotographed();
        getsPaper();
        int pressed = keys.deeds() - moreShots - before;
        home();
        return pressed;
    }

    /** Somebody waits with a number, is called, called again, and comes for what needs neither form nor photo. */
    void called(PracticeVisitor visitor) throws DeviceException {
        screens.workstation().queue().issue(site(), FETCHES);
        keys.press(Shortcut.QUEUE);
        keys.awaits("queue-next");
        keys.press(Shortcut.NEXT_VISITOR);
        keys.awaits("queue-begin");
        keys.press(Shortcut.RECALL);
        keys.until(
                "the number was called again",
                () -> queue().stateProperty()
                        .get()
                        .here()
                        .filter(entry -> entry.calls() == 2)
                        .isPresent());
        keys.awaits("queue-begin");
        keys.press(Shortcut.NEXT);
        at(Stage.RECEPTION);
        fetches();
        agrees();
        visitor.layCard();
        readsTheCard(visitor);
        at(Stage.PAPER);
        visitor.takeCard();
        getsPaper();
        home();
    }

    /** The visitor has to fetch something; when they are back the case goes on where it stood. */
    void asideAndBack(PracticeVisitor visitor) throws DeviceException {
        visitor.sit();
        takesANumber("1");
        chooses();
        agrees();
        at(Stage.FORM);
        keys.press(Shortcut.ASIDE);
        keys.awaits("aside-reason-form");
        keys.press("1");
        keys.awaits("put-aside-put");
        keys.press(Shortcut.NEXT);
        keys.until("the case lies aside", () -> state() instanceof VisitState.Aside);
        String number = state() instanceof VisitState.Aside put ? number(put.put()) : "";
        keys.awaits("ended-home");
        home();
        keys.press(Shortcut.ASIDE);
        keys.awaits("aside-number");
        keys.tabTo("aside-number");
        keys.write(number);
        keys.press(Shortcut.NEXT);
        at(Stage.FORM);
        showsTheForm(visitor);
        laysTheCard(visitor);
        isPhotographed();
        getsPaper();
        home();
    }

    private static String number(AsideCase put) {
        return put.number();
    }

    /** The desk is locked in the middle of a visit, and opened again by the same person. */
    void behindTheLock(String password) {
        takesANumber("1");
        keys.press(Shortcut.LOCK_SCREEN);
        keys.awaits("lock-password");
        keys.tabTo("lock-password");
        keys.write(password);
        keys.press(Shortcut.NEXT);
        at(Stage.RECEPTION);
        keys.awaits("reception-leave");
        keys.press(Shortcut.END_VISIT);
        keys.until("the visitor has left", () -> state() instanceof VisitState.Left);
        home();
    }

    /** Somebody who does not agree. */
    void leaves() {
        screens.workstation().queue().issue(site(), FETCHES);
        keys.press(Shortcut.QUEUE);
        keys.awaits("queue-next");
        keys.press(Shortcut.NEXT_VISITOR);
        keys.awaits("queue-begin");
        keys.press(Shortcut.NEXT);
        at(Stage.RECEPTION);
        fetches();
        keys.press(Shortcut.END_VISIT);
        keys.until("the visitor has left", () -> state() instanceof VisitState.Left);
        home();
    }

    /** Two procedures have tickets of this series. */
    private void fetches() {
        keys.press("4");
        keys.awaits("reception-next");
        keys.press(Shortcut.NEXT);
        at(Stage.CONSENT);
    }

    private void takesANumber(String purpose) {
        keys.press(Shortcut.NEXT_VISITOR);
        keys.awaits("ticket-purpose");
        keys.press(purpose);
        keys.until(
                "the number is printed", () -> screens.ticket().stepProperty().get() instanceof TicketStep.Printed);
        keys.press("Enter");
        at(Stage.RECEPTION);
    }

    /** Enter takes the way that the profile names first. */
    private void chooses() {
        keys.press("Enter");
        at(Stage.CONSENT);
    }

    private void agrees() {
        at(Stage.CONSENT);
        keys.press("Space");
        keys.awaits("consent-agree");
        keys.press("Enter");
    }

    private void showsTheForm(PracticeVisitor visitor) {
        at(Stage.FORM);
        visitor.showForm();
        keys.until("the form was read", () -> screens.form().stepProperty().get() instanceof FormStep.Found);
        visitor.putFormDown();
        keys.press("Enter");
        at(Stage.IDENTITY);
    }

    private void laysTheCard(PracticeVisitor visitor) throws DeviceException {
        visitor.layCard();
        readsTheCard(visitor);
        at(Stage.PHOTO);
        visitor.takeCard();
    }

    private void readsTheCard(PracticeVisitor visitor) {
        at(Stage.IDENTITY);
        keys.awaits("visitor-pin");
        keys.write(PracticeVisitor.PIN + "\n");
        keys.until(
                "the card was read", () -> screens.identity().stepProperty().get() instanceof IdentityStep.Confirming);
        keys.awaitsAt("identity-telephone");
        keys.write(visitor.telephone());
        keys.press("Enter");
    }

    private void isPhotographed() {
        isShot();
        while (!Toolkit.call(() -> photo() instanceof PhotoStep.Taken taken && !taken.fails())) {
            int before = keys.deeds();
            if (Toolkit.call(() -> photo() instanceof PhotoStep.Taken)) {
                keys.press(Shortcut.RETRY);
            }
            isShot();
            moreShots += keys.deeds() - before;
        }
        keys.press(Shortcut.CONFIRM);
    }

    private void isShot() {
        keys.until("somebody can be photographed", () -> Shots.poses(photo()));
        keys.press("Enter");
        keys.until("the camera has answered", () -> !(photo() instanceof PhotoStep.Shooting));
    }

    private PhotoStep photo() {
        return screens.photo().stepProperty().get();
    }

    private void getsPaper() {
        at(Stage.PAPER);
        keys.press(Shortcut.PRINT);
        keys.until("the copy is printed", () -> screens.paper().stepProperty().get() instanceof PaperStep.Printed);
        keys.press("Enter");
        keys.until("the record is sealed", () -> state() instanceof VisitState.Sealed);
    }

    private void home() {
        if (!keys.at().equals("home-next")) {
            keys.press(Shortcut.BACK);
        }
        keys.awaits("home-next");
    }

    private void at(Stage stage) {
        keys.until(
                "the visit stands at " + stage,
                () -> state() instanceof VisitState.Serving serving && serving.stage() == stage);
    }

    private VisitState state() {
        return screens.visitProperty().get();
    }

    private QueueViewModel queue() {
        return screens.queue();
    }

    private String site() {
        return screens.workstation().name().site();
    }
}
