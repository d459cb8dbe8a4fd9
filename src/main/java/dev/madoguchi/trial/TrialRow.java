package dev.madoguchi.trial;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceNotice;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.StillImage;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.WrappingLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One device on the screen: what is to be done for it, what it saw, and the three deeds: try, confirm, do without. */
public final class TrialRow {
    private static final double PICTURE = 200;

    private final VBox root = new VBox();
    private final Texts texts;
    private final TrialModel model;
    private final String id;
    private final NoticeBox notice;
    private final ImageView picture = new ImageView();
    private final Button look;

    /**
     * @param model whose trial it is
     * @param choice where the device is chosen, between its name and its deeds; nothing where there is nothing to choose
     */
    public TrialRow(TrialModel model, List<Node> choice, Texts texts) {
        this.model = model;
        this.texts = texts;
        id = "trial-" + model.subject().name().toLowerCase(Locale.ROOT);
        notice = new NoticeBox(id + "-state");
        picture.setId(id + "-picture");
        picture.setAccessibleText(texts.get("trial.picture"));
        picture.setPreserveRatio(true);
        picture.setFitWidth(PICTURE);
        picture.managedProperty().bind(picture.visibleProperty());
        // It keeps the keyboard while it works, and does nothing then.
        look = Deed.other(id + "-look", texts.get("trial.look"), model::look);
        Button confirm = Deed.other(id + "-confirm", texts.get(model.subject().messageKey() + ".seen"), model::confirm);
        confirm.disableProperty().bind(model.stateProperty().map(now -> !(now instanceof TrialState.Seen)));
        confirm.setVisible(model.subject().asks());
        confirm.managedProperty().bind(confirm.visibleProperty());
        TextField why = why();
        Button leave = Deed.other(id + "-leave", texts.get("trial.leave"), () -> model.leaveOut(why.getText()));
        leave.disableProperty().bind(why.textProperty().map(String::isBlank));
        // The same words stand in each row: who hears them only hears the device as well.
        String name = texts.get(model.subject().messageKey());
        Stream.of(look, confirm, leave).forEach(deed -> deed.setAccessibleText(name + " " + deed.getAccessibleText()));
        HBox deeds = new WrappingLine();
        deeds.getStyleClass().add("trial-deeds");
        deeds.getChildren().setAll(look, confirm, why, leave);
        VBox words = new VBox(
                Lettering.heading(texts.get(model.subject().messageKey())),
                Lettering.note(texts.get(model.subject().messageKey() + ".what")));
        words.getChildren().addAll(choice);
        words.getChildren().addAll(deeds, notice.root());
        words.getStyleClass().add("trial-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, picture);
        line.getStyleClass().add("trial-line");
        root.setId(id);
        root.getStyleClass().add("trial");
        root.getChildren().setAll(line);
        model.stateProperty().subscribe(this::show);
    }

    /** Where it is said why a device is left out. */
    private TextField why() {
        TextField why = new TextField();
        why.setId(id + "-why");
        why.setPromptText(texts.get("trial.why"));
        why.setAccessibleText(
                texts.get("trial.why") + " " + texts.get(model.subject().messageKey()));
        return why;
    }

    private void show(TrialState now) {
        notice.noticeProperty().set(told(now));
        Optional<Sight> sight = switch (now) {
            case TrialState.Seen seen -> Optional.of(seen.sight());
            case TrialState.Proved proved -> Optional.of(proved.sight());
            case TrialState.Untried none -> Optional.empty();
            case TrialState.Working none -> Optional.empty();
            case TrialState.Failed none -> Optional.empty();
            case TrialState.Unforeseen none -> Optional.empty();
            case TrialState.LeftOut none -> Optional.empty();
        };
        picture.setImage(sight.flatMap(Sight::picture).map(StillImage::of).orElse(null));
        picture.setVisible(picture.getImage() != null);
    }

    private Optional<Notice> told(TrialState now) {
        String key = model.subject().messageKey();
        return switch (now) {
            case TrialState.Untried untried -> Optional.empty();
            case TrialState.Working working -> Optional.of(Notice.of(Tone.WORKING, texts.get(key + ".what"), ""));
            case TrialState.Seen seen ->
                Optional.of(Notice.of(
                        Tone.PERSON, texts.get("trial.seen", seen.sight().words()), texts.get("trial.seen.todo")));
            case TrialState.Proved proved ->
                Optional.of(Notice.of(
                        Tone.READY, texts.get("trial.proved", proved.sight().words()), ""));
            case TrialState.Failed failed ->
                Optional.of(DeviceNotice.of(texts, model.subject().device(), failed.fault()));
            case TrialState.Unforeseen error ->
                Optional.of(Notice.of(texts, Tone.STOPPED, "ui.unforeseen", error.code()));
            case TrialState.LeftOut left ->
                Optional.of(Notice.of(Tone.WARNING, texts.get("trial.left", left.why()), ""));
        };
    }

    public VBox root() {
        return root;
    }

    /** What has the keyboard first. */
    public Node first() {
        return look;
    }
}
