package dev.madoguchi.agenda;

import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.ui.Lettering;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** Seven columns from Monday to Sunday, a button for each day. */
final class MonthGrid {
    private static final int WEEK = 7;
    /** What all weeks together take of the height; the rest is for the weekdays' names. */
    private static final double WEEKS_PERCENT = 95;

    private final GridPane root = new GridPane();
    private final DayWords words;
    private final Locale locale;
    private final Consumer<LocalDate> choose;

    MonthGrid(DayWords words, Locale locale, Consumer<LocalDate> choose) {
        this.words = words;
        this.locale = locale;
        this.choose = choose;
        root.setId("month-grid");
        root.getStyleClass().add("month");
        for (int column = 0; column < WEEK; column++) {
            ColumnConstraints even = new ColumnConstraints();
            even.setPercentWidth(100.0 / WEEK);
            root.getColumnConstraints().add(even);
        }
    }

    /** As many weeks as the month has, all equally high, whatever stands in them. */
    private void weeks(int count) {
        root.getRowConstraints().setAll(new RowConstraints());
        for (int row = 0; row < count; row++) {
            RowConstraints even = new RowConstraints();
            even.setPercentHeight(WEEKS_PERCENT / count);
            root.getRowConstraints().add(even);
        }
    }

    Node root() {
        return root;
    }

    void show(MonthState now) {
        boolean focused = root.getChildren().stream().anyMatch(Node::isFocused);
        root.getChildren().clear();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            Label name = Lettering.note(weekday.getDisplayName(TextStyle.SHORT, locale));
            root.add(name, weekday.getValue() - 1, 0);
        }
        int before = now.month().atDay(1).getDayOfWeek().getValue() - 1;
        weeks((before + now.days().size() + WEEK - 1) / WEEK);
        for (CalendarDay day : now.days()) {
            int cell = before + day.date().getDayOfMonth() - 1;
            boolean chosen = day.date().equals(now.chosen());
            Button button = button(day, chosen);
            root.add(button, cell % WEEK, 1 + cell / WEEK);
            if (chosen && focused) {
                button.requestFocus();
            }
        }
    }

    private Button button(CalendarDay day, boolean chosen) {
        String number = Integer.toString(day.date().getDayOfMonth());
        Label brief = new Label(words.brief(day));
        brief.getStyleClass().add("month-brief");
        Label date = new Label(number);
        date.getStyleClass().add("month-number");
        date.setMinWidth(Region.USE_PREF_SIZE);
        Label hours = new Label(words.hours(day));
        hours.getStyleClass().add("month-hours");
        hours.setText(hours.getText().replace("–", "–\n")); // a button's height does not follow its words' breaking
        hours.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        VBox content = new VBox(date, hours, brief);
        content.setAlignment(Pos.TOP_LEFT);
        Button button = new Button("", content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId("month-day-" + number);
        button.setAccessibleText(words.date(day) + " " + words.hours(day) + " " + words.why(day.why()));
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.getStyleClass().addAll("month-day", day.open() ? "month-open" : "month-shut");
        if (day.outage().isPresent()) {
            button.getStyleClass().add("month-outage");
        }
        if (chosen) {
            button.getStyleClass().add("month-chosen");
        }
        button.setOnAction(event -> choose.accept(day.date()));
        return button;
    }
}
