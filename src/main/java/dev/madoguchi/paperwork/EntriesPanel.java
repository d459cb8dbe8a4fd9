package dev.madoguchi.paperwork;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows what must still be keyed into other systems, and what was today. */
final class EntriesPanel {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("M/d HH:mm");

    private final Texts texts;
    private final ZoneId zone;
    private final PaperTable<OutsideEntry> table;
    private final VBox root = new VBox();

    EntriesPanel(EntriesViewModel model, Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        table = table(model);
        NoticeBox notice = new NoticeBox("entries-notice");
        notice.noticeProperty().bind(model.shownProperty().map(now -> now.told().notice(texts)));
        Button turn = Deed.big(
                "entries-turn",
                texts.get("paperwork.entries.enter"),
                Shortcut.CONFIRM,
                () -> table.chosen().ifPresent(model::turn));
        Button back = Deed.other(
                "entries-reopen",
                texts.get("paperwork.entries.reopen"),
                () -> table.chosen().ifPresent(model::turn));
        var working = model.shownProperty().map(Shown::isWorking);
        turn.disableProperty()
                .bind(table.chosenProperty()
                        .flatMap(row -> working.map(busy -> busy
                                || row.filter(entry -> entry.entered().isEmpty())
                                        .isEmpty())));
        back.disableProperty()
                .bind(table.chosenProperty()
                        .flatMap(row -> working.map(busy -> busy
                                || row.filter(entry -> entry.entered().isPresent())
                                        .isEmpty())));
        HBox deeds = new HBox(turn, back);
        deeds.getStyleClass().add("paper-deeds");
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        root.getStyleClass().addAll("panel", "paper-part");
        root.getChildren()
                .setAll(Lettering.note(texts.get("paperwork.entries.about")), notice.root(), table.node(), deeds);
        model.shownProperty().subscribe(now -> table.show(now.list()));
    }

    private PaperTable<OutsideEntry> table(EntriesViewModel model) {
        return new PaperTable<OutsideEntry>(
                        "entries", texts.get("paperwork.entries.none"), entry -> entry.visit() + entry.system())
                .column(texts.get("paperwork.column.ticket"), 7, OutsideEntry::ticket)
                .column(
                        texts.get("paperwork.column.received"),
                        8,
                        entry -> DAY_AND_TIME.format(entry.at().atZone(zone)))
                .column(texts.get("paperwork.column.system"), 24, model::system)
                .column(texts.get("paperwork.column.state"), 20, this::state);
    }

    VBox root() {
        return root;
    }

    private String state(OutsideEntry entry) {
        String again = entry.turn() > 1 ? texts.get("paperwork.entries.again") : "";
        return entry.entered()
                        .map(done -> texts.get(
                                "paperwork.entries.entered",
                                done.who(),
                                DAY_AND_TIME.format(done.at().atZone(zone))))
                        .orElse(texts.get("paperwork.entries.open"))
                + again;
    }
}
