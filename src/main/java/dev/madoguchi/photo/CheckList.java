package dev.madoguchi.photo;

import dev.madoguchi.photo.check.Measure;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What was measured, a row each: the state's shape, the name, the value, the state in a word. */
final class CheckList {
    private final VBox root = new VBox();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Label passed = Lettering.note("");
    private final Label nothing;
    private final Texts texts;
    private final NumberFormat number;

    CheckList(Texts texts) {
        this.texts = texts;
        number = NumberFormat.getNumberInstance(texts.locale());
        number.setMaximumFractionDigits(1);
        nothing = Lettering.note(texts.get("photo.unmeasured"));
        root.setId("photo-checks");
        root.getStyleClass().add("checks");
    }

    /** Shows these measures; where there are none, what they wait for. */
    void show(List<Measure> measures) {
        show(measures, measures.isEmpty() ? List.of(nothing) : List.of());
    }

    /** Shows only what did not pass, and how many did. */
    void showWhatToLookAt(List<Measure> measures) {
        List<Measure> open = measures.stream()
                .filter(measure -> measure.state() != Measure.State.PASS)
                .toList();
        passed.setText(texts.get("photo.passed", measures.size() - open.size()));
        show(open, List.of(passed));
    }

    /** A row that is there already only changes. */
    private void show(List<Measure> measures, List<Node> below) {
        List<String> names = measures.stream().map(Measure::name).toList();
        if (!List.copyOf(rows.keySet()).equals(names) || root.getChildren().size() != names.size() + below.size()) {
            rows.clear();
            names.forEach(name -> rows.put(name, new Row(name, !below.isEmpty())));
            root.getChildren()
                    .setAll(rows.values().stream().map(row -> row.root).toList());
            root.getChildren().addAll(below);
        }
        measures.forEach(this::show);
    }

    VBox root() {
        return root;
    }

    private void show(Measure measure) {
        Row row = rows.get(measure.name());
        if (row != null) {
            row.show(measure);
        }
    }

    private static Tone tone(Measure.State state) {
        return switch (state) {
            case PASS -> Tone.READY;
            case NOT_MEASURED -> Tone.PERSON;
            case WARN -> Tone.WARNING;
            case FAIL -> Tone.STOPPED;
        };
    }

    private final class Row {
        private final VBox root = new VBox();
        private final HBox line = new HBox();
        private final StackPane mark = new StackPane();
        private final Label value = Lettering.note("");
        private final Label word = Lettering.note("");
        private final Label reason = Lettering.note("");
        private final String name;

        /** @param explained whether the row says why and what to do */
        Row(String measure, boolean explained) {
            name = texts.get("photo.measure." + measure);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            word.getStyleClass().add("check-word");
            line.getStyleClass().add("check");
            root.setId("photo-check-" + measure);
            for (Label label : new Label[] {value, word}) {
                label.setWrapText(false);
                label.setMinWidth(Region.USE_PREF_SIZE);
            }
            Node title = Lettering.note(name);
            line.getChildren().setAll(mark, title, space, value, word);
            root.getChildren().setAll(line);
            if (explained) {
                root.getChildren().add(reason);
            }
        }

        void show(Measure measure) {
            Tone tone = tone(measure.state());
            if (!line.getStyleClass().contains(tone.styleClass())) {
                line.getStyleClass().setAll("check", tone.styleClass());
                mark.getChildren().setAll(tone.icon().node());
            }
            value.setText(Double.isNaN(measure.value()) ? "" : words(measure));
            word.setText(texts.get("photo.state." + measure.state()));
            reason.setText(texts.get(measure.reasonKey()));
            root.setAccessibleText(String.join(" ", name, value.getText(), word.getText(), reason.getText()));
        }

        private String words(Measure measure) {
            String unit = measure.unit().equals("deg") ? "°" : " " + measure.unit();
            return number.format(measure.value()) + unit;
        }
    }
}
