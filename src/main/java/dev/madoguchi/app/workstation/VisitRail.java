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

    /**
     * The rail while a visit stands at a stage. The check of the card and the second person's look show only while they are needed.
     *
     * @param express whether its photo is handed over, which other visits do not show
     */
    List<RailStep> at(Stage now, boolean express) {
        List<Stage> stages = Arrays.stream(Stage.values())
                .filter(stage -> express || stage != Stage.DELIVERY)
                .filter(stage -> now == stage || stage != Stage.CARD_CHECK)
                .filter(stage -> now == stage || stage != Stage.REVIEW)
                .toList();
        return stages.stream()
                .map(stage -> step(stage, stages.indexOf(stage) - stages.indexOf(now)))
                .toList();
    }

    private RailStep step(Stage stage, int ahead) {
        return new RailStep(stage.name().toLowerCase(Locale.ROOT), texts.get("visit.stage." + stage), state(ahead), "");
    }

    private static RailStep.State state(int ahead) {
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
