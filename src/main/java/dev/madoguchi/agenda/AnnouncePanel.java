package dev.madoguchi.agenda;

import dev.madoguchi.calendar.Announcement.Change;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Texts;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Where a supervisor enters a change of the chosen day: typhoon, moved opening, moved maintenance. */
final class AnnouncePanel {
    private static final int LONGEST = 60;

    private final VBox root;
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final TextField from = new TextField("08:30");
    private final TextField to = new TextField("17:15");
    private final TextField name = new TextField();
    private final BiConsumer<Change, String> announce;

    /** What can become of a day. */
    private enum Kind {
        SHUT,
        OPEN,
        OUTAGE,
        NO_OUTAGE
    }

    /** @param mayAnnounce whoever may not sees that it can be done, but not by them */
    AnnouncePanel(Texts texts, boolean mayAnnounce, BiConsumer<Change, String> announce) {
        this.announce = announce;
        kind.getItems().setAll(List.of(Kind.values()));
        kind.setValue(Kind.SHUT);
        kind.setConverter(new Words(texts));
        Button enter = Deed.other("month-announce", texts.get("agenda.announce"), this::announce);
        BooleanBinding complete = Bindings.createBooleanBinding(
                () -> change().isPresent() && isName(name.getText()),
                kind.valueProperty(),
                from.textProperty(),
                to.textProperty(),
                name.textProperty());
        enter.disableProperty().bind(complete.not());
        HBox hours = new HBox(
                Field.of("month-from", texts.get("agenda.from"), from),
                Field.of("month-to", texts.get("agenda.to"), to));
        hours.getStyleClass().add("month-hours-row");
        hours.visibleProperty().bind(kind.valueProperty().isEqualTo(Kind.OPEN));
        hours.managedProperty().bind(hours.visibleProperty());
        root = new VBox(
                Field.of("month-kind", texts.get("agenda.kind"), kind),
                hours,
                Field.of("month-name", texts.get("agenda.name"), name),
                enter);
        root.getStyleClass().add("field-group");
        root.setDisable(!mayAnnounce);
    }

    Node root() {
        return root;
    }

    private void announce() {
        Optional<Change> change = change();
        if (change.isPresent() && isName(name.getText())) {
            announce.accept(change.get(), name.getText().strip());
            name.clear();
        }
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.strip().length() <= LONGEST;
    }

    private Optional<Change> change() {
        return switch (kind.getValue()) {
            case SHUT -> Optional.of(new Change.Shut());
            case OPEN -> hours().map(Change.Open::new);
            case OUTAGE -> Optional.of(new Change.Outage());
            case NO_OUTAGE -> Optional.of(new Change.NoOutage());
        };
    }

    private Optional<OpenHours> hours() {
        try {
            LocalTime opens = LocalTime.parse(from.getText().strip());
            LocalTime closes = LocalTime.parse(to.getText().strip());
            return opens.isBefore(closes) ? Optional.of(new OpenHours(opens, closes)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static final class Words extends StringConverter<Kind> {
        private final Texts texts;

        Words(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(Kind kind) {
            return texts.get("agenda.kind." + kind);
        }

        @Override
        public Kind fromString(String word) {
            throw new UnsupportedOperationException("the list cannot be typed into");
        }
    }
}
