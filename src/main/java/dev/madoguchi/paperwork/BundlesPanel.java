package dev.madoguchi.paperwork;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the papers for the office: what waits, the bundles, the cases of one, and what has to be done with it next. */
final class BundlesPanel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final BundlesViewModel model;
    private final Texts texts;
    private final PaperTable<WaitingPapers> waiting;
    private final PaperTable<Bundle> bundles;
    private final PaperTable<CasePaper> papers;
    private final TextField pieces = new TextField();
    private final TextField second = new TextField();
    private final ObservableValue<Boolean> working;
    private final VBox root = new VBox();

    BundlesPanel(BundlesViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        working = model.shownProperty().map(Shown::isWorking);
        waiting = new PaperTable<WaitingPapers>(
                        "bundles-waiting",
                        texts.get("paperwork.bundles.noKinds"),
                        each -> each.rule().id())
                .column(
                        texts.get("paperwork.column.papers"),
                        16,
                        each -> each.rule().name())
                .column(texts.get("paperwork.column.waiting"), 8, this::waits);
        bundles = new PaperTable<Bundle>("bundles", texts.get("paperwork.bundles.none"), Bundle::id)
                .column(texts.get("paperwork.column.bundle"), 8.5, Bundle::label)
                .column(
                        texts.get("paperwork.column.papers"),
                        17,
                        each -> model.rule(each).name())
                .column(texts.get("paperwork.column.pieces"), 4, each -> Integer.toString(each.papers()))
                .column(texts.get("paperwork.column.state"), 10, this::state)
                .onChoice(each -> model.choose(each.id()));
        papers = new PaperTable<CasePaper>("bundles-papers", texts.get("paperwork.bundles.chooseOne"), CasePaper::visit)
                .column(texts.get("paperwork.column.ticket"), 6, CasePaper::ticket)
                .column(
                        texts.get("paperwork.column.received"),
                        5,
                        each -> TIME.format(each.at().atZone(zone)))
                .column(
                        texts.get("paperwork.column.state"),
                        7,
                        each -> texts.get(each.missing() ? "paperwork.bundles.missing" : "paperwork.bundles.there"));
        NoticeBox notice = new NoticeBox("bundles-notice");
        notice.noticeProperty().bind(model.shownProperty().map(now -> now.told().notice(texts)));
        root.getStyleClass().addAll("panel", "paper-part");
        HBox tables = tables();
        VBox.setVgrow(tables, Priority.ALWAYS);
        root.getChildren().setAll(notice.root(), tables, counting(), handing());
        model.shownProperty().subscribe(now -> show(now.list()));
    }

    VBox root() {
        return root;
    }

    private void show(BundlesViewModel.Listed now) {
        waiting.show(now.waiting());
        bundles.show(now.bundles());
        now.chosen().ifPresent(bundles::choose);
        papers.show(now.papers());
    }

    private HBox tables() {
        Button make = Deed.other(
                "bundles-make",
                texts.get("paperwork.bundles.make"),
                () -> waiting.chosen().map(WaitingPapers::rule).ifPresent(model::make));
        make.disableProperty()
                .bind(waiting.chosenProperty()
                        .flatMap(row -> working.map(busy ->
                                busy || row.filter(each -> each.pieces() > 0).isEmpty())));
        VBox left = column("paperwork.bundles.waiting", waiting.node(), make);
        VBox middle = column("paperwork.bundles.heading", bundles.node());
        Button missing = Deed.other(
                "bundles-missing",
                texts.get("paperwork.bundles.turn"),
                () -> papers.chosen().ifPresent(model::missing));
        missing.disableProperty()
                .bind(papers.chosenProperty()
                        .flatMap(row -> open(Set.of(BundleState.MADE)).map(can -> !can || row.isEmpty())));
        VBox right = column("paperwork.bundles.cases", papers.node(), missing);
        HBox tables = new Columns(left, middle, right);
        HBox.setHgrow(middle, Priority.ALWAYS);
        left.getStyleClass().add("paper-waiting");
        right.getStyleClass().add("paper-cases");
        return tables;
    }

    private VBox column(String heading, Node table, Node... more) {
        VBox column = new VBox(Lettering.heading(texts.get(heading)), table);
        column.getChildren().addAll(more);
        VBox.setVgrow(table, Priority.ALWAYS);
        column.getStyleClass().add("paper-column");
        return column;
    }

    private VBox counting() {
        Button count = Deed.other("bundles-count", texts.get("paperwork.bundles.count"), this::count);
        disable(count, Set.of(BundleState.MADE));
        second.setOnAction(event -> count());
        FlowPane row = new FlowPane(
                Field.of("bundles-pieces", texts.get("paperwork.bundles.pieces"), pieces),
                Field.of("bundles-second", texts.get("paperwork.bundles.second"), second),
                count);
        row.getStyleClass().addAll("ruler-row", "paper-counting");
        VBox lines = new VBox(row, Lettering.note(texts.get("paperwork.bundles.about")));
        lines.getStyleClass().add("ruler");
        return lines;
    }

    private HBox handing() {
        Button print = Deed.other("bundles-print", texts.get("paperwork.bundles.print"), Shortcut.PRINT, model::print);
        disable(print, Set.of(BundleState.COUNTED, BundleState.PRINTED, BundleState.HANDED_OVER));
        Button hand =
                Deed.big("bundles-hand", texts.get("paperwork.bundles.handOver"), Shortcut.CONFIRM, model::handOver);
        disable(hand, Set.of(BundleState.PRINTED));
        HBox row = new HBox(print, hand);
        row.getStyleClass().add("paper-deeds");
        return row;
    }

    private void count() {
        model.count(pieces.getText(), second.getText());
        pieces.clear();
        second.clear();
    }

    private void disable(Button button, Set<BundleState> states) {
        button.disableProperty().bind(open(states).map(can -> !can));
    }

    /** Whether the chosen bundle stands in one of these states and nothing is being done. */
    private ObservableValue<Boolean> open(Set<BundleState> states) {
        return model.shownProperty()
                .map(now -> !now.isWorking()
                        && now.list()
                                .chosen()
                                .filter(bundle -> states.contains(bundle.state()))
                                .isPresent());
    }

    private String waits(WaitingPapers each) {
        return each.rule().unit().isPresent()
                ? texts.get(
                        "paperwork.bundles.ofUnit",
                        each.pieces(),
                        each.rule().unit().getAsInt())
                : texts.get("paperwork.bundles.ofAll", each.pieces());
    }

    private String state(Bundle bundle) {
        return texts.get("paperwork.state." + bundle.state(), bundle.prints());
    }
}
