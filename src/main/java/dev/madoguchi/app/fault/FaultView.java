package dev.madoguchi.app.fault;

import dev.madoguchi.support.SupportFile;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.WrappingLine;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Says that something unforeseen happened and under which code, and shows what a supporter would get to see before anybody gets it. */
final class FaultView {
    private final FaultViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final Label title = Lettering.title("");
    private final NoticeBox what = new NoticeBox("fault-notice");
    private final NoticeBox bundle = new NoticeBox("fault-bundle");
    private final ListView<SupportFile> names = new ListView<>();
    private final TextArea text = new TextArea();
    private final HBox contents = new HBox(names, text);
    private final Button onward;

    /**
     * What the buttons lead to.
     *
     * @param onward the screen as it was
     * @param home the home screen, with the case left where it was last written down
     * @param where asks for a file's place; empty where somebody thought better of it
     */
    record Ways(Runnable onward, Runnable home, Function<Window, Optional<Path>> where) {}

    FaultView(FaultViewModel model, Texts texts, Ways ways) {
        this.model = model;
        this.texts = texts;
        onward = Deed.main("fault-onward", texts.get("support.onward"), Shortcut.NEXT, ways.onward());
        Button home = Deed.other("fault-home", texts.get("support.home"), Shortcut.BACK, ways.home());
        Button make = Deed.other("fault-make", texts.get("support.make"), Shortcut.SUPPORT, model::gather);
        Button save = Deed.other(
                "fault-save",
                texts.get("support.save"),
                Shortcut.PRINT,
                () -> ways.where().apply(root.getScene().getWindow()).ifPresent(model::save));
        make.disableProperty().bind(model.stepProperty().map(SupportStep.Working.class::isInstance));
        save.disableProperty()
                .bind(model.stepProperty().map(now -> now.contents().isEmpty()));
        arrangeContents();
        HBox deeds = new WrappingLine();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        deeds.getStyleClass().add("actions");
        deeds.getChildren().setAll(home, make, save, space, onward);
        arrange(deeds);
        model.faultProperty().subscribe(fault -> {
            title.setText(texts.get(fault.isPresent() ? "support.fault.title" : "support.title"));
            what.noticeProperty().set(fault.map(code -> Notice.of(texts, Tone.STOPPED, "support.fault", code.text())));
        });
        model.stepProperty().subscribe(this::show);
    }

    /** The files of a bundle, and the text of the one that is chosen. */
    private void arrangeContents() {
        names.setId("fault-files");
        names.setAccessibleText(texts.get("support.files"));
        names.setCellFactory(view -> new Name());
        names.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> text.setText(
                        Optional.ofNullable(chosen).map(SupportFile::text).orElse("")));
        text.setId("fault-text");
        text.setAccessibleText(texts.get("support.text"));
        text.setEditable(false);
        text.setWrapText(true);
        names.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        VBox.setVgrow(contents, Priority.ALWAYS);
        contents.getStyleClass().add("fault-contents");
        contents.managedProperty().bind(contents.visibleProperty());
    }

    private void arrange(HBox deeds) {
        root.setId("fault");
        root.getStyleClass().add("fault");
        VBox told = new VBox(title, what.root(), bundle.root(), contents);
        told.getStyleClass().add("fault-told");
        Scrolling scroll = new Scrolling(told);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("content");
        root.setCenter(scroll);
        root.setBottom(deeds);
    }

    /** Asks the system's own window where a bundle is to lie. */
    static Function<Window, Optional<Path>> chooser(Texts texts) {
        return window -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get("support.save"));
            chooser.setInitialFileName("madoguchi-support.zip");
            chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("ZIP (*.zip)", "*.zip"));
            return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
        };
    }

    private void show(SupportStep now) {
        bundle.noticeProperty().set(told(now));
        List<SupportFile> files =
                now.contents().map(gathered -> gathered.files()).orElse(List.of());
        contents.setVisible(!files.isEmpty());
        if (!names.getItems().equals(files)) {
            names.getItems().setAll(files);
            names.getSelectionModel().selectFirst();
        }
    }

    private Optional<Notice> told(SupportStep now) {
        return switch (now) {
            case SupportStep.NotAsked none -> Optional.empty();
            case SupportStep.Working working -> Optional.of(Notice.of(texts, Tone.WORKING, "support.working"));
            case SupportStep.Gathered gathered -> Optional.of(Notice.of(texts, Tone.PERSON, "support.gathered"));
            case SupportStep.Saved saved -> Optional.of(Notice.of(texts, Tone.READY, "support.saved"));
            case SupportStep.Failed failed ->
                Optional.of(
                        Notice.of(texts, Tone.STOPPED, "support.failed").with(texts.get("ui.retry"), model::gather));
        };
    }

    Parent root() {
        return root;
    }

    Node first() {
        return onward;
    }

    /** A file's name. */
    private static final class Name extends ListCell<SupportFile> {
        @Override
        protected void updateItem(@Nullable SupportFile file, boolean empty) {
            super.updateItem(file, empty);
            setText(file == null || empty ? "" : file.name());
        }
    }
}
