package dev.madoguchi.dayreport;

import dev.madoguchi.report.CountedElsewhere;
import dev.madoguchi.report.Counts;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Where a person enters what they counted for the day; takes no room where the city counts nothing so. */
final class CountingPanel {
    private final DayReportViewModel model;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Button enter;
    private final VBox root = new VBox();
    private Optional<LocalDate> shown = Optional.empty();

    CountingPanel(DayReportViewModel model, Texts texts) {
        this.model = model;
        enter = Deed.other("dayreport-count", texts.get("dayreport.count.enter"), this::enter);
        root.getStyleClass().add("field-group");
        root.getChildren().add(Lettering.heading(texts.get("dayreport.count.title")));
        for (CountedElsewhere each : model.counting()) {
            TextField field = new TextField();
            field.setOnAction(event -> enter());
            fields.put(each.what(), field);
            root.getChildren().add(Field.of("dayreport-count-" + each.what(), each.name(), field));
        }
        root.getChildren().add(enter);
        root.setVisible(!fields.isEmpty());
        root.setManaged(!fields.isEmpty());
    }

    private void enter() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((what, field) -> typed.put(what, field.getText()));
        model.count(typed);
    }

    /** What was typed stays until it is entered or another day is shown. */
    void show(DayReportState now) {
        Optional<LocalDate> day = now.sheet().map(sheet -> sheet.duty().first());
        boolean may = model.mayWrite()
                && now.sheet().filter(sheet -> !sheet.confirmed()).isPresent();
        enter.setDisable(!may);
        fields.values().forEach(field -> field.setDisable(!may));
        if (!shown.equals(day) || (now.told() instanceof Told.Done done && done.deed() == Told.Deed.COUNTED)) {
            shown = day;
            Counts counts = now.sheet().map(CountingPanel::counted).orElseGet(() -> new Counts(List.of()));
            fields.forEach((what, field) -> field.setText(Long.toString(counts.of(what))));
        }
    }

    private static Counts counted(Sheet sheet) {
        LocalDate day = sheet.duty().first();
        return sheet.facts().figures().counts().between(day, day);
    }

    Node root() {
        return root;
    }
}
