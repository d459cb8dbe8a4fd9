package dev.madoguchi.staff;

import dev.madoguchi.role.Role;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
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
import dev.madoguchi.ui.WrappingLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows a supervisor who may sign in, with what can be done about each, and where somebody new is let in. */
public final class PeopleView implements StepView {
    private final PeopleViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final VBox people = new VBox();
    private final TextField id = new TextField();
    private final TextField name = new TextField();
    private final ObjectProperty<Optional<Role>> role = new SimpleObjectProperty<>(Optional.of(Role.CLERK));
    private final Button back;
    private final DatesPanel fresh;
    private final DatesPanel dates;
    private final VBox noting = new VBox();
    private final Label whose = Lettering.heading("");
    private Optional<Person> noted = Optional.empty();
    private Optional<Person> leaving = Optional.empty();

    public PeopleView(PeopleViewModel model, Texts texts, Runnable goBack) {
        this.model = model;
        this.texts = texts;
        back = Deed.other("people-back", texts.get("staff.people.back"), Shortcut.BACK, goBack);
        fresh = new DatesPanel("people-new", texts);
        dates = new DatesPanel("people-of", texts);
        NoticeBox notice = new NoticeBox("people-notice");
        notice.noticeProperty().bind(model.stepProperty().map(this::notice));
        people.setId("people");
        people.getStyleClass().add("records");
        NoticeBox key = new NoticeBox("people-key");
        key.noticeProperty().bind(model.newKeyProperty().map(this::newKey));
        VBox list = new VBox(Lettering.heading(texts.get("staff.people.list")), people);
        list.getStyleClass().add("panel");
        HBox.setHgrow(list, Priority.ALWAYS);
        // One at a time: both together are higher than a screen.
        VBox newcomer = newcomer();
        newcomer.visibleProperty().bind(noting.visibleProperty().not());
        newcomer.managedProperty().bind(newcomer.visibleProperty());
        VBox side = new VBox(newcomer, noting());
        side.getStyleClass().add("field-group");
        HBox columns = new Columns(list, side);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), key.root(), columns);
        model.rowsProperty().subscribe(this::show);
    }

    private VBox newcomer() {
        List<Role> all = List.of(Role.values());
        List<Choice<Role>> roles = IntStream.range(0, all.size())
                .mapToObj(at -> choice(all.get(at), "Alt+" + (at + 1)))
                .toList();
        Choices<Role> choices = new Choices<>("people-role", 2, roles, role, chosen -> role.set(Optional.of(chosen)));
        choices.root().getStyleClass().add("choices-low");
        Button add = Deed.other("people-add", texts.get("staff.people.add"), this::add);
        add.disableProperty()
                .bind(id.textProperty()
                        .isEmpty()
                        .or(name.textProperty().isEmpty())
                        .or(fresh.valid().not()));
        HBox typed = new Columns(
                Field.of("people-id", texts.get("staff.id"), id),
                Field.of("people-name", texts.get("staff.people.name"), name));
        VBox panel =
                new VBox(Lettering.heading(texts.get("staff.people.new")), typed, choices.root(), fresh.root(), add);
        panel.getStyleClass().addAll("panel", "people-new");
        return panel;
    }

    private VBox noting() {
        Button save = Deed.other("people-note", texts.get("staff.people.note"), this::note);
        save.disableProperty().bind(dates.valid().not());
        whose.setId("people-whose");
        noting.getChildren().setAll(whose, dates.root(), save);
        noting.getStyleClass().addAll("panel", "people-new");
        noting.managedProperty().bind(noting.visibleProperty());
        noting.setVisible(false);
        return noting;
    }

    private void ask(PeopleViewModel.Row row) {
        noted = Optional.of(row.person());
        whose.setText(texts.get("staff.people.whose", row.person().name()));
        dates.show(row.terms().orElse(Terms.NONE));
        noting.setVisible(true);
        dates.focus();
    }

    private void note() {
        noted.ifPresent(person -> model.note(person, dates.terms()));
        noting.setVisible(false);
        back.requestFocus();
    }

    private Choice<Role> choice(Role each, String key) {
        return new Choice<>(each, each.name(), key, texts.get(each.messageKey()), "");
    }

    @Override
    public String titleKey() {
        return "staff.people.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back), List.of());
    }

    @Override
    public Node first() {
        return back;
    }

    @Override
    public void shown() {
        leaving = Optional.empty();
        id.clear();
        name.clear();
        fresh.show(Terms.NONE);
        noting.setVisible(false);
        model.begin();
    }

    /** A one-time password is not left on a screen. */
    @Override
    public void hidden() {
        model.begin();
    }

    private void add() {
        model.add(
                new Person(
                        id.getText().strip(), name.getText().strip(), role.get().orElse(Role.CLERK)),
                fresh.terms());
        id.clear();
        name.clear();
        fresh.show(Terms.NONE);
    }

    /** The role that is chosen on the right becomes this person's. */
    private void chosen(Person person) {
        role.get().ifPresent(now -> model.change(person, now));
    }

    private void show(List<PeopleViewModel.Row> rows) {
        people.getChildren().setAll(rows.stream().map(this::row).toList());
    }

    private Node row(PeopleViewModel.Row row) {
        Person person = row.person();
        VBox words = new VBox(
                Lettering.body(person.name()),
                Lettering.note(texts.get(
                        "staff.people.row", person.id(), texts.get(person.role().messageKey()))));
        words.getChildren().add(Lettering.note(days(row)));
        row.shut()
                .ifPresent(
                        shut -> words.getChildren().add(Lettering.state(Tone.STOPPED, texts.get(shut.messageKey()))));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox deeds = new WrappingLine(
                deed("role", person, () -> chosen(person)),
                deed("dates", person, () -> ask(row)),
                deed("reset", person, () -> model.reset(person)));
        if (row.card()) {
            deeds.getChildren().add(deed("take", person, () -> model.takeCard(person)));
        }
        boolean sure = leaving.equals(Optional.of(person));
        deeds.getChildren()
                .add(
                        sure
                                ? Deed.grave(
                                        "people-sure-" + person.id(),
                                        texts.get("staff.people.sure"),
                                        () -> model.remove(person))
                                : deed("remove", person, () -> ask(person)));
        deeds.getStyleClass().add("people-deeds");
        HBox line = new Columns(words, deeds);
        line.getStyleClass().add("record");
        return line;
    }

    private String days(PeopleViewModel.Row row) {
        return row.terms()
                .map(terms ->
                        texts.get("staff.people.days", day(terms.trained()), day(terms.pledged()), day(terms.until())))
                .orElse(texts.get("staff.people.noDays"));
    }

    private String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(texts.get("staff.people.unknownDay"));
    }

    /** Removing takes a second press, on a button that says what it is. */
    private void ask(Person person) {
        leaving = Optional.of(person);
        show(model.rowsProperty().get());
    }

    private Button deed(String word, Person person, Runnable act) {
        Button button = Deed.other("people-" + word + "-" + person.id(), texts.get("staff.people.deed." + word), act);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    private Optional<Notice> newKey(PeopleViewModel.NewKey key) {
        if (!key.due()) {
            return Optional.empty();
        }
        return Optional.of(Notice.of(
                Tone.WARNING,
                texts.get("staff.people.newKey"),
                key.waiting().isEmpty()
                        ? texts.get("staff.people.newKey.todo")
                        : texts.get("staff.people.newKey.waiting", String.join(" ", key.waiting()))));
    }

    private Optional<Notice> notice(PeopleStep step) {
        return switch (step) {
            case PeopleStep.Listing listing -> Optional.empty();
            case PeopleStep.Working working ->
                Optional.of(Notice.of(Tone.WORKING, texts.get("staff.people.working"), ""));
            case PeopleStep.Given given ->
                Optional.of(Notice.of(
                        Tone.PERSON,
                        texts.get("staff.people.given", given.person().name(), given.once()),
                        texts.get("staff.people.given.todo")));
            case PeopleStep.Removed removed ->
                Optional.of(Notice.of(
                        texts,
                        Tone.READY,
                        "staff.people.removed",
                        removed.person().name()));
            case PeopleStep.Noted done ->
                Optional.of(Notice.of(
                        texts, Tone.READY, "staff.people.noted", done.person().name()));
            case PeopleStep.CardTaken taken ->
                Optional.of(Notice.of(
                        texts,
                        Tone.READY,
                        "staff.people.cardTaken",
                        taken.person().name()));
            case PeopleStep.Changed changed ->
                Optional.of(Notice.of(
                        texts,
                        Tone.READY,
                        "staff.people.changed",
                        changed.person().name(),
                        texts.get(changed.person().role().messageKey())));
            case PeopleStep.Refused refused ->
                Optional.of(Notice.of(texts, Tone.WARNING, refused.fault().messageKey()));
            case PeopleStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.CITY));
        };
    }
}
