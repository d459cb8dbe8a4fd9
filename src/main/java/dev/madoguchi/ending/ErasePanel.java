package dev.madoguchi.ending;

import dev.madoguchi.staff.WitnessPane;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** What two people do before a workstation is erased: where the report goes, its name once more, the second person's password. */
final class ErasePanel {
    private final EndingViewModel model;
    private final WitnessPane witness;
    private final Texts texts;
    private final VBox root = new VBox();
    private final Label folder = Lettering.value("");
    private final Label missing = Lettering.note("");
    private final Button erase;

    ErasePanel(EndingViewModel model, WitnessPane witness, Texts texts) {
        this.model = model;
        this.witness = witness;
        this.texts = texts;
        folder.setId("ending-folder");
        missing.setId("ending-missing");
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.nameProperty());
        TextField city = new TextField();
        city.textProperty().bindBidirectional(model.cityWitnessProperty());
        Button choose = Deed.other("ending-choose", texts.get("ending.choose"), this::choose);
        erase = Deed.grave("ending-erase", texts.get("ending.erase"), model::erase);
        VBox what = new VBox(
                choose,
                folder,
                Field.of("ending-name", texts.get("ending.name", model.station()), name),
                Field.of("ending-city-witness", texts.get("ending.cityWitness"), city));
        what.getStyleClass().add("field-group");
        HBox both = new Columns(what, witness.root());
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox.setHgrow(witness.root(), Priority.ALWAYS);
        HBox act = new HBox(erase, missing);
        act.getStyleClass().add("ending-where");
        root.getChildren().setAll(both, act);
        root.getStyleClass().add("field-group");
        model.folderProperty().subscribe(now -> changed());
        model.nameProperty().subscribe(now -> changed());
        model.sightProperty().subscribe(now -> changed());
        model.second().stepProperty().subscribe(now -> changed());
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("ending.choose"));
        File chosen = chooser.showDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.folderProperty().set(Optional.of(chosen.toPath()));
        }
    }

    private void changed() {
        folder.setText(model.folderProperty().get().map(Path::toString).orElseGet(() -> texts.get("ending.noFolder")));
        Optional<String> why = model.missing();
        missing.setText(why.map(texts::get).orElse(""));
        erase.setDisable(why.isPresent());
    }

    /** Forgets what was typed. */
    void clear() {
        witness.clear();
    }

    VBox root() {
        return root;
    }
}
