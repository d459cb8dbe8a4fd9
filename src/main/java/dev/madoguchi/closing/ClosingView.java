package dev.madoguchi.closing;

import dev.madoguchi.municipality.LedgerRule;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.GuideRow;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows closing: the deeds in their one order on the left, the one whose turn it is on the right; the big button does it. */
public final class ClosingView implements StepView {
    private final ClosingViewModel model;
    private final Texts texts;
    private final ClosingWords words;
    private final ClosingPanels panels;
    private final HBox root = Columns.lastFirst();
    private final VBox screen = new VBox();
    private final Label left = Lettering.value("");
    private final AtCityPanel atCity;
    private final SimpleObjectProperty<Optional<ErasureStep>> lastStep = new SimpleObjectProperty<>(Optional.empty());
    private final Button look;
    private final Button deed;
    private final Button home;
    private final Button report;
    private final List<ClosingDeed> deeds = Stream.of(ClosingDeed.values())
            .filter(each -> each != ClosingDeed.CLOSED)
            .toList();
    private final List<GuideRow> rows;
    private final SimpleObjectProperty<ClosingDeed> turn = new SimpleObjectProperty<>(ClosingDeed.RECONCILE);

    /**
     * Where the screen leads.
     *
     * @param home leaves closing; it can be gone on with at any point
     * @param report the daily report, which is due with the ledger
     */
    public record Ways(Runnable home, Runnable report) {}

    /**
     * The closing screen of one desk.
     *
     * @param zone whose time the deeds are shown in
     * @param ledger the columns of the ledger, and what else the specification can be read to say
     */
    public ClosingView(ClosingViewModel model, Texts texts, ZoneId zone, LedgerRule ledger, Ways ways) {
        this.model = model;
        this.texts = texts;
        words = new ClosingWords(texts, zone);
        panels = new ClosingPanels(model, texts, words, ledger);
        ObservableValue<ClosingStep> step = model.stepProperty();
        look = Deed.other("closing-look", texts.get("closing.look"), Shortcut.RETRY, model::look);
        deed = Deed.main(
                "closing-deed",
                turn.map(now -> texts.get("closing.deed." + now)),
                Shortcut.NEXT,
                () -> act(turn.get()));
        deed.disableProperty().bind(step.map(now -> !mayAct(now)));
        home = Deed.other("closing-home", texts.get("closing.home"), Shortcut.BACK, ways.home());
        report = Deed.other("closing-report", texts.get("closing.report"), ways.report());
        rows = deeds.stream()
                .map(each -> new GuideRow("closing-row-" + each, texts.get(each.nameKey())))
                .toList();
        NoticeBox notice = new NoticeBox("closing-notice");
        notice.noticeProperty()
                .bind(Bindings.createObjectBinding(
                        () -> words.notice(step.getValue(), lastStep.get(), model::look), step, lastStep));
        left.setId("closing-left");
        left.managedProperty().bind(left.textProperty().isNotEmpty());
        atCity = new AtCityPanel(texts);
        model.atCityProperty().subscribe(now -> now.ifPresent(day -> atCity.show(day, model.now())));
        VBox rail = new VBox();
        rows.forEach(row -> rail.getChildren().add(row.root()));
        rail.getChildren().add(left);
        rail.getChildren().addAll(atCity.rows());
        rail.getStyleClass().addAll("panel", "closing-rows");
        HBox.setHgrow(panels.root(), Priority.ALWAYS);
        VBox.setVgrow(root, Priority.ALWAYS);
        root.getChildren().setAll(rail, panels.root());
        screen.getStyleClass().add("step");
        screen.getChildren().setAll(notice.root(), root);
        step.subscribe(this::show);
        Pulse.everySecond(screen, this::tick);
        Pulse.tenTimesASecond(screen, () -> lastStep.set(model.lastStep()));
    }

    @Override
    public String titleKey() {
        return "closing.title";
    }

    @Override
    public Parent root() {
        return screen;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home, look, report), List.of(deed));
    }

    @Override
    public Node first() {
        return look;
    }

    @Override
    public ObservableValue<String> blocked() {
        return model.stepProperty().map(now -> mayAct(now) ? "" : blocked(now));
    }

    @Override
    public void shown() {
        panels.clear();
        model.look();
    }

    private String blocked(ClosingStep now) {
        boolean erases = now instanceof ClosingStep.Ready ready && ClosingDeed.turn(ready) == ClosingDeed.ERASE;
        return texts.get(erases ? "closing.eraseByHand" : "closing.notNow");
    }

    /** The big button never erases: that is a button of its own. */
    private static boolean mayAct(ClosingStep now) {
        return now instanceof ClosingStep.Ready ready
                && !(ready.which() instanceof ToClose.ClockSetBack)
                && ClosingDeed.turn(ready) != ClosingDeed.RECONCILE
                && ClosingDeed.turn(ready) != ClosingDeed.ERASE;
    }

    private void act(ClosingDeed now) {
        switch (now) {
            case RECONCILE, ERASE -> model.look();
            case PRINT -> model.printLedger();
            case CONFIRM -> panels.confirm();
            case DELIVER -> panels.deliver();
            case SCAN -> model.searchAgain();
            case CERTIFY, CLOSED -> model.certify();
        }
    }

    private void tick() {
        left.setText(model.left().map(words::left).orElse(""));
        model.atCityProperty().get().ifPresent(day -> atCity.show(day, model.now()));
    }

    private void show(ClosingStep now) {
        root.setDisable(now instanceof ClosingStep.Working);
        if (now instanceof ClosingStep.Ready ready) {
            ClosingDeed next = ClosingDeed.turn(ready);
            turn.set(next);
            for (int at = 0; at < rows.size(); at++) {
                rows.get(at).show(GuideRow.Place.of(deeds.get(at), next), words.of(deeds.get(at), ready));
            }
            panels.show(ready, next);
            tick();
            if (screen.getScene() != null) {
                panels.first(next).orElse(deed).requestFocus();
            }
        }
    }
}
