package dev.madoguchi.ui;

import dev.madoguchi.device.DeviceStatus;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The strip at the bottom of every screen: each device with its state in a word and a shape. */
public final class DeviceStrip {
    private final HBox root = new WrappingLine();
    private final Texts texts;

    public DeviceStrip(DeviceBoard board, Texts texts) {
        this.texts = texts;
        root.setId("devices");
        root.getStyleClass().add("strip");
        for (DeviceKind device : DeviceKind.values()) {
            root.getChildren().add(cell(device, board));
        }
    }

    public Region root() {
        return root;
    }

    private HBox cell(DeviceKind device, DeviceBoard board) {
        Label name = Lettering.note(texts.get("device." + device.word()));
        name.getStyleClass().add("strip-name");
        Label word = new Label();
        word.setId("device-" + device.word());
        word.getStyleClass().add("strip-word");
        StackPane mark = new StackPane();
        HBox cell = new HBox(device.icon().node(), name, mark, word);
        cell.managedProperty().bind(cell.visibleProperty());
        board.statusProperty(device).subscribe(status -> {
            cell.setVisible(device.atEveryCounter() || status.isPresent());
            Tone tone = tone(status);
            String state = texts.get(wordKey(device, status));
            word.setText(state);
            mark.getChildren().setAll(tone.icon().node());
            cell.getStyleClass().setAll("strip-cell", tone.styleClass());
            cell.setAccessibleText(name.getText() + " " + state);
            Tooltip.install(cell, new Tooltip(status.map(DeviceStatus::name).orElse(name.getText()) + " " + state));
        });
        return cell;
    }

    private static Tone tone(Optional<DeviceStatus> status) {
        return status.map(DeviceStrip::known).orElse(Tone.WORKING);
    }

    private static Tone known(DeviceStatus status) {
        return switch (status) {
            case DeviceStatus.Ready ready -> Tone.READY;
            case DeviceStatus.Warning warning -> Tone.WARNING;
            case DeviceStatus.Failed failed -> Tone.STOPPED;
        };
    }

    private static String wordKey(DeviceKind device, Optional<DeviceStatus> status) {
        return status.map(known -> wordKey(device, known)).orElse("device.unknown");
    }

    private static String wordKey(DeviceKind device, DeviceStatus status) {
        return switch (status) {
            case DeviceStatus.Ready ready -> "device." + device.word() + ".ready";
            case DeviceStatus.Warning warning -> warning.messageKey();
            case DeviceStatus.Failed failed -> "device.word." + failed.fault();
        };
    }
}
