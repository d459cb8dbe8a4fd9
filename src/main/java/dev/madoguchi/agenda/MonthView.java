package dev.madoguchi.agenda;

import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.report.Announcements.Entered;
import dev.madoguchi.report.Duty;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows a month: the days on the left; why, announcements and owed reports on the right. */
public final class MonthView implements StepView {
    private static final int LONGEST_NAME = 100;

    private final MonthViewModel model;
    private final Texts texts;
    private final DayWords words;
    private final MonthGrid grid;
    private final VBox root = new VBox();
    private final VBox duties = new VBox();
    private final VBox announced = new VBox();
    private final Label month = Lettering.heading("");
    private final Label day = Lettering.value("");
    private final Label why = Lettering.body("");
    private final Label outage = Lettering.body("");
    private final NoticeBox notice = new NoticeBox("month-notice");
    private final Button home;
    private final Button report;
    private final Button before;
    private final Button after;

    public MonthView(MonthViewModel model, Texts texts, Runnable goHome) {
        this.model = model;
        this.texts = texts;
        words = new DayWords(texts);
        grid = new MonthGrid(words, texts.locale(), model::show);
        home = Deed.other("month-home", texts.get("agenda.home"), Shortcut.BACK, goHome);
        report = Deed.other("month-report", texts.get("agenda.report.make"), Shortcut.PRINT, model::report);
        before = Deed.other("month-before", texts.get("agenda.before"), () -> model.move(-1));
        after = Deed.other("month-after", texts.get("agenda.after"), () -> model.move(1));
        month.setId("month-name-shown");
        day.setId("month-day");
        why.setId("month-why");
        outage.setId("month-no-procedures");
        duties.setId("month-duties");
        duties.getStyleClass().add("field-group");
        announced.getStyleClass().add("field-group");
        VBox left = new VBox(month, grid.root());
        left.getStyleClass().add("panel");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox.setVgrow(grid.root(), Priority.ALWAYS);
        HBox columns = new Columns(left, side());
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        model.stateProperty().subscribe(this::show);
    }

    private ScrollPane side() {
        VBox side = new VBox(
                day,
                why,
                outage,
                announced,
                Lettering.heading(texts.get("agenda.enter")),
                new AnnouncePanel(texts, model.mayAnnounce(), model::announce).root(),
                Lettering.heading(texts.get("agenda.duties")),
                duties);
        side.getStyleClass().add("panel");
        Scrolling scroll = new Scrolling(side);
        scroll.getStyleClass().add("month-side");
        return scroll;
    }

    @Override
    public String titleKey() {
        return "agenda.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home, report), List.of(before, after));
    }

    @Override
    public Node first() {
        return after;
    }

    @Override
    public void shown() {
        model.look();
    }

    private void show(MonthState now) {
        month.setText(words.month(now.month()));
        grid.show(now);
        Optional<CalendarDay> chosen = now.days().stream()
                .filter(each -> each.date().equals(now.chosen()))
                .findFirst();
        day.setText(
                chosen.map(each -> words.date(each) + "　" + words.hours(each)).orElse(""));
        why.setText(chosen.map(each -> words.why(each.why())).orElse(""));
        outage.setText(chosen.flatMap(CalendarDay::outage).map(words::why).orElse(""));
        outage.setManaged(!outage.getText().isEmpty());
        announced
                .getChildren()
                .setAll(now.announced().stream()
                        .filter(each -> each.announcement().date().equals(now.chosen()))
                        .map(this::announcement)
                        .toList());
        duties.getChildren()
                .setAll(
                        now.duties().isEmpty()
                                ? List.of(Lettering.note(texts.get("agenda.noDuties")))
                                : now.duties().stream()
                                        .map(duty -> duty(duty, now))
                                        .toList());
        notice.noticeProperty().set(now.told().notice(texts, words));
        report.setDisable(!model.mayReport() || now.told() instanceof Told.Making);
    }

    private Node announcement(Entered entered) {
        Button withdraw = Deed.other(
                "month-withdraw-" + entered.id(), texts.get("agenda.withdraw"), () -> model.withdraw(entered.id()));
        withdraw.setDisable(!model.mayAnnounce());
        return new VBox(
                Lettering.body(
                        texts.get("agenda.announced", entered.announcement().name(), entered.by())),
                withdraw);
    }

    private Node confirmation(Duty duty) {
        TextField officer = new TextField();
        Button confirm = Deed.other(
                "month-confirm-" + duty.kind() + "-" + duty.first(),
                texts.get("agenda.confirm"),
                () -> model.confirmed(duty, officer.getText().strip()));
        confirm.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> officer.getText().isBlank() || officer.getText().length() > LONGEST_NAME,
                        officer.textProperty()));
        return new VBox(Field.of("month-officer-" + duty.first(), texts.get("agenda.officer"), officer), confirm);
    }

    private Node duty(Duty duty, MonthState now) {
        VBox row = new VBox(Lettering.state(words.tone(duty, now.now()), words.duty(duty, now.now())));
        if (duty.handedIn().isEmpty()) {
            row.getChildren()
                    .add(Deed.other(
                            "month-handed-in-" + duty.kind() + "-" + duty.first(),
                            texts.get("agenda.handedIn"),
                            () -> model.handedIn(duty)));
        }
        if (duty.handedIn().isPresent() && duty.confirming() == Duty.Confirming.AWAITED) {
            row.getChildren().add(confirmation(duty));
        }
        row.getStyleClass().add("month-duty");
        return row;
    }
}
