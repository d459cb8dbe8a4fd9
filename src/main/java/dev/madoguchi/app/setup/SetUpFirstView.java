package dev.madoguchi.app.setup;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks who is the first that may sign in: id, name, and a password of their own. */
final class SetUpFirstView implements StepView {
    private final SetUpViewModel model;
    private final VBox root = new VBox();
    private final TextField id = new TextField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField repeated = new PasswordField();
    private final Button onward;
    private final Button back;

    SetUpFirstView(SetUpViewModel model, Texts texts) {
        this.model = model;
        NoticeBox trouble = new NoticeBox("setup-first-trouble");
        trouble.noticeProperty()
                .bind(model.troubleProperty().map(now -> now.<Notice>map(wrong -> wrong.notice(texts))));
        VBox panel = new VBox(
                Lettering.body(texts.get("setup.first.about")),
                pair(
                        Field.of("setup-id", texts.get("staff.id"), id),
                        Field.of("setup-name", texts.get("setup.first.name"), name)),
                pair(
                        Field.of("setup-password", texts.get("staff.password"), password),
                        Field.of("setup-repeated", texts.get("setup.first.repeated"), repeated)));
        panel.getChildren()
                .add(Lettering.following(
                        Lettering.note(""), model.stepProperty().map(now -> rule(now, texts))));
        panel.getStyleClass().addAll("panel", "password");
        root.getStyleClass().add("step");
        root.getChildren().setAll(trouble.root(), panel);
        back = Deed.other("setup-again", texts.get("setup.first.devices"), Shortcut.BACK, model::again);
        onward = Deed.main("setup-onward", texts.get("setup.first.onward"), Shortcut.NEXT, this::onward);
        onward.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> id.getText().isBlank()
                                || name.getText().isBlank()
                                || password.getText().isEmpty()
                                || repeated.getText().isEmpty()
                                || model.stepProperty().get() instanceof SetUpStep.Finishing,
                        id.textProperty(),
                        name.textProperty(),
                        password.textProperty(),
                        repeated.textProperty(),
                        model.stepProperty()));
    }

    private static String rule(SetUpStep now, Texts texts) {
        return now instanceof SetUpStep.First asked
                ? texts.get("staff.new.rule", asked.profile().rules().signIn().passwordLength())
                : "";
    }

    private static HBox pair(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new Columns(left, right);
    }

    private void onward() {
        model.first(
                id.getText(),
                name.getText(),
                password.getText().toCharArray(),
                repeated.getText().toCharArray());
    }

    @Override
    public String titleKey() {
        return "setup.first.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back), List.of(onward));
    }

    @Override
    public Node first() {
        return id;
    }

    @Override
    public void hidden() {
        password.clear();
        repeated.clear();
    }
}
