package dev.madoguchi.staff;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows what a second person compares with the papers, and where that person confirms it. */
public final class SecondView implements StepView {
    private final SecondViewModel model;
    private final Optional<OnlinePane> online;
    private final Texts texts;
    private final SecondWords words;
    private final Credentials typed;
    private final VBox root = new VBox();
    private final VBox facts = new VBox();
    private final Button confirm;
    private final Button later;
    private final BooleanBinding complete;

    /**
     * @param online where an officer elsewhere is asked instead; empty where the city does not allow it
     * @param putAside leaves the case as a draft until somebody is there
     */
    public SecondView(SecondViewModel model, Optional<OnlinePane> online, Texts texts, Runnable putAside) {
        this.model = model;
        this.online = online;
        this.texts = texts;
        words = new SecondWords(texts);
        typed = new Credentials("second", model.cardProperty(), texts);
        complete = typed.complete();
        NoticeBox notice = new NoticeBox("second-notice");
        notice.noticeProperty().bind(model.stepProperty().map(words::casework));
        confirm = Deed.main("second-confirm", texts.get("staff.second.confirm"), Shortcut.NEXT, this::confirm);
        confirm.disableProperty()
                .bind(complete.not()
                        .or(Bindings.createBooleanBinding(
                                () -> model.stepProperty().get() instanceof SecondStep.Checking,
                                model.stepProperty())));
        later = Deed.other("second-later", texts.get("staff.second.later"), Shortcut.SUSPEND, putAside);
        facts.setId("second-facts");
        facts.getStyleClass().add("field-group");
        VBox left = panel("staff.second.facts", Lettering.body(texts.get("staff.second.compare")), facts);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(panel("staff.second.who", typed.root()));
        right.getStyleClass().add("field-group");
        online.map(OnlinePane::root).ifPresent(right.getChildren()::add);
        HBox columns = new Columns(left, right);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        model.waitingProperty().subscribe(this::show);
    }

    private VBox panel(String key, Node... content) {
        VBox panel = new VBox(Lettering.heading(texts.get(key)));
        panel.getChildren().addAll(content);
        panel.getStyleClass().add("panel");
        return panel;
    }

    @Override
    public String titleKey() {
        return "staff.second.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(later), List.of(confirm));
    }

    @Override
    public Node first() {
        return typed.first();
    }

    @Override
    public ObservableValue<String> blocked() {
        return complete.map(done -> done ? "" : texts.get("staff.second.open"));
    }

    @Override
    public void shown() {
        typed.clear();
        model.begin();
        online.ifPresent(OnlinePane::shown);
    }

    @Override
    public void hidden() {
        typed.clear();
        model.forget();
        online.ifPresent(OnlinePane::hidden);
    }

    private void confirm() {
        typed.hand(model::confirm, model::confirmByCard);
    }

    private void show(Optional<CaseAtHand> waiting) {
        facts.getChildren()
                .setAll(waiting.stream()
                        .flatMap(now -> now.lines().stream())
                        .map(this::line)
                        .toList());
    }

    private Node line(CaseAtHand.Line line) {
        return new VBox(Lettering.note(texts.get(line.key())), Lettering.value(line.value()));
    }
}
