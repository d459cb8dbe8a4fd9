package dev.madoguchi.machine;

import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Texts;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The last number of each series and, at closing, every ticket that is left with what becomes of it. */
final class RemainingPanel {
    private final MachineViewModel model;
    private final MachineWords words;
    private final VBox root = new VBox();
    private final VBox series = new VBox();
    private final VBox tickets = new VBox();

    RemainingPanel(MachineViewModel model, MachineWords words, Texts texts) {
        this.model = model;
        this.words = words;
        series.setId("machine-series");
        series.getStyleClass().add("machine-series");
        tickets.setId("machine-tickets");
        tickets.getStyleClass().add("field-group");
        Scrolling scroll = new Scrolling(tickets);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().setAll(Lettering.heading(texts.get("machine.numbers")), series, scroll);
        root.getStyleClass().addAll("panel", "machine-remaining");
    }

    VBox root() {
        return root;
    }

    void clear() {
        series.getChildren().clear();
        tickets.getChildren().clear();
    }

    void show(MachineStep.Checking now) {
        series.getChildren().clear();
        now.findings()
                .series()
                .forEach((each, last) -> series.getChildren().add(line(words.series(each), words.last(last))));
        tickets.getChildren().clear();
        if (now.kind() == CheckKind.CLOSING) {
            for (Ticket ticket : now.findings().remaining()) {
                tickets.getChildren().add(row(ticket, now));
            }
        }
    }

    private static Node line(String name, String value) {
        var left = Lettering.body(name);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        return new HBox(left, Lettering.body(value));
    }

    private Node row(Ticket ticket, MachineStep.Checking now) {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        buttons.getStyleClass().add("slip-job");
        for (Remainder remainder : Remainder.values()) {
            ToggleButton button = new ToggleButton(words.remainder(remainder));
            button.setId("machine-" + ticket.label() + "-" + remainder);
            button.setToggleGroup(group);
            button.setSelected(remainder == now.explained().get(ticket));
            button.setOnAction(event -> model.explain(ticket, remainder));
            buttons.getChildren().add(button);
        }
        VBox row = new VBox(Lettering.value(ticket.label()), buttons);
        row.getStyleClass().add("machine-item");
        return row;
    }
}
