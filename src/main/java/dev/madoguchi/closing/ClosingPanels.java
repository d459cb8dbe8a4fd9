package dev.madoguchi.closing;

import dev.madoguchi.municipality.LedgerRule;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a person does in each deed of closing: one panel for the deed whose turn it is. */
final class ClosingPanels {
    private final ClosingViewModel model;
    private final Texts texts;
    private final ClosingWords words;
    private final LedgerRule ledger;
    private final LinesPanel lines;
    private final TextField pages = new TextField();
    private final TextField receivedBy = new TextField();
    private final TextField witness = new TextField();
    private final Label heading = Lettering.heading("");
    private final Label about = Lettering.body("");
    private final VBox content = new VBox();
    private final VBox root = new VBox(heading, about, content);
    private final Map<ClosingDeed, Node> panels;
    private final Label columns = Lettering.note("");
    private final Label findings = Lettering.body("");

    ClosingPanels(ClosingViewModel model, Texts texts, ClosingWords words, LedgerRule ledger) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.ledger = ledger;
        lines = new LinesPanel(model, texts);
        heading.setId("closing-heading");
        about.setId("closing-about");
        columns.setId("closing-columns");
        findings.setId("closing-findings");
        pages.setOnAction(event -> confirm());
        receivedBy.setOnAction(event -> deliver());
        pages.getStyleClass().add("closing-pages");
        receivedBy.getStyleClass().add("closing-witness");
        witness.getStyleClass().add("closing-witness");
        panels = Map.of(
                ClosingDeed.CONFIRM, confirming(),
                ClosingDeed.DELIVER, delivering(),
                ClosingDeed.ERASE, erasing(),
                ClosingDeed.SCAN, scanning());
        content.getStyleClass().add("field-group");
        VBox.setVgrow(content, Priority.ALWAYS);
        root.getStyleClass().addAll("panel", "closing-panel");
    }

    private Node confirming() {
        Button again = Deed.other("closing-print-again", texts.get("closing.printAgain"), model::printLedger);
        return group(
                Field.of("closing-pages", texts.get("closing.pages"), pages),
                again,
                Lettering.note(texts.get("closing.printAgainCancels")));
    }

    private Node delivering() {
        var file = new LedgerFilePanel(model.file(), texts);
        Button slip = Deed.other("closing-slip", texts.get("closing.printSlip"), model::printSlip);
        Button again = Deed.other("closing-print-once-more", texts.get("closing.printAgain"), model::printLedger);
        Node receiver = Field.of("closing-received-by", texts.get("closing.receivedBy"), receivedBy);
        return model.file().wanted() ? group(file.root(), slip, receiver, again) : group(slip, receiver, again);
    }

    private Node erasing() {
        Button erase = Deed.asking(
                "closing-erase",
                texts.get("closing.erase"),
                texts.get("closing.erase.sure"),
                () -> model.erase(witness.getText()));
        return group(Field.of("closing-witness", texts.get("closing.witness"), witness), erase);
    }

    private Node scanning() {
        Button accept = Deed.grave("closing-accept", texts.get("closing.accept"), model::acceptFindings);
        accept.disableProperty().bind(model.stepProperty().map(now -> !mayAccept(now)));
        return group(findings, accept);
    }

    private static boolean mayAccept(ClosingStep now) {
        return now instanceof ClosingStep.Ready ready && ready.state().stage() == ClosingStage.SCANNED;
    }

    private static VBox group(Node... nodes) {
        VBox group = new VBox(nodes);
        group.getStyleClass().add("field-group");
        return group;
    }

    /** Shows the panel of the deed whose turn it is. */
    void show(ClosingStep.Ready now, ClosingDeed turn) {
        if (turn != ClosingDeed.DELIVER) {
            model.file().forget();
        }
        heading.setText(texts.get(turn.nameKey()));
        about.setText(texts.get(turn.aboutKey()));
        switch (turn) {
            case RECONCILE, PRINT -> {
                lines.show(now, words.blockers(now.blockers()));
                columns.setText(words.columns(ledger));
                content.getChildren().setAll(lines.root(), columns);
            }
            case CONFIRM, DELIVER, ERASE, SCAN -> {
                findings.setText(words.findings(now.state()));
                content.getChildren()
                        .setAll(Optional.ofNullable(panels.get(turn)).stream().toList());
            }
            case CERTIFY, CLOSED -> content.getChildren().clear();
        }
    }

    void confirm() {
        model.confirm(pages.getText());
    }

    void deliver() {
        model.deliver(receivedBy.getText());
    }

    /** Forgets what was typed. */
    void clear() {
        pages.clear();
        receivedBy.clear();
        witness.clear();
        model.file().forget();
    }

    /** Where the keyboard goes; never on the button that erases. */
    Optional<Node> first(ClosingDeed turn) {
        return switch (turn) {
            case RECONCILE -> Optional.of(lines.root());
            case CONFIRM -> Optional.of(pages);
            case DELIVER -> Optional.of(receivedBy);
            case ERASE -> Optional.of(witness);
            case PRINT, SCAN, CERTIFY, CLOSED -> Optional.empty();
        };
    }

    VBox root() {
        return root;
    }
}
