package dev.madoguchi.app.setup;

import dev.madoguchi.app.station.CodeCamera;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.ui.Deed;
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
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Takes the city's code: typed group by group, each marked at once as right or wrong, or held before the camera. */
final class SetUpCodeView implements StepView {
    private final SetUpViewModel model;
    private final CodeCamera camera;
    private final Texts texts;
    private final VBox root = new VBox();
    private final TextField code = new TextField();
    private final FlowPane groups = new FlowPane();
    private final Button onward;
    private final Button look;
    private final Button back;

    SetUpCodeView(SetUpViewModel model, CodeCamera camera, Texts texts) {
        this.model = model;
        this.camera = camera;
        this.texts = texts;
        NoticeBox trouble = new NoticeBox("setup-trouble");
        trouble.noticeProperty()
                .bind(Bindings.createObjectBinding(this::told, model.troubleProperty(), model.stepProperty()));
        NoticeBox looking = new NoticeBox("setup-looking");
        looking.noticeProperty()
                .bind(camera.lookingProperty()
                        .map(now -> now
                                ? Optional.of(Notice.of(texts, Tone.WORKING, "setup.code.looking"))
                                : Optional.<Notice>empty()));
        groups.setId("setup-groups");
        groups.getStyleClass().add("setup-groups");
        code.textProperty().subscribe(this::mark);
        VBox panel = new VBox(
                Lettering.body(texts.get("setup.code.about")),
                Field.of("setup-code", texts.get("setup.code"), code),
                groups,
                looking.root());
        panel.getStyleClass().add("panel");
        root.getStyleClass().add("step");
        root.getChildren().setAll(trouble.root(), panel);
        back = Deed.other("setup-back", texts.get("setup.back"), Shortcut.BACK, model::begin);
        look = Deed.other("setup-look", texts.get("setup.code.look"), Shortcut.SHOOT, () -> camera.look(code::setText));
        look.disableProperty().bind(camera.lookingProperty());
        onward = Deed.main(
                "setup-onward", texts.get("setup.code.onward"), Shortcut.NEXT, () -> model.code(code.getText()));
        onward.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !complete() || model.stepProperty().get() instanceof SetUpStep.Enrolling,
                        code.textProperty(),
                        model.stepProperty()));
    }

    private boolean complete() {
        List<EnrolmentCode.Group> typed = EnrolmentCode.groups(code.getText());
        return !typed.isEmpty() && typed.stream().allMatch(EnrolmentCode.Group::right);
    }

    private void mark(String typed) {
        groups.getChildren()
                .setAll(EnrolmentCode.groups(typed).stream().map(this::mark).toList());
    }

    private HBox mark(EnrolmentCode.Group group) {
        Tone tone = group.isShort() ? Tone.WORKING : group.right() ? Tone.READY : Tone.STOPPED;
        HBox marked = Lettering.state(tone, group.text());
        String word = texts.get(
                group.isShort() ? "setup.code.short" : group.right() ? "setup.code.right" : "setup.code.wrong");
        marked.setAccessibleText(group.text() + " " + word);
        return marked;
    }

    private Optional<Notice> told() {
        if (model.stepProperty().get() instanceof SetUpStep.Enrolling) {
            return Optional.of(Notice.of(texts, Tone.WORKING, "setup.enrolling"));
        }
        Optional<Notice> again = model.stepProperty().get() instanceof SetUpStep.Code asked && asked.again()
                ? Optional.of(Notice.of(texts, Tone.PERSON, "setup.code.again"))
                : Optional.empty();
        return model.troubleProperty().get().map(wrong -> wrong.notice(texts)).or(() -> again);
    }

    @Override
    public String titleKey() {
        return "setup.code.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back, look), List.of(onward));
    }

    @Override
    public Node first() {
        return code;
    }

    @Override
    public void hidden() {
        camera.stop();
        code.clear();
    }
}
