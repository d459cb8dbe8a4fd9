package dev.madoguchi.staff;

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
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows the sign-in: who are you, and your password. */
public final class SignInView implements StepView {
    private final SignInViewModel model;
    private final Texts texts;
    private final StackPane root = new StackPane();
    private final TextField id = new TextField();
    private final PasswordField password = new PasswordField();
    private final Button enter;

    public SignInView(SignInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        enter = Deed.main("staff-enter", texts.get("staff.enter"), Shortcut.NEXT, this::enter);
        enter.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> id.getText().isBlank()
                                || password.getText().isEmpty()
                                || model.stepProperty().get() instanceof SignInStep.Checking,
                        id.textProperty(),
                        password.textProperty(),
                        model.stepProperty()));
        NoticeBox notice = new NoticeBox("staff-notice");
        notice.noticeProperty().bind(model.stepProperty().map(this::notice));
        VBox panel = new VBox(
                Lettering.body(texts.get("staff.greeting")),
                Field.of("staff-id", texts.get("staff.id"), id),
                Field.of("staff-password", texts.get("staff.password"), password),
                notice.root());
        panel.getStyleClass().addAll("panel", "sign-in");
        panel.setMaxHeight(VBox.USE_PREF_SIZE);
        root.getStyleClass().add("step");
        root.getChildren().setAll(panel);
    }

    @Override
    public String titleKey() {
        return "staff.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return Actions.onward(enter);
    }

    @Override
    public Node first() {
        return id;
    }

    @Override
    public void shown() {
        model.begin();
        id.clear();
        password.clear();
    }

    @Override
    public void hidden() {
        password.clear();
    }

    private void enter() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        password.requestFocus();
        model.signIn(id.getText().strip(), typed);
    }

    private Optional<Notice> notice(SignInStep step) {
        return switch (step) {
            case SignInStep.Asking asking -> Optional.empty();
            case SignInStep.Checking checking -> Optional.of(Notice.of(Tone.WORKING, texts.get("staff.checking"), ""));
            case SignInStep.Refused refused -> Optional.of(Notice.of(texts, Tone.WARNING, "staff.refused"));
            case SignInStep.TooSoon soon ->
                Optional.of(Notice.of(
                        Tone.WARNING,
                        texts.get("staff.tooSoon"),
                        texts.get("staff.tooSoon.todo", soon.pause().toSeconds() + 1)));
            case SignInStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.CITY));
        };
    }
}
