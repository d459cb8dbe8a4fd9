package dev.madoguchi.roster;

import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.StillColumn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A row for each person, a column for each day, and below them the days on which too few are planned. */
final class RosterGrid {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final GridPane root = new GridPane();
    private final StillColumn pane = new StillColumn(root);
    private final Locale locale;
    private final BiConsumer<Integer, LocalDate> choose;

    RosterGrid(Locale locale, BiConsumer<Integer, LocalDate> choose) {
        this.locale = locale;
        this.choose = choose;
        root.setId("roster-grid");
        root.getStyleClass().add("roster");
    }

    /** The table; where it is wider than its place, the names stay in sight. */
    ScrollPane root() {
        return pane.root();
    }

    void show(RosterState now) {
        root.getChildren().clear();
        root.getColumnConstraints().setAll(new ColumnConstraints());
        root.getColumnConstraints().getFirst().setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
        for (int at = 0; at < now.days().size(); at++) {
            ColumnConstraints even = new ColumnConstraints();
            even.setHgrow(Priority.ALWAYS);
            root.getColumnConstraints().add(even);
            root.add(head(now.days().get(at), now), at + 1, 0);
        }
        List<Member> members = now.table().members();
        for (int row = 0; row < members.size(); row++) {
            Member member = members.get(row);
            Label name = Lettering.body(member.name());
            name.setWrapText(false);
            name.getStyleClass().add("roster-name");
            GridPane.setConstraints(name, 0, row + 1);
            root.getChildren().add(name);
            for (int at = 0; at < now.days().size(); at++) {
                root.add(cell(now, row, now.days().get(at)), at + 1, row + 1);
            }
        }
        Optional.ofNullable(root.lookup(".roster-chosen")).ifPresent(pane::show);
    }

    private Node head(CalendarDay day, RosterState now) {
        Label number = new Label(Integer.toString(day.date().getDayOfMonth()));
        number.getStyleClass().add("month-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label weekday = new Label(day.date().getDayOfWeek().getDisplayName(TextStyle.NARROW, locale));
        weekday.getStyleClass().add("roster-time");
        VBox head = new VBox(number, weekday);
        boolean tooFew = now.gaps().stream().anyMatch(gap -> gap.day().equals(day.date()));
        head.getStyleClass().addAll("roster-cell", tooFew ? "roster-gap" : day.open() ? "roster-open" : "roster-shut");
        head.setId("roster-head-" + day.date().getDayOfMonth());
        return head;
    }

    private Node cell(RosterState now, int row, CalendarDay day) {
        Member member = now.table().members().get(row);
        List<Shift> shifts = now.table().shifts(member.id(), day.date());
        VBox cell = new VBox();
        if (!shifts.isEmpty()) {
            cell.getChildren()
                    .addAll(
                            time(TIME.format(shifts.getFirst().from())),
                            time(TIME.format(shifts.getLast().to())));
        }
        boolean chosen = row == now.row() && day.date().equals(now.chosen());
        cell.setId("roster-" + member.id() + "-" + day.date().getDayOfMonth());
        cell.getStyleClass().addAll("roster-cell", day.open() ? "roster-open" : "roster-shut");
        if (!shifts.isEmpty()) {
            cell.getStyleClass().add("roster-planned");
        }
        if (chosen) {
            cell.getStyleClass().add("roster-chosen");
        }
        cell.setOnMouseClicked(click -> choose.accept(row, day.date()));
        return cell;
    }

    private static Label time(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("roster-time");
        return label;
    }
}
