package dev.madoguchi.closing;

import dev.madoguchi.closing.LedgerFile.Kept;
import dev.madoguchi.closing.LedgerFile.Written;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The ledger as a file, where the city wants one: written, its password seen once and printed, copied onto the medium. */
final class LedgerFilePanel {
    private final Texts texts;
    private final VBox root = new VBox();

    LedgerFilePanel(LedgerFileViewModel model, Texts texts) {
        this.texts = texts;
        Label state = Lettering.body("");
        state.setId("closing-file-state");
        state.textProperty().bind(model.keptProperty().map(now -> state(now.flatMap(kept -> kept))));
        Label password = Lettering.title("");
        password.setId("closing-file-password");
        password.textProperty()
                .bind(model.freshProperty()
                        .map(now ->
                                now.map(written -> written.password().text()).orElse("")));
        ObservableValue<Boolean> hidden = model.freshProperty().map(Optional<Written>::isEmpty);
        show(password, hidden);
        Label once = Lettering.note(texts.get("closing.file.once"));
        show(once, hidden);
        Button write = Deed.other("closing-file-write", texts.get("closing.file.write"), model::write);
        Button print = Deed.other("closing-file-print", texts.get("closing.file.print"), model::printPassword);
        print.disableProperty().bind(hidden);
        Button copy = Deed.other("closing-file-copy", texts.get("closing.file.copy"), model::copy);
        copy.disableProperty()
                .bind(model.keptProperty().map(now -> now.flatMap(kept -> kept).isEmpty()));
        NoticeBox notice = new NoticeBox("closing-file-notice");
        notice.noticeProperty().bind(model.noticeProperty());
        HBox deeds = new HBox(write, print, copy);
        deeds.getStyleClass().add("closing-answer");
        deeds.disableProperty().bind(model.workingProperty());
        root.getStyleClass().add("field-group");
        root.getChildren().setAll(state, deeds, password, once, notice.root());
    }

    private static void show(Label label, ObservableValue<Boolean> hidden) {
        label.visibleProperty().bind(hidden.map(away -> !away));
        label.managedProperty().bind(label.visibleProperty());
    }

    private String state(Optional<Kept> kept) {
        return kept.map(file ->
                        texts.get("closing.file.here", file.name(), file.file().resolveSibling("")))
                .orElseGet(() -> texts.get("closing.file.none"));
    }

    VBox root() {
        return root;
    }
}
