package dev.madoguchi.app.workstation;

import dev.madoguchi.app.home.HomeKind;
import dev.madoguchi.guide.GuideViewModel;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** The screens of a desk that no ordinary day shows in its course, each with how it is shown. On the JavaFX thread. */
final class EveryScreen {
    private final Desk desk;
    private final Texts texts;

    EveryScreen(Desk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** Screens without a visitor: everything that the home screen and the office's list lead to. */
    SequencedMap<String, Runnable> office() {
        SequencedMap<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("queue", desk.arrivals()::goQueue);
        ways.put("records", desk.ways()::goRecords);
        ways.put("sending", desk.ways()::goSending);
        ways.put("guide", desk.arrivals()::goGuide);
        ways.put("guide-advice", this::advise);
        ways.put("aside", desk.course()::goAside);
        for (HomeKind kind : HomeKind.values()) {
            ways.put("home-" + kind.name().toLowerCase(Locale.ROOT), () -> desk.goHome(kind));
        }
        ways.put("carry-out", desk.ways()::goCarryOut);
        ways.put("ending", desk.ways()::goEnding);
        ways.put("office", desk.ways()::goMenu);
        desk.ways().ways().forEach(way -> ways.put("office-" + way.id(), way.go()));
        ways.put("office-computer-check", desk.ways()::goComputerCheck);
        ways.put("office-published", desk.ways()::goPublished);
        ways.put("office-changes", desk.ways()::goChanges);
        return ways;
    }

    /** The guide with the first answer to every question. */
    private void advise() {
        desk.arrivals().goGuide();
        GuideViewModel guide = desk.arrivals().guide().model();
        guide.answerFirst();
    }

    /** Screens of a visit that few visitors see, and of what seldom goes wrong; while a visit is in hand. */
    SequencedMap<String, Runnable> rare() {
        SequencedMap<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("visit-put-aside", desk.course()::askAside);
        ways.put("visit-card-check", () -> desk.go(desk.steps().of(Stage.CARD_CHECK)));
        ways.put("visit-second", () -> desk.go(desk.steps().of(Stage.REVIEW)));
        desk.steps()
                .express()
                .ifPresent(model ->
                        ways.put("visit-express", () -> desk.go(desk.steps().of(Stage.DELIVERY))));
        ways.put("visit-not-saved", () -> desk.go(new NotSavedView(texts, () -> {})));
        ways.put(
                "not-opened",
                () -> desk.go(new NotOpenedView(texts, new IOException("the disk does not answer"), () -> {})));
        ways.put("visit-papers", () -> {
            desk.course().askAside();
            desk.course().aside().putting().back();
        });
        return ways;
    }
}
