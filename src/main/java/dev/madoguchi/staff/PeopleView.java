package dev.madoguchi.staff;

import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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
    private Optional<Person> leaving = Optional.empty();

    public PeopleView(PeopleViewModel model, Texts texts, Runnable goBack) {
        this.model = model;
        this.texts = texts;
        back = Deed.other("people-back", texts.get("staff.people.back"), Shortcut.BACK, goBack);
        NoticeBox notice = new NoticeBox("people-notice");
        notice.noticeProperty().bind(model.stepProperty().map(this::notice));
        people.setId("people");
        people.getStyleClass().add("records");
        VBox list = new VBox(Lettering.heading(texts.get("staff.people.list")), people);
        list.getStyleClass().add("panel");
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox columns = new HBox(list, newcomer());
        columns.getStyleClass().add("columns");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
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
                .bind(id.textProperty().isEmpty().or(name.textProperty().isEmpty()));
        HBox typed = new HBox(
                Field.of("people-id", texts.get("staff.id"), id),
                Field.of("people-name", texts.get("staff.people.name"), name));
        typed.getStyleClass().add("columns");
        VBox panel = new VBox(Lettering.heading(texts.get("staff.people.new")), typed, choices.root(), add);
        panel.getStyleClass().addAll("panel", "people-new");
        return panel;
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
        model.begin();
    }

    /** A one-time password is not left on a screen. */
    @Override
    public void hidden() {
        model.begin();
    }

    private void add() {
        model.add(new Person(
                id.getText().strip(), name.getText().strip(), role.get().orElse(Role.CLERK)));
        id.clear();
        name.clear();
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
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, deed("reset", person, () -> model.reset(person)));
        if (row.card()) {
            line.getChildren().add(deed("take", person, () -> model.takeCard(person)));
        }
        boolean sure = leaving.equals(Optional.of(person));
        line.getChildren()
                .add(
                        sure
                                ? Deed.grave(
                                        "people-sure-" + person.id(),
                                        texts.get("staff.people.sure"),
                                        () -> model.remove(person))
                                : deed("remove", person, () -> ask(person)));
        line.getStyleClass().add("record");
        return line;
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
            case PeopleStep.CardTaken taken ->
                Optional.of(Notice.of(
                        texts,
                        Tone.READY,
                        "staff.people.cardTaken",
                        taken.person().name()));
            case PeopleStep.Refused refused ->
                Optional.of(Notice.of(texts, Tone.WARNING, refused.fault().messageKey()));
            case PeopleStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.CITY));
        };
    }
}
