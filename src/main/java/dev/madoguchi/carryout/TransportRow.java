package dev.madoguchi.carryout;

import dev.madoguchi.carryout.CarryOutDesk.Transport;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One transport on the screen: where it stands, and what is left to do about it. */
final class TransportRow {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final CarryOutViewModel model;
    private final Texts texts;
    private final ZoneId zone;

    TransportRow(CarryOutViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
    }

    Node of(Transport transport) {
        CarryOut carryOut = transport.carryOut();
        Label made = Lettering.note(TIME.format(carryOut.made().at().atZone(zone)));
        made.setMinWidth(Label.USE_PREF_SIZE);
        VBox words = new VBox(
                Lettering.state(tone(transport), texts.get(carryOut.state().messageKey())),
                Lettering.body(
                        texts.get("carryout.row.where", carryOut.destination(), carryOut.medium(), carryOut.file())),
                Lettering.note(texts.get(
                        "carryout.row.receipts",
                        carryOut.records().size(),
                        transport.receipted(),
                        texts.get(carryOut.returned().isPresent() ? "carryout.row.back" : "carryout.row.away"))));
        carryOut.received()
                .ifPresent(by -> words.getChildren()
                        .add(Lettering.note(texts.get(
                                "carryout.row.received",
                                by.who(),
                                TIME.format(by.at().atZone(zone))))));
        FlowPane deeds = deeds(transport);
        if (!deeds.getChildren().isEmpty()) {
            words.getChildren().add(deeds);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(made, words);
        line.getStyleClass().add("record");
        return line;
    }

    private FlowPane deeds(Transport transport) {
        CarryOut carryOut = transport.carryOut();
        UUID id = carryOut.id();
        String name = id.toString().substring(0, 8);
        var deeds = new FlowPane();
        deeds.getStyleClass().add("carryout-deeds");
        switch (carryOut.state()) {
            case BEGUN ->
                deeds.getChildren().add(deed("carryout-again-" + name, "carryout.again", () -> model.writeAgain(id)));
            case WRITTEN -> {
                TextField by = new TextField();
                var field = Field.of("carryout-by-" + name, texts.get("carryout.by"), by);
                Button received =
                        deed("carryout-received-" + name, "carryout.received", () -> model.received(id, by.getText()));
                received.disableProperty().bind(by.textProperty().map(String::isBlank));
                deeds.getChildren().addAll(field, received, slip(id, name));
            }
            case RECEIVED -> deeds.getChildren().add(slip(id, name));
        }
        if (carryOut.state() != CarryOutState.BEGUN && carryOut.returned().isEmpty()) {
            deeds.getChildren().add(deed("carryout-returned-" + name, "carryout.returned", () -> model.returned(id)));
        }
        return deeds;
    }

    private Button slip(UUID id, String name) {
        return deed("carryout-slip-" + name, "carryout.printSlip", () -> model.printSlip(id));
    }

    private Button deed(String id, String key, Runnable act) {
        return Deed.other(id, texts.get(key), act);
    }

    private static Tone tone(Transport transport) {
        if (transport.carryOut().state() == CarryOutState.BEGUN) {
            return Tone.WARNING;
        }
        return transport.done() ? Tone.READY : Tone.WORKING;
    }
}
