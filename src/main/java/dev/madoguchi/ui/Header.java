package dev.madoguchi.ui;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The head of every screen: where we are, which visitor is here, who works here, what time it is. */
public final class Header {
    private final HBox root = new WrappingLine();
    private final Label place = new Label();
    private final Label ticket = new Label();
    private final Label person = new Label();
    private final Label day = new Label();
    private final Label time = new Label();
    private final Button lock;
    private final Texts texts;

    /** @param lock leaves the desk: signs out and hides everything */
    public Header(Texts texts, Clock clock, Runnable lock) {
        this.texts = texts;
        this.lock = Deed.other("header-lock", texts.get("ui.header.lock"), Shortcut.LOCK, lock);
        this.lock.setFocusTraversable(false); // its key works everywhere; a stray space must not sign anybody out
        Label mark = new Label(texts.get("ui.header.mark"));
        mark.getStyleClass().add("header-mark");
        place.setId("header-place");
        ticket.setId("header-ticket");
        ticket.getStyleClass().add("header-ticket");
        ticket.managedProperty().bind(ticket.visibleProperty());
        person.setId("header-person");
        day.setId("header-day");
        day.getStyleClass().addAll("header-time", "header-day");
        time.setId("header-time");
        time.getStyleClass().add("header-time");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        root.setId("header");
        root.getStyleClass().add("header");
        root.getChildren().setAll(mark, place, ticket, space, person, this.lock, day, time);
        visitor(Optional.empty());
        nobody();
        var days = DateTimeFormatter.ofPattern(texts.get("ui.header.day"), texts.locale());
        var times = DateTimeFormatter.ofPattern("HH:mm", texts.locale());
        Pulse.everySecond(root, () -> {
            ZonedDateTime now = ZonedDateTime.now(clock);
            day.setText(days.format(now));
            time.setText(times.format(now));
            time.setAccessibleText(day.getText() + " " + time.getText());
        });
    }

    /** The municipality and the site, as people call them. */
    public void place(String municipality, String site) {
        place.setText(municipality + "　" + site);
    }

    /** The number of the visitor who is here. */
    public void visitor(Optional<String> number) {
        ticket.setVisible(number.isPresent());
        ticket.setText(number.map(now -> texts.get("ui.header.ticket", now)).orElse(""));
    }

    /** Who works here. */
    public void person(String name, String role) {
        person.setText(texts.get("ui.header.person", name, role));
        lock.setVisible(true);
    }

    /** Nobody is signed in. */
    public void nobody() {
        person.setText("");
        lock.setVisible(false);
    }

    /** Adds the deed that locks the screen. */
    public void locking(Runnable lockScreen) {
        Button button =
                Deed.other("header-lock-screen", texts.get("ui.header.lockScreen"), Shortcut.LOCK_SCREEN, lockScreen);
        button.setFocusTraversable(false); // its key works everywhere
        add(button);
    }

    /** Adds a deed that can be done on every screen while somebody is signed in. */
    void add(Button deed) {
        deed.visibleProperty().bind(lock.visibleProperty());
        root.getChildren().add(root.getChildren().indexOf(lock), deed);
    }

    public Region root() {
        return root;
    }
}
