package dev.madoguchi.photo;

import dev.madoguchi.device.media.CameraPicture;
import dev.madoguchi.photo.ImportStep.Imported;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Picks a picture from a digital camera's card in the place of the live view; its original goes only when somebody asks. */
public final class ImportPane {
    private static final DateTimeFormatter TAKEN = DateTimeFormatter.ofPattern("MM/dd HH:mm");
    private static final double LIST_HEIGHT = 260;
    private static final double KILOBYTE = 1000;

    private final ImportViewModel model;
    private final Texts texts;
    private final ZoneId zone;
    private final ObservableValue<ImportStep> step;
    private final VBox root = new VBox();
    private final ListView<CameraPicture> pictures = new ListView<>();
    private final VBox original = new VBox();
    private final Label kept = Lettering.note("");
    private final Button remove;

    /** @param zone in which the camera's times are shown */
    public ImportPane(ImportViewModel model, ZoneId zone, Texts texts) {
        this.model = model;
        this.zone = zone;
        this.texts = texts;
        step = model.stepProperty();
        NoticeBox notice = new NoticeBox("photo-import-notice");
        notice.noticeProperty().bind(step.map(this::notice));
        pictures.setId("photo-import-list");
        pictures.setPrefHeight(LIST_HEIGHT);
        pictures.setAccessibleText(texts.get("photo.import.list"));
        pictures.setCellFactory(list -> new Row());
        pictures.visibleProperty().bind(step.map(ImportStep.Choosing.class::isInstance));
        pictures.managedProperty().bind(pictures.visibleProperty());
        Button pick = Deed.other("photo-import-pick", texts.get("photo.import.pick"), this::pick);
        pick.disableProperty()
                .bind(pictures.getSelectionModel().selectedItemProperty().isNull());
        Button back = Deed.other("photo-import-back", texts.get("photo.import.back"), Shortcut.BACK, model::close);
        HBox deeds = new HBox(back, pick);
        deeds.getStyleClass().add("photo-pictures");
        root.getStyleClass().add("photo-pictures");
        root.getChildren().setAll(notice.root(), pictures, deeds);
        remove = Deed.asking(
                "photo-import-remove",
                texts.get("photo.import.remove"),
                texts.get("photo.import.remove.sure"),
                model::removeOriginal);
        original.getStyleClass().add("photo-pictures");
        original.getChildren().setAll(kept, remove);
        original.managedProperty().bind(original.visibleProperty());
        step.subscribe(this::show);
    }

    /** What stands in the place of the live view while a picture is chosen. */
    VBox root() {
        return root;
    }

    /** What stands below the photo: whether its original lies on the card still. */
    Node original() {
        return original;
    }

    /** Whether a picture is being chosen. */
    ObservableValue<Boolean> open() {
        return step.map(now -> !(now instanceof ImportStep.Closed) && !(now instanceof Imported));
    }

    /** Looks at the card. */
    void look() {
        model.look();
    }

    /** Forgets what was looked at. */
    void close() {
        model.close();
    }

    private void pick() {
        Optional.ofNullable(pictures.getSelectionModel().getSelectedItem()).ifPresent(model::pick);
    }

    private void show(ImportStep now) {
        if (now instanceof ImportStep.Choosing choosing) {
            pictures.getItems().setAll(choosing.pictures());
            pictures.getSelectionModel().selectFirst();
            pictures.requestFocus();
        }
        original.setVisible(now instanceof Imported);
        if (now instanceof Imported imported) {
            kept.setText(texts.get("photo.import.original." + imported.original()));
            remove.setDisable(imported.original() != ImportStep.Original.KEPT);
        }
    }

    private Optional<Notice> notice(ImportStep now) {
        return switch (now) {
            case ImportStep.Closed closed -> Optional.empty();
            case ImportStep.Reading reading -> Optional.of(Notice.of(texts, Tone.WORKING, "photo.import.reading"));
            case ImportStep.Choosing choosing -> Optional.of(Notice.of(texts, Tone.PERSON, "photo.import.choose"));
            case Imported imported -> Optional.empty();
            case ImportStep.Refused refused ->
                Optional.of(stopped(refused.fault().messageKey()));
            case ImportStep.NotAPhoto not -> Optional.of(stopped(not.fault().messageKey()));
            case ImportStep.Failed failed ->
                Optional.of(failed.trouble().notice(texts, DeviceKind.CAMERA, model::look));
        };
    }

    private Notice stopped(String key) {
        return Notice.of(texts, Tone.STOPPED, key).with(texts.get("ui.retry"), model::look);
    }

    /** A picture in the list: when it was taken, its name on the card, its size. */
    private final class Row extends ListCell<CameraPicture> {
        Row() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    pick();
                }
            });
        }

        @Override
        protected void updateItem(CameraPicture picture, boolean empty) {
            super.updateItem(picture, empty);
            setText(empty ? "" : words(picture));
        }

        private String words(CameraPicture picture) {
            return String.join(
                    "　",
                    List.of(
                            TAKEN.format(picture.taken().atZone(zone)),
                            String.valueOf(picture.file().getFileName()),
                            texts.get("photo.import.size", Math.round(picture.size() / KILOBYTE))));
        }
    }
}
