package dev.madoguchi.closing;

import dev.madoguchi.closing.ClosingRow.Place;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Shows closing: the six deeds in their one order; only the one whose turn it is can be done. */
public final class ClosingView implements StepView {
    /** The deeds in their order, as rows of the screen. */
    private static final int RECONCILE = 0;

    private static final int PRINT = 1;
    private static final int CONFIRM = 2;
    private static final int ERASE = 3;
    private static final int SCAN = 4;
    private static final int CERTIFY = 5;
    private static final int CLOSED = 6;

    private static final List<String> DEEDS = List.of("reconcile", "print", "confirm", "erase", "scan", "certify");

    private final ClosingViewModel model;
    private final ClosingWords words;
    private final VBox root = new VBox();
    private final TextField pages = new TextField();
    private final TextField witness = new TextField();
    private final Button look;
    private final Button print;
    private final Button confirm;
    private final Button erase;
    private final Button searchAgain;
    private final Button accept;
    private final Button certify;
    private final Button home;
    private final List<ClosingRow> rows;

    /**
     * The closing screen of one desk.
     *
     * @param zone whose time the deeds are shown in
     * @param goHome leaves closing; it can be gone on with at any point
     */
    public ClosingView(ClosingViewModel model, Texts texts, ZoneId zone, Runnable goHome) {
        this.model = model;
        words = new ClosingWords(texts, zone);
        look = Deed.other("closing-look", texts.get("closing.look"), model::look);
        print = Deed.other("closing-print", texts.get("closing.print"), Shortcut.PRINT, model::printLedger);
        confirm = Deed.other("closing-confirm", texts.get("closing.confirm"), this::confirm);
        erase = Deed.grave("closing-erase", texts.get("closing.erase"), () -> model.erase(witness.getText()));
        searchAgain = Deed.other("closing-search", texts.get("closing.searchAgain"), model::searchAgain);
        accept = Deed.grave("closing-accept", texts.get("closing.accept"), model::acceptFindings);
        certify = Deed.main("closing-certify", texts.get("closing.certify"), Shortcut.NEXT, model::certify);
        home = Deed.other("closing-home", texts.get("closing.home"), Shortcut.BACK, goHome);
        field(pages, "closing-pages", texts.get("closing.pages"));
        field(witness, "closing-witness", texts.get("closing.witness"));
        pages.setOnAction(event -> confirm());
        List<List<Node>> controls = List.of(
                List.of(look),
                List.of(print),
                List.of(pages, confirm),
                List.of(witness, erase),
                List.of(searchAgain, accept),
                List.of());
        rows = IntStream.range(0, DEEDS.size())
                .mapToObj(at -> new ClosingRow(DEEDS.get(at), texts, controls.get(at)))
                .toList();
        ObservableValue<ClosingStep> step = model.stepProperty();
        NoticeBox notice = new NoticeBox("closing-notice");
        notice.noticeProperty().bind(step.map(now -> words.notice(now, model::look)));
        VBox panel = new VBox();
        rows.forEach(row -> panel.getChildren().add(row.root()));
        panel.getStyleClass().addAll("panel", "closing-rows");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), panel);
        show(new ClosingStep.Ready(new ClosingState.Open(), List.of(), Optional.empty()));
        step.subscribe(this::show);
    }

    @Override
    public String titleKey() {
        return "closing.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(certify));
    }

    @Override
    public Node first() {
        return print;
    }

    @Override
    public void shown() {
        pages.clear();
        witness.clear();
        model.look();
    }

    private static void field(TextField field, String id, String name) {
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.getStyleClass().add(id);
    }

    private void confirm() {
        String typed = pages.getText().strip();
        model.confirm(typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1);
    }

    private void show(ClosingStep now) {
        if (now instanceof ClosingStep.Ready ready) {
            int turn = turn(ready);
            List<Optional<String>> results = words.results(ready);
            for (int at = 0; at < rows.size(); at++) {
                String deed = DEEDS.get(at);
                boolean current = at == turn;
                rows.get(at).show(place(at, turn), results.get(at).orElseGet(() -> words.open(deed, current)));
            }
            allow(ready, turn);
            focus(turn);
        } else {
            allow(List.of(look, print, confirm, pages, erase, witness, searchAgain, accept, certify), false);
        }
    }

    private static Place place(int row, int turn) {
        if (row < turn) {
            return Place.DONE;
        }
        return row == turn ? Place.CURRENT : Place.LATER;
    }

    /** Which deed's turn it is. */
    private static int turn(ClosingStep.Ready ready) {
        if (!ready.blockers().isEmpty()) {
            return RECONCILE;
        }
        return switch (ready.state()) {
            case ClosingState.Open open -> PRINT;
            case ClosingState.LedgerWritten written -> CONFIRM;
            case ClosingState.LedgerConfirmed confirmed -> ERASE;
            case ClosingState.Erasing erasing -> ERASE;
            case ClosingState.Erased erased -> ERASE;
            case ClosingState.Scanned scanned -> scanned.settled() ? CERTIFY : SCAN;
            case ClosingState.Certified certified -> CLOSED;
        };
    }

    private void allow(ClosingStep.Ready ready, int turn) {
        boolean begun = ready.state().stage().compareTo(ClosingStage.ERASING) >= 0;
        allow(List.of(look), turn <= PRINT);
        allow(List.of(print), turn >= PRINT && !begun);
        allow(List.of(pages, confirm), turn == CONFIRM);
        allow(List.of(witness, erase), turn == ERASE);
        allow(List.of(searchAgain), turn == SCAN || turn == CERTIFY);
        allow(List.of(accept), turn == SCAN);
        allow(List.of(certify), turn == CERTIFY);
        accept.setVisible(turn == SCAN);
        accept.setManaged(turn == SCAN);
    }

    private static void allow(List<? extends Node> controls, boolean can) {
        controls.forEach(control -> control.setDisable(!can));
    }

    /** Where the keyboard goes next; never on the button that erases. */
    private void focus(int turn) {
        List<Node> places = List.of(look, print, pages, witness, searchAgain, certify, home);
        if (root.getScene() != null) {
            places.get(turn).requestFocus();
        }
    }
}
