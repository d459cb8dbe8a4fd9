package dev.madoguchi.app.home;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.queue.Line;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.visit.OpenDraft;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Shows the visits that are under way: drafts to go on with, visitors who come back, and who waits. */
final class HomeCases {
    private static final int MOST_ASIDE = 3;

    private final HomeViewModel model;
    private final Texts texts;
    private final HomePanel running;
    private final HomePanel queue;

    HomeCases(HomeViewModel model, HomeDeeds deeds, Texts texts) {
        this.model = model;
        this.texts = texts;
        running =
                new HomePanel("home-drafts", "home.drafts", "home.noDrafts", texts).with(deeds.button(HomeDeed.ASIDE));
        queue = new HomePanel("home-lines", "home.waiting", "home.nobodyWaits", texts)
                .with(deeds.button(HomeDeed.GUIDE));
        model.stateProperty().map(HomeState::cases).subscribe(this::show);
    }

    private void show(HomeState.Cases now) {
        List<Node> lines =
                new ArrayList<>(now.drafts().stream().map(this::draft).toList());
        now.aside().stream().limit(MOST_ASIDE).map(this::aside).forEach(lines::add);
        if (now.aside().size() > MOST_ASIDE) {
            lines.add(Lettering.note(texts.get("home.moreAside", now.aside().size() - MOST_ASIDE)));
        }
        running.show(lines);
        queue.show(
                now.waiting() == 0
                        ? List.of()
                        : now.lines().stream()
                                .filter(line -> line.waiting() > 0)
                                .map(this::line)
                                .toList());
    }

    private Node draft(OpenDraft draft) {
        String words = texts.get("home.resume", draft.ticket(), texts.get("visit.stage." + draft.stage()));
        Button resume = Deed.other(
                "home-resume-" + draft.ticket(),
                words,
                () -> model.ways().resume().accept(draft.id()));
        resume.setMaxWidth(Double.MAX_VALUE);
        return resume;
    }

    private Node aside(AsideCase put) {
        return Lettering.state(
                Tone.WORKING,
                texts.get(
                        "home.aside",
                        put.label(),
                        put.ticket(),
                        texts.get(put.reason().messageKey())));
    }

    private Node line(Line line) {
        return Lettering.state(Tone.PERSON, texts.get("home.line", line.name(), line.waiting(), line.longestMinutes()));
    }

    /** The visits that can be gone on with here. */
    Region running() {
        return running.root();
    }

    /** Who waits. */
    Region queue() {
        return queue.root();
    }
}
