package dev.madoguchi.staff;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Three days as they are typed: {@code 2026-11-02}, {@code 2026/11/2} or {@code 20261102}; an empty one is unknown. */
final class DatesPanel {
    private static final Pattern DATE = Pattern.compile("(\\d{4})([-/]?)(\\d{1,2})\\2(\\d{1,2})");

    private final HBox root;
    private final TextField trained = new TextField();
    private final TextField pledged = new TextField();
    private final TextField until = new TextField();

    /** @param name what the ids of the fields begin with */
    DatesPanel(String name, Texts texts) {
        root = new Columns(
                Field.of(name + "-trained", texts.get("staff.people.trained"), trained),
                Field.of(name + "-pledged", texts.get("staff.people.pledged"), pledged),
                Field.of(name + "-until", texts.get("staff.people.until"), until));
        for (TextField each : new TextField[] {trained, pledged, until}) {
            each.setPromptText(texts.get("staff.people.datePrompt"));
            each.setPrefColumnCount(9);
        }
    }

    HBox root() {
        return root;
    }

    /** Whether each field is empty or a day. */
    BooleanBinding valid() {
        return Bindings.createBooleanBinding(
                () -> isDayOrEmpty(trained) && isDayOrEmpty(pledged) && isDayOrEmpty(until),
                trained.textProperty(),
                pledged.textProperty(),
                until.textProperty());
    }

    Terms terms() {
        return new Terms(day(trained), day(pledged), day(until));
    }

    void show(Terms terms) {
        show(trained, terms.trained());
        show(pledged, terms.pledged());
        show(until, terms.until());
    }

    void focus() {
        trained.requestFocus();
    }

    private static void show(TextField field, Optional<LocalDate> day) {
        field.setText(day.map(LocalDate::toString).orElse(""));
    }

    private static boolean isDayOrEmpty(TextField field) {
        return field.getText().isBlank() || day(field).isPresent();
    }

    private static Optional<LocalDate> day(TextField field) {
        Matcher typed = DATE.matcher(field.getText().strip());
        if (!typed.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(typed.group(1)),
                    Integer.parseInt(typed.group(3)),
                    Integer.parseInt(typed.group(4))));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
