package dev.madoguchi.app.home;

import dev.madoguchi.app.records.RecordRow;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the truth about the sealed records, those first that a person may have to look at. */
final class HomeRecords {
    private static final int MOST_ROWS = 6;

    private final VBox root = new VBox();
    private final VBox rows = new VBox();
    private final Label counts = Lettering.body("");
    private final RecordRow row;
    private final Texts texts;

    /** @param zone whose time the records are shown in */
    HomeRecords(HomeViewModel model, HomeDeeds deeds, ZoneId zone, Texts texts) {
        this.texts = texts;
        row = new RecordRow(texts, zone);
        rows.setId("home-records");
        rows.getStyleClass().add("records");
        counts.setId("home-counts");
        Button sending = deeds.button(HomeDeed.SENDING);
        root.getStyleClass().add("panel");
        root.getChildren().setAll(Lettering.heading(texts.get("home.records")), counts, sending, rows);
        model.stateProperty().subscribe(this::show);
    }

    private void show(HomeState now) {
        counts.setText(texts.get("home.counts", now.records().size(), now.receipted()));
        rows.getChildren()
                .setAll(now.records().stream().limit(MOST_ROWS).map(row::of).toList());
    }

    Region root() {
        return root;
    }
}
