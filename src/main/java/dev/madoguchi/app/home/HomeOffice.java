package dev.madoguchi.app.home;

import dev.madoguchi.paperwork.Due;
import dev.madoguchi.roster.ChangesDesk;
import dev.madoguchi.roster.Gap;
import dev.madoguchi.roster.RosterWords;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Shows what the office has to do: papers, people who are missing in the plan, what the city has to hear. */
final class HomeOffice {
    private final Texts texts;
    private final Clock clock;
    private final HomePanel panel;

    HomeOffice(HomeViewModel model, Clock clock, Texts texts) {
        this.texts = texts;
        this.clock = clock;
        panel = new HomePanel("home-due", "home.papers", "home.nothingDue", texts);
        model.stateProperty().map(HomeState::office).subscribe(now -> panel.show(lines(now)));
    }

    private List<Node> lines(HomeState.Office now) {
        Due papers = now.papers();
        List<Node> lines = new ArrayList<>();
        if (!now.gaps().isEmpty()) {
            HBox gap = Lettering.state(Tone.WARNING, gap(now.gaps()));
            gap.setId("home-gap");
            lines.add(gap);
        }
        changes(now.changes()).ifPresent(lines::add);
        if (papers.entries() > 0) {
            lines.add(Lettering.state(Tone.PERSON, texts.get("home.dueEntries", papers.entries())));
        }
        if (papers.papers() > 0) {
            lines.add(Lettering.state(Tone.PERSON, texts.get("home.duePapers", papers.papers())));
        }
        if (papers.low() > 0) {
            lines.add(Lettering.state(Tone.WARNING, texts.get("home.low", papers.low())));
        }
        return lines;
    }

    private Optional<Node> changes(ChangesDesk.Owed owed) {
        return owed.due().map(due -> {
            Duration left = Duration.between(LocalDateTime.now(clock), due);
            int times = owed.changes().size();
            HBox line = left.isNegative()
                    ? Lettering.state(Tone.STOPPED, texts.get("home.staffChangesLate", times))
                    : Lettering.state(
                            Tone.PERSON,
                            texts.get("home.staffChanges", times, Span.of(left).told(texts)));
            line.setId("home-staff-changes");
            return line;
        });
    }

    private String gap(List<Gap> gaps) {
        String first = new RosterWords(texts).gap(gaps.getFirst());
        return gaps.size() == 1 ? texts.get("home.gap", first) : texts.get("home.gaps", first, gaps.size() - 1);
    }

    Region root() {
        return panel.root();
    }
}
