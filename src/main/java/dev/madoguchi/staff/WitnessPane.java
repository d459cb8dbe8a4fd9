package dev.madoguchi.staff;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The place on a screen where a second person confirms with their own password that they look on; nobody signs out for it. */
public final class WitnessPane {
    private final Credentials typed;
    private final VBox root;

    public WitnessPane(SecondViewModel model, Texts texts) {
        typed = new Credentials("witness", model.cardProperty(), texts);
        var words = new SecondWords(texts);
        NoticeBox notice = new NoticeBox("witness-notice");
        notice.noticeProperty().bind(model.stepProperty().map(words::witness));
        Button confirm = Deed.other(
                "witness-confirm",
                texts.get("staff.witness.confirm"),
                () -> typed.hand(model::confirm, model::confirmByCard));
        confirm.disableProperty()
                .bind(typed.complete()
                        .not()
                        .or(Bindings.createBooleanBinding(
                                () -> settled(model.stepProperty().get()), model.stepProperty())));
        root = new VBox(Lettering.heading(texts.get("staff.witness.title")), typed.root(), confirm, notice.root());
        root.getStyleClass().add("field-group");
    }

    private static boolean settled(SecondStep step) {
        return step instanceof SecondStep.Checking || step instanceof SecondStep.Confirmed;
    }

    public Parent root() {
        return root;
    }

    /** Forgets what was typed. */
    public void clear() {
        typed.clear();
    }
}
