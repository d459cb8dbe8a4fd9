package dev.madoguchi.city.desk;

import dev.madoguchi.ui.DigitGroups;
import dev.madoguchi.ui.Facts;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/** One record, opened: its fields and its photo, drawn from memory. */
final class RecordPane {
    private static final String NONE = "–";
    private static final double PHOTO_HEIGHT = 190;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Texts texts;
    private final ZoneId zone;
    private final VBox root = new VBox();

    RecordPane(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        root.setId("desk-record");
        root.getStyleClass().add("panel");
        clear();
    }

    VBox root() {
        return root;
    }

    void clear() {
        root.getChildren().setAll(Lettering.note(texts.get("city.desk.record")));
    }

    void show(Line line) {
        switch (line) {
            case Line.NotOpened shut -> {
                var why = Lettering.body(texts.get(shut.messageKey()));
                var todo = Lettering.body(texts.get(shut.messageKey() + ".todo"));
                root.getChildren().setAll(why, todo);
            }
            case Line.Opened opened -> {
                root.getChildren().setAll(facts(opened).root());
                opened.opened().pictures().stream()
                        .filter(picture -> picture.name().endsWith(".jpg"))
                        .findFirst()
                        .ifPresent(picture -> root.getChildren().addFirst(photo(picture)));
            }
        }
    }

    private Facts facts(Line.Opened line) {
        Facts facts = new Facts("desk-facts");
        facts.root().getStyleClass().add("facts-small");
        var content = line.opened().content();
        row(facts, "number", line.number());
        row(facts, "name", line.applicant("name"));
        row(facts, "address", line.applicant("address"));
        row(facts, "birthDate", DeskWords.birthDate(line.applicant("birthDate")));
        row(facts, "telephone", line.applicant("telephone"));
        row(facts, "application", DigitGroups.of(content.path("applicationId").stringValue("")));
        row(
                facts,
                "procedure",
                word("procedure", content.path("reception").path("procedure").stringValue("")));
        row(
                facts,
                "route",
                word("route", content.path("reception").path("route").stringValue("")));
        row(facts, "sealedAt", TIME.format(line.opened().header().sealedAt().atZone(zone)));
        return facts;
    }

    /** What the visitor came for or how they apply; as the record has it where this program knows no word for it. */
    private String word(String kind, String name) {
        String key = "municipality." + kind + "." + name;
        return texts.has(key) ? texts.get(key) : name;
    }

    private void row(Facts facts, String name, String value) {
        facts.row(name, texts.get("city.desk.field." + name), new SimpleStringProperty(value.isEmpty() ? NONE : value));
    }

    private ImageView photo(Picture picture) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(picture.bytes())));
        view.setPreserveRatio(true);
        view.setFitHeight(PHOTO_HEIGHT);
        view.setAccessibleText(texts.get("city.desk.photo"));
        return view;
    }
}
