package dev.madoguchi.aside;

import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Asks why the case in hand is put aside, and says what becomes of it. */
public final class PutAsideView implements StepView {
    private final PutAsideViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final Choices<AsideReason> reasons;
    private final Button put;
    private final Button back;

    public PutAsideView(PutAsideViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        reasons = new Choices<>("aside-reason", 2, choices(), model.reasonProperty(), model::choose);
        NoticeBox notice = new NoticeBox("put-aside-notice");
        notice.noticeProperty().set(Optional.of(Notice.of(texts, Tone.PERSON, "aside.ask")));
        VBox panel = new VBox(Lettering.heading(texts.get("aside.reason")), reasons.root());
        panel.getStyleClass().add("panel");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), panel);
        put = Deed.main("put-aside-put", texts.get("aside.put"), Shortcut.NEXT, model::put);
        put.disableProperty().bind(model.reasonProperty().map(Optional::isEmpty));
        back = Deed.other("put-aside-back", texts.get("aside.goOn"), Shortcut.BACK, model::back);
    }

    private List<Choice<AsideReason>> choices() {
        return Arrays.stream(AsideReason.values())
                .map(reason -> new Choice<>(
                        reason,
                        reason.name().toLowerCase(Locale.ROOT),
                        Integer.toString(Arrays.asList(AsideReason.values()).indexOf(reason) + 1),
                        texts.get(reason.messageKey()),
                        texts.get(reason.bringKey())))
                .toList();
    }

    @Override
    public String titleKey() {
        return "aside.putTitle";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back), List.of(put));
    }

    @Override
    public Node first() {
        return reasons.first();
    }

    @Override
    public ObservableValue<String> blocked() {
        return model.reasonProperty().map(reason -> reason.isPresent() ? "" : texts.get("aside.open"));
    }

    @Override
    public void shown() {
        model.begin();
    }
}
