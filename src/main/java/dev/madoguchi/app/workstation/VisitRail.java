package dev.madoguchi.app.workstation;

import dev.madoguchi.ui.RailStep;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The steps of a visit on the rail: what is done, where one is, what is next. */
final class VisitRail {
    private final Texts texts;

    VisitRail(Texts texts) {
        this.texts = texts;
    }

    /** The rail while a visit stands at a stage. */
    List<RailStep> at(Stage now) {
        return Arrays.stream(Stage.values()).map(stage -> step(stage, now)).toList();
    }

    private RailStep step(Stage stage, Stage now) {
        return new RailStep(
                stage.name().toLowerCase(Locale.ROOT), texts.get("visit.stage." + stage), state(stage, now), "");
    }

    private static RailStep.State state(Stage stage, Stage now) {
        int ahead = stage.compareTo(now);
        if (ahead < 0) {
            return RailStep.State.DONE;
        }
        return switch (ahead) {
            case 0 -> RailStep.State.CURRENT;
            case 1 -> RailStep.State.NEXT;
            default -> RailStep.State.LATER;
        };
    }
}
