package dev.madoguchi.ui;

import dev.madoguchi.device.camera.CameraOffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The list of cameras below the live picture; one that cannot be chosen is seen, with the reason. */
public final class CameraPicker {
    private final String id;
    private final CameraPickerModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final MenuButton list = new MenuButton();
    private final Label note = Lettering.note("");
    private final HBox line = new WrappingLine(list);

    /** @param id of the list; its lines are {@code id-0} and so on, the sentence below it is {@code id-note} */
    public CameraPicker(String id, CameraPickerModel model, Texts texts) {
        this.id = id;
        this.model = model;
        this.texts = texts;
        list.setId(id);
        list.setAccessibleText(texts.get("ui.camera"));
        note.setId(id + "-note");
        note.managedProperty().bind(note.visibleProperty());
        line.getStyleClass().add("camera-line");
        root.getStyleClass().add("camera-picker");
        root.getChildren().setAll(line, note);
        model.choosingProperty().subscribe(this::show);
        Pulse.everySecond(root, model::tick);
    }

    /** Puts something beside the list, such as another setting of the live picture. */
    public void beside(Node setting) {
        line.getChildren().setAll(list, setting);
    }

    public Parent root() {
        return root;
    }

    private void show(CameraChoosing now) {
        list.setText(texts.get(
                "ui.camera.used",
                now.used().map(offer -> offer.camera().name()).orElseGet(() -> texts.get("ui.camera.looking"))));
        List<MenuItem> items = new ArrayList<>();
        for (CameraOffer offer : now.offers()) {
            items.add(item(offer, items.size()));
        }
        list.getItems().setAll(items);
        note.setText(sentence(now));
        note.setVisible(!note.getText().isEmpty());
    }

    private MenuItem item(CameraOffer offer, int number) {
        RadioMenuItem item = new RadioMenuItem(words(offer));
        // a name may hold an underscore, which is no shortcut here
        item.setMnemonicParsing(false);
        item.setId(id + "-" + number);
        item.setSelected(offer.used());
        item.setDisable(!offer.mayBeChosen());
        item.setOnAction(event -> model.choose(offer));
        return item;
    }

    private String words(CameraOffer offer) {
        String name = offer.camera().name();
        return switch (offer.state()) {
            case USABLE -> name;
            case ABSENT -> texts.get("ui.camera.item.ABSENT", name);
            case NOT_ALLOWED -> texts.get("ui.camera.item.NOT_ALLOWED", name);
        };
    }

    private String sentence(CameraChoosing now) {
        if (!now.kept()) {
            return texts.get("ui.camera.notKept");
        }
        return now.used()
                .map(offer -> switch (offer.state()) {
                    case USABLE -> "";
                    case ABSENT -> texts.get("ui.camera.ABSENT", offer.camera().name());
                    case NOT_ALLOWED ->
                        texts.get("ui.camera.NOT_ALLOWED", offer.camera().name());
                })
                .orElse("");
    }
}
