package dev.madoguchi.app.home;

import dev.madoguchi.agenda.DayWords;
import dev.madoguchi.report.Duty;
import dev.madoguchi.roster.Attendance;
import dev.madoguchi.ui.DeviceNotice;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the day at a glance: counts, who is there, what is owed by when, and which device does not work. */
final class HomeDay {
    private final Texts texts;
    private final Clock clock;
    private final FlowPane tiles = new FlowPane();
    private final HomePanel people;
    private final HomePanel duties;
    private final VBox counts;

    HomeDay(HomeViewModel model, Clock clock, Texts texts) {
        this.texts = texts;
        this.clock = clock;
        tiles.setId("home-tiles");
        tiles.getStyleClass().add("home-tiles");
        counts = new VBox(Lettering.heading(texts.get("home.day")), tiles);
        counts.getStyleClass().add("panel");
        people = new HomePanel("home-people", "home.people", "home.nobodyHere", texts);
        duties = new HomePanel("home-duties", "home.duties", "home.noDuties", texts);
        model.stateProperty().subscribe(this::show);
    }

    private void show(HomeState now) {
        now.glance().ifPresent(glance -> {
            tiles.getChildren().setAll(tiles(now, glance));
            people.show(people(glance));
            duties.show(glance.duties().stream().map(this::duty).toList());
        });
    }

    private List<Node> tiles(HomeState now, DayGlance glance) {
        long unsent = now.records().size() - now.receipted();
        return List.of(
                tile("sealed", glance.sealed(), Tone.READY),
                tile("left", glance.left(), Tone.READY),
                tile("waiting", now.cases().waiting(), Tone.READY),
                tile("open", now.cases().drafts().size(), Tone.PERSON),
                tile("aside", now.cases().aside().size(), Tone.PERSON),
                tile("unsent", unsent, Tone.WARNING),
                tile("differences", glance.differences(), Tone.WARNING));
    }

    /** A number under its name; where it is not nothing, with the state that it means. */
    private Node tile(String name, long number, Tone tone) {
        String word = texts.get("home.tile." + name);
        HBox value = new HBox(Lettering.value(texts.get("home.number", number)));
        value.getStyleClass().add("home-tile-value");
        if (number > 0 && tone != Tone.READY) {
            value.getChildren().add(Lettering.state(tone, texts.get("home.tile." + name + "Todo")));
        }
        VBox tile = new VBox(Lettering.note(word), value);
        tile.setId("home-tile-" + name);
        tile.getStyleClass().add("home-tile");
        return tile;
    }

    private List<Node> people(DayGlance glance) {
        Attendance now = glance.people();
        List<Node> lines = new ArrayList<>();
        if (!now.present().isEmpty()) {
            lines.add(Lettering.state(
                    Tone.READY, texts.get("home.present", now.present().size(), String.join("、", now.present()))));
        }
        if (!now.missing().isEmpty()) {
            lines.add(Lettering.state(Tone.WARNING, texts.get("home.missing", String.join("、", now.missing()))));
        }
        glance.faults()
                .forEach((device, fault) -> lines.add(Lettering.state(
                        Tone.STOPPED, DeviceNotice.of(texts, device, fault).what())));
        return lines;
    }

    private Node duty(Duty duty) {
        LocalDateTime now = LocalDateTime.now(clock);
        var words = new DayWords(texts);
        return duty.handedIn().isPresent()
                ? Lettering.state(Tone.PERSON, texts.get("home.unconfirmed", words.name(duty)))
                : Lettering.state(words.tone(duty, now), words.duty(duty, now));
    }

    /** The counts. */
    Region counts() {
        return counts;
    }

    /** Who is there, and what does not work. */
    Region people() {
        return people.root();
    }

    /** The reports that are owed. */
    Region duties() {
        return duties.root();
    }
}
