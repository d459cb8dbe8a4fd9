package dev.madoguchi.photo;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The list of what a person confirms on a photo, a tick each, and one deed that ticks them all. */
final class PersonChecks {
    private final VBox root = new VBox();
    private final Label heading = Lettering.heading("");
    private final Map<PersonCheck, CheckBox> boxes = new EnumMap<>(PersonCheck.class);
    private final ObjectProperty<Set<PersonCheck>> confirmed;
    private final Texts texts;
    private final Button all;
    private Set<PersonCheck> asked = Set.of();

    /**
     * @param confirmed what is ticked, for both sides to change
     * @param done goes on, where everything was confirmed by the one deed
     */
    PersonChecks(ObjectProperty<Set<PersonCheck>> confirmed, Runnable done, Texts texts) {
        this.confirmed = confirmed;
        this.texts = texts;
        all = Deed.other("photo-person-all", texts.get("photo.person.all"), Shortcut.CONFIRM, () -> {
            confirmed.set(asked);
            done.run();
        });
        root.setId("photo-person");
        root.getStyleClass().add("person-checks");
        root.getChildren().add(heading);
        for (PersonCheck check : PersonCheck.values()) {
            CheckBox box = box(check);
            boxes.put(check, box);
            root.getChildren().add(box);
        }
        root.getChildren().add(all);
    }

    VBox root() {
        return root;
    }

    /** Says who confirms what; what is not asked is not shown. */
    void ask(String name, Set<PersonCheck> what) {
        asked = Set.copyOf(what);
        heading.setText(texts.get("photo.person.heading", name));
        boxes.forEach((check, box) -> box.setVisible(asked.contains(check)));
    }

    /** The node that has the keyboard when the list appears. */
    Button first() {
        return all;
    }

    private CheckBox box(PersonCheck check) {
        CheckBox box =
                Lettering.tick("photo-person-" + check.name().toLowerCase(Locale.ROOT), texts.get(check.messageKey()));
        box.managedProperty().bind(box.visibleProperty());
        confirmed.subscribe(now -> box.setSelected(now.contains(check)));
        box.setOnAction(event -> tick(check, box.isSelected()));
        return box;
    }

    private void tick(PersonCheck check, boolean yes) {
        EnumSet<PersonCheck> now = EnumSet.noneOf(PersonCheck.class);
        now.addAll(confirmed.get());
        if (yes) {
            now.add(check);
        } else {
            now.remove(check);
        }
        confirmed.set(Set.copyOf(now));
    }
}
