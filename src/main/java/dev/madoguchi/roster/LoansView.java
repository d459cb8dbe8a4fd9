package dev.madoguchi.roster;

import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows which IC cards are out, and takes a card's number, typed or from the reader, to lend it or take it back. */
public final class LoansView implements StepView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm");

    private final LoansViewModel model;
    private final Texts texts;
    private final Clock clock;
    private final VBox root = new VBox();
    private final VBox out = new VBox();
    private final VBox today = new VBox();
    private final VBox losing = new VBox();
    private final TextField card = new TextField();
    private final TextField person = new TextField();
    private final Label name = Lettering.note("");
    private final TextField told = new TextField();
    private final TextField toldAt = new TextField();
    private final Button home;
    private final Button act;
    private Optional<Loan> lost = Optional.empty();

    /** @param reader what lies on the reader for staff cards */
    public LoansView(
            LoansViewModel model, ObservableValue<StaffCardState> reader, Clock clock, Texts texts, Runnable goHome) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        home = Deed.other("loans-home", texts.get("roster.home"), Shortcut.BACK, goHome);
        act = Deed.main(
                "loans-act",
                Bindings.createStringBinding(this::deed, card.textProperty(), model.stateProperty()),
                Shortcut.NEXT,
                this::act);
        act.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !ready(), card.textProperty(), person.textProperty(), model.stateProperty()));
        NoticeBox notice = new NoticeBox("loans-notice");
        notice.noticeProperty().bind(model.stateProperty().map(this::notice));
        out.setId("loans-out");
        today.setId("loans-today");
        VBox list = new VBox(
                Lettering.heading(texts.get("roster.loans.out")),
                out,
                Lettering.heading(texts.get("roster.loans.today")),
                today);
        list.getStyleClass().add("panel");
        HBox.setHgrow(list, Priority.ALWAYS);
        VBox side = new VBox(lending(), losing());
        side.getStyleClass().add("field-group");
        HBox columns = new Columns(side, list);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        model.stateProperty().subscribe(this::show);
        person.textProperty().subscribe(id -> named(model.stateProperty().get(), id));
        reader.subscribe(this::laid);
    }

    private Node lending() {
        name.setId("loans-name");
        VBox panel = new VBox(
                Lettering.heading(texts.get("roster.loans.card")),
                Field.of("loans-card", texts.get("roster.loans.number"), card),
                Field.of("loans-person", texts.get("roster.loans.person"), person),
                name,
                Lettering.note(texts.get("roster.loans.how")));
        panel.getStyleClass().addAll("panel", "people-new");
        return panel;
    }

    private Node losing() {
        Button note = Deed.grave("loans-lost", texts.get("roster.loans.noteLoss"), this::noteLoss);
        note.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> told.getText().isBlank() || moment().isEmpty(),
                        told.textProperty(),
                        toldAt.textProperty()));
        losing.getChildren()
                .setAll(
                        Lettering.heading(texts.get("roster.loans.loss")),
                        Field.of("loans-told", texts.get("roster.loans.told"), told),
                        Field.of("loans-told-at", texts.get("roster.loans.toldAt"), toldAt),
                        note);
        losing.getStyleClass().addAll("panel", "people-new");
        losing.managedProperty().bind(losing.visibleProperty());
        losing.setVisible(false);
        return losing;
    }

    @Override
    public String titleKey() {
        return "roster.loans.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(act));
    }

    @Override
    public Node first() {
        return card;
    }

    @Override
    public void shown() {
        card.clear();
        person.clear();
        losing.setVisible(false);
        model.look();
    }

    /** A card on the reader fills in its number while the screen is seen. */
    private void laid(StaffCardState now) {
        if (now instanceof StaffCardState.There there && root.getScene() != null) {
            card.setText(there.card().number());
            person.requestFocus();
        }
    }

    private String typed() {
        return card.getText().strip();
    }

    private String deed() {
        return texts.get(model.isOut(typed()) ? "roster.loans.takeBack" : "roster.loans.lend");
    }

    private boolean ready() {
        return !typed().isEmpty() && (model.isOut(typed()) || !person.getText().isBlank());
    }

    private void act() {
        if (model.isOut(typed())) {
            model.takeBack(typed());
        } else {
            model.lend(typed(), person.getText().strip());
        }
    }

    private void show(LoansState now) {
        if (now.fault().isEmpty() && now.trouble().isEmpty()) {
            card.clear();
            person.clear();
            card.requestFocus();
        }
        out.getChildren()
                .setAll(
                        now.out().isEmpty()
                                ? List.of(Lettering.note(texts.get("roster.loans.none")))
                                : now.out().stream().map(loan -> row(loan, now)).toList());
        List<Loan> ended = now.today().stream().filter(loan -> !loan.out()).toList();
        today.getChildren()
                .setAll(
                        ended.isEmpty()
                                ? List.of(Lettering.note(texts.get("roster.loans.noneToday")))
                                : ended.stream()
                                        .map(loan -> Lettering.body(done(loan, now)))
                                        .toList());
    }

    private void named(LoansState now, String id) {
        name.setText(now.people().stream()
                .filter(member -> member.id().equals(id.strip()))
                .findFirst()
                .map(Member::name)
                .orElse(""));
    }

    private Node row(Loan loan, LoansState now) {
        VBox words = new VBox(
                Lettering.body(texts.get("roster.loans.row", loan.card(), now.name(loan.person()))),
                Lettering.note(texts.get(
                        "roster.loans.lent",
                        time(loan.lent().at()),
                        now.name(loan.lent().by()))));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = Deed.other(
                "loans-back-" + loan.card(), texts.get("roster.loans.takeBack"), () -> model.takeBack(loan.id()));
        Button gone = Deed.other("loans-gone-" + loan.card(), texts.get("roster.loans.lost"), () -> ask(loan));
        back.setMinWidth(Button.USE_PREF_SIZE);
        gone.setMinWidth(Button.USE_PREF_SIZE);
        HBox line = new HBox(words, back, gone);
        line.getStyleClass().add("record");
        return line;
    }

    private String done(Loan loan, LoansState now) {
        String end = loan.back()
                .map(back -> texts.get("roster.loans.returned", time(back.at()), now.name(back.by())))
                .or(() -> loan.lost()
                        .map(loss -> texts.get("roster.loans.reported", loss.toldWhom(), time(loss.toldAt()))))
                .orElse("");
        return texts.get(
                "roster.loans.done",
                loan.card(),
                now.name(loan.person()),
                time(loan.lent().at()),
                end);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    private void ask(Loan loan) {
        lost = Optional.of(loan);
        told.clear();
        toldAt.setText(SHORT.format(LocalTime.now(clock)));
        losing.setVisible(true);
        told.requestFocus();
    }

    private void noteLoss() {
        Optional<Instant> at = moment();
        if (lost.isPresent() && at.isPresent()) {
            model.lost(lost.get().id(), told.getText(), at.get());
            losing.setVisible(false);
        }
    }

    /** Today at the time that was typed, which is no later than now. */
    private Optional<Instant> moment() {
        if (!toldAt.getText().strip().matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            return Optional.empty();
        }
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime at =
                now.toLocalDate().atTime(LocalTime.parse(toldAt.getText().strip()));
        return at.isAfter(now)
                ? Optional.empty()
                : Optional.of(at.atZone(clock.getZone()).toInstant());
    }

    private Optional<Notice> notice(LoansState now) {
        return now.fault()
                .map(fault -> Notice.of(texts, Tone.WARNING, fault.messageKey()))
                .or(() -> now.trouble().map(trouble -> trouble.notice(texts, DeviceKind.CITY)));
    }
}
