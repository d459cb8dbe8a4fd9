package dev.madoguchi.staff;

import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows a locked screen: nothing of the visit, who locked it, and how it opens. */
public final class LockView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final LockViewModel model;
    private final StackPane root = new StackPane();
    private final Credentials typed;

    public LockView(LockViewModel model, ZoneId zone, Texts texts) {
        this.model = model;
        typed = new Credentials("lock", model.cardProperty(), texts);
        typed.idAskedProperty().set(false);
        Choices<TakeOver> reasons =
                new Choices<>("lock-why", 2, choices(texts), model.reasonProperty(), model::because);
        VBox why = new VBox(Lettering.heading(texts.get("staff.lock.why")), reasons.root());
        why.getStyleClass().add("field-group");
        why.visibleProperty().bind(typed.idAskedProperty());
        why.managedProperty().bind(why.visibleProperty());
        var who = Lettering.following(
                Lettering.body(""),
                model.lockedProperty()
                        .map(now -> now.map(locked -> texts.get(
                                        "staff.lock.by",
                                        locked.person().name(),
                                        TIME.format(locked.since().atZone(zone))))
                                .orElse("")));
        who.setId("lock-who");
        SignInWords words = new SignInWords(texts);
        NoticeBox notice = new NoticeBox("lock-notice");
        notice.noticeProperty().bind(model.stepProperty().map(words::notice));
        VBox panel = new VBox(
                Lettering.title(texts.get("staff.lock.title")),
                who,
                why,
                typed.root(),
                notice.root(),
                deeds(texts),
                Lettering.note(texts.get("staff.lock.note")));
        panel.getStyleClass().addAll("panel", "sign-in", "lock-panel");
        panel.setMaxHeight(VBox.USE_PREF_SIZE);
        root.setId("lock");
        root.getStyleClass().add("lock");
        root.getChildren().setAll(panel);
    }

    private HBox deeds(Texts texts) {
        Button enter = Deed.main("lock-enter", texts.get("staff.lock.open"), Shortcut.NEXT, this::enter);
        enter.disableProperty()
                .bind(typed.complete()
                        .not()
                        .or(typed.idAskedProperty()
                                .and(Bindings.createBooleanBinding(
                                        () -> model.reasonProperty().get().isEmpty(), model.reasonProperty())))
                        .or(Bindings.createBooleanBinding(
                                () -> model.stepProperty().get() instanceof SignInStep.Checking,
                                model.stepProperty())));
        Button other = Deed.other("lock-other", texts.get("staff.lock.other"), this::turn);
        other.textProperty()
                .bind(typed.idAskedProperty()
                        .map(asked -> texts.get(asked ? "staff.lock.myself" : "staff.lock.other")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        other.setMinWidth(Button.USE_PREF_SIZE);
        enter.setMinWidth(Button.USE_PREF_SIZE);
        HBox deeds = new HBox(other, space, enter);
        deeds.setAlignment(Pos.CENTER);
        deeds.getStyleClass().add("lock-deeds");
        return deeds;
    }

    private static List<Choice<TakeOver>> choices(Texts texts) {
        List<Choice<TakeOver>> choices = new ArrayList<>();
        for (TakeOver why : TakeOver.values()) {
            String key = "Alt+" + (choices.size() + 1);
            choices.add(new Choice<>(why, why.name(), key, texts.get(why.messageKey()), ""));
        }
        return choices;
    }

    public Parent root() {
        return root;
    }

    /** The screen has just been locked. */
    public void shown() {
        typed.idAskedProperty().set(false);
        typed.clear();
        typed.first().requestFocus();
    }

    /** The screen is open again. */
    public void hidden() {
        typed.clear();
    }

    private void turn() {
        typed.idAskedProperty().set(!typed.idAskedProperty().get());
        typed.clear();
        typed.first().requestFocus();
    }

    private void enter() {
        boolean anybody = typed.idAskedProperty().get();
        typed.hand(
                (id, password) -> {
                    if (anybody) {
                        model.unlock(id, password);
                    } else {
                        model.unlock(password);
                    }
                },
                model::unlockByCard);
    }
}
