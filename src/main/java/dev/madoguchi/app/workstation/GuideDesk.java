package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.guide.Advice;
import dev.madoguchi.guide.GuideView;
import dev.madoguchi.guide.GuideViewModel;
import dev.madoguchi.reception.Answers;
import dev.madoguchi.ui.StepView;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guide before the reception at one person's desk: its paper, and the counts of who was told what. */
final class GuideDesk {
    private static final Logger LOG = LoggerFactory.getLogger(GuideDesk.class);

    private final Room room;
    private final Workstation workstation;
    private final GuideViewModel model;
    private final Later<StepView> view;

    /** What prints at the counter, and what is not done there now. */
    record Counter(SlipDesk slips, ServiceHours hours) {}

    /** @param receive begins the reception with what was answered */
    GuideDesk(Room room, Workstation workstation, Counter counter, Consumer<Answers> receive, Runnable goHome) {
        this.room = room;
        this.workstation = workstation;
        model = new GuideViewModel(
                new GuideViewModel.Counter(room.profile(), room.site(), counter.hours()::of, room.clock()),
                counter.slips()::guide,
                room.background(),
                new GuideViewModel.Ways(receive, this::ended));
        view = new Later<>(() -> new GuideView(model, room.texts(), goHome));
    }

    /** Only that somebody was told so is kept. */
    private void ended(Advice advice) {
        String what = "advice." + advice.outcome();
        UUID once = UUID.randomUUID();
        LocalDate today = LocalDate.now(room.clock());
        room.background()
                .run(
                        () -> {
                            workstation
                                    .books()
                                    .tallies()
                                    .count(today, room.site().id(), what, once);
                            return true;
                        },
                        done -> {},
                        error -> LOG.error("It was not counted what a visitor was told", error));
    }

    GuideViewModel model() {
        return model;
    }

    /** The screen, to be made ahead. */
    Later<StepView> screen() {
        return view;
    }

    StepView view() {
        return view.get();
    }
}
