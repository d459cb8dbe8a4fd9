package dev.madoguchi.staff;

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
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the change of one's own password, with the rules for the new one. */
public final class PasswordView implements StepView {
    private final PasswordViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final TextField id = new TextField();
    private final PasswordField old = new PasswordField();
    private final PasswordField fresh = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Button change;
    private final Button back;

    /** @param goBack leaves everything as it is */
    public PasswordView(PasswordViewModel model, Texts texts, Runnable goBack) {
        this.model = model;
        this.texts = texts;
        change = Deed.main("password-change", texts.get("staff.new.change"), Shortcut.NEXT, this::change);
        change.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        this::isIncomplete,
                        id.textProperty(),
                        old.textProperty(),
                        fresh.textProperty(),
                        again.textProperty(),
                        model.stepProperty()));
        back = Deed.other("password-back", texts.get("staff.new.back"), Shortcut.BACK, goBack);
        NoticeBox notice = new NoticeBox("password-notice");
        notice.noticeProperty().bind(model.stepProperty().map(this::notice));
        VBox panel = new VBox(
                pair(
                        Field.of("password-id", texts.get("staff.id"), id),
                        Field.of("password-old", texts.get("staff.new.old"), old)),
                pair(
                        Field.of("password-fresh", texts.get("staff.new.fresh"), fresh),
                        Field.of("password-again", texts.get("staff.new.again"), again)),
                Lettering.note(texts.get("staff.new.rule", model.rule().passwordLength())));
        panel.getStyleClass().addAll("panel", "password");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), panel);
    }

    private static HBox pair(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox pair = new Columns(left, right);
        return pair;
    }

    @Override
    public String titleKey() {
        return "staff.new.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back), List.of(change));
    }

    @Override
    public Node first() {
        return id.getText().isEmpty() ? id : old;
    }

    @Override
    public void shown() {
        id.setText(model.stepProperty().get() instanceof PasswordStep.Asking asking ? asking.id() : "");
        hidden();
    }

    @Override
    public void hidden() {
        old.clear();
        fresh.clear();
        again.clear();
    }

    private boolean isIncomplete() {
        return id.getText().isBlank()
                || old.getText().isEmpty()
                || fresh.getText().isEmpty()
                || again.getText().isEmpty()
                || model.stepProperty().get() instanceof PasswordStep.Changing;
    }

    private void change() {
        char[] typedOld = old.getText().toCharArray();
        char[] typed = fresh.getText().toCharArray();
        char[] repeated = again.getText().toCharArray();
        hidden();
        old.requestFocus();
        model.change(id.getText().strip(), typedOld, typed, repeated);
    }

    private Optional<Notice> notice(PasswordStep step) {
        SignInWords words = new SignInWords(texts);
        return switch (step) {
            case PasswordStep.Asking asking ->
                asking.must() ? Optional.of(Notice.of(texts, Tone.PERSON, "staff.new.must")) : Optional.empty();
            case PasswordStep.Changing changing -> Optional.of(words.checking());
            case PasswordStep.Bad bad ->
                Optional.of(Notice.of(
                        Tone.WARNING,
                        texts.get(bad.fault().messageKey(), model.rule().passwordLength()),
                        texts.get("staff.new.todo")));
            case PasswordStep.Refused refused -> Optional.of(Notice.of(texts, Tone.WARNING, "staff.new.refused"));
            case PasswordStep.Shut shut ->
                Optional.of(Notice.of(texts, Tone.STOPPED, shut.why().messageKey()));
            case PasswordStep.TooSoon soon -> Optional.of(words.tooSoon(soon.pause()));
            case PasswordStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.CITY));
        };
    }
}
