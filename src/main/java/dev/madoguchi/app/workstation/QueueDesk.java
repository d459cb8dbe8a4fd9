package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.municipality.Window;
import dev.madoguchi.queue.desk.QueueView;
import dev.madoguchi.queue.desk.QueueViewModel;
import dev.madoguchi.queue.station.QueueOutcome;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.role.Permit;
import dev.madoguchi.staff.Person;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.StepView;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queue at one person's desk: its screen, and what the visits there tell it. */
final class QueueDesk {
    private static final Logger LOG = LoggerFactory.getLogger(QueueDesk.class);

    private final Room room;
    private final QueueStation queue;
    private final QueueViewModel model;
    private final Later<StepView> view;

    /** Who calls. */
    record Officer(Person person, Audit audit, Permit permit) {}

    /** @param begin is told the ticket of who was called and sits down */
    QueueDesk(Room room, Workstation workstation, Officer officer, Consumer<Ticket> begin, Runnable home) {
        Person staff = officer.person();
        this.room = room;
        this.queue = workstation.queue();
        workstation.takenBy(staff);
        model = new QueueViewModel(
                queue,
                new QueueViewModel.Place(room.profile(), room.site(), staff.id(), room.clock()),
                new ChosenWindow(workstation.settings(), officer.permit(), officer.audit()),
                room.background(),
                new QueueViewModel.Ways(begin, home));
        view = new Later<>(() -> new QueueView(model, room.texts()));
    }

    /** Somebody took a number here and is served at once. */
    void sitsDown(Ticket ticket) {
        Window window = model.stateProperty().get().window();
        room.background().run(() -> queue.serve(ticket, window.id()), this::satDown, this::notTold);
    }

    private void satDown(QueueOutcome outcome) {
        if (outcome instanceof QueueOutcome.Refused refused) {
            LOG.warn("A number that was given here is not served here by the queue: {}", refused.refusal());
        }
    }

    /** A visit has ended. */
    void visitEnded() {
        room.background()
                .run(
                        () -> {
                            queue.tellEnds();
                            return true;
                        },
                        told -> model.tick(),
                        this::notTold);
    }

    private void notTold(Exception error) {
        LOG.error("The queue was not told; it finds out by itself", error);
    }

    QueueViewModel model() {
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
