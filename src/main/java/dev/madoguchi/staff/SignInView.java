package dev.madoguchi.staff;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.LookPanel;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows the sign-in: who are you, and your password; or the PIN of the staff card that lies on its reader. */
public final class SignInView implements StepView {
    private final SignInViewModel model;
    private final StackPane root = new StackPane();
    private final Credentials typed;
    private final Button enter;
    private final Button change;
    private final Optional<Button> practise;

    public SignInView(SignInViewModel model, Texts texts) {
        this(model, texts, Optional.empty());
    }

    /** @param practise leads to practice, where that is elsewhere */
    public SignInView(SignInViewModel model, Texts texts, Optional<Runnable> practise) {
        this.model = model;
        this.practise =
                practise.map(lead -> Deed.other("staff-practise", texts.get("staff.practise"), Shortcut.BY_HAND, lead));
        typed = new Credentials("staff", model.cardProperty(), texts);
        enter = Deed.main("staff-enter", texts.get("staff.enter"), Shortcut.NEXT, this::enter);
        enter.disableProperty()
                .bind(typed.complete()
                        .not()
                        .or(Bindings.createBooleanBinding(
                                () -> model.stepProperty().get() instanceof SignInStep.Checking,
                                model.stepProperty())));
        change = Deed.other("staff-change", texts.get("staff.change"), () -> model.change(typed.id()));
        SignInWords words = new SignInWords(texts);
        NoticeBox damaged = new NoticeBox("staff-damaged");
        damaged.noticeProperty()
                .bind(model.damagedProperty()
                        .map(now -> now
                                ? Optional.of(Notice.of(texts, Tone.WARNING, "staff.damaged"))
                                : Optional.<Notice>empty()));
        NoticeBox notice = new NoticeBox("staff-notice");
        notice.noticeProperty()
                .bind(Bindings.createObjectBinding(
                        () -> words.notice(model.stepProperty().get())
                                .or(() -> words.notice(model.cardProperty().get())),
                        model.stepProperty(),
                        model.cardProperty()));
        var greeting = Lettering.following(
                Lettering.body(""),
                model.cardProperty()
                        .map(card -> texts.get(
                                card instanceof StaffCardState.There ? "staff.greeting.card" : "staff.greeting")));
        VBox panel = new VBox(greeting, damaged.root(), typed.root(), notice.root(), new LookPanel(texts).root());
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
        return new Actions(Stream.concat(practise.stream(), Stream.of(change)).toList(), List.of(enter));
    }

    @Override
    public Node first() {
        return typed.first();
    }

    @Override
    public void shown() {
        model.begin();
        typed.clear();
    }

    @Override
    public void hidden() {
        typed.forget();
    }

    private void enter() {
        typed.hand(model::signIn, model::signIn);
    }
}
