package dev.madoguchi.app.workstation;

import dev.madoguchi.kiosk.KioskServer;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketLanguages;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import dev.madoguchi.visit.VisitViewModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The language that the visitor is spoken to in: that of the ticket machine until somebody chooses another, kept for the visit and with
 * its number, so that a case that was put aside comes back in it. The next visitor begins in Japanese. On the JavaFX thread.
 */
final class SpokenLanguage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpokenLanguage.class);

    private final VisitViewModel visit;
    private final TicketLanguages languages;
    private final VisitorScreen screen;
    private final Background background;
    private final Subscription follows;
    private final Clock clock;
    private Optional<Ticket> holder = Optional.empty();
    private Instant chosen = Instant.EPOCH;
    private Optional<Choice> wanted = Optional.empty();

    SpokenLanguage(VisitViewModel visit, TicketLanguages languages, VisitorScreen screen, Room room) {
        this.visit = visit;
        this.languages = languages;
        this.screen = screen;
        this.background = room.background();
        this.clock = room.clock();
        screen.speak(VisitorLanguage.JAPANESE);
        follows = visit.stateProperty()
                .subscribe(this::visited)
                .and(screen.languageProperty().subscribe((before, now) -> choose(now)));
    }

    /** The end of a visit is still told in its language; whoever stands there next may choose theirs before the visit begins. */
    private void visited(VisitState now) {
        Optional<Ticket> here = visit.visit().map(Visit::ticket);
        if (now instanceof VisitState.Idle && holder.isPresent()) {
            holder = Optional.empty();
            screen.speak(VisitorLanguage.JAPANESE);
        }
        if (here.isPresent() && !here.equals(holder)) {
            boolean another = holder.isPresent();
            holder = here;
            begin(here.get(), another);
        }
    }

    private void begin(Ticket ticket, boolean another) {
        if (another) {
            screen.speak(VisitorLanguage.JAPANESE);
        }
        VisitorLanguage before = screen.languageProperty().get();
        if (before != VisitorLanguage.JAPANESE) {
            keep(before);
            return;
        }
        background.run(
                () -> languages.of(ticket).flatMap(VisitorLanguage::of),
                found -> found.filter(language -> isStill(ticket)).ifPresent(screen::speak),
                error -> LOG.warn("The language of {} was not found", ticket.label(), error));
    }

    /** Whether nobody has chosen for this visitor meanwhile. */
    private boolean isStill(Ticket ticket) {
        return holder.equals(Optional.of(ticket)) && screen.languageProperty().get() == VisitorLanguage.JAPANESE;
    }

    private void choose(VisitorLanguage language) {
        chosen = clock.instant();
        keep(language);
    }

    /** Whoever chose a language and went away again leaves it to nobody; called every second. */
    void tick() {
        boolean stale = Duration.between(chosen, clock.instant()).compareTo(KioskServer.USUAL_IDLE) > 0;
        if (holder.isEmpty() && stale && screen.languageProperty().get() != VisitorLanguage.JAPANESE) {
            screen.speak(VisitorLanguage.JAPANESE);
        }
    }

    private void keep(VisitorLanguage language) {
        holder.ifPresent(ticket -> {
            boolean free = wanted.isEmpty();
            wanted = Optional.of(new Choice(ticket, language));
            if (free) {
                keep(wanted.get());
            }
        });
    }

    /** One after the other, so that the last choice is the one that stays. */
    private void keep(Choice choice) {
        Callable<Choice> keeping = () -> {
            languages.keep(choice.ticket(), choice.language().code());
            return choice;
        };
        background.run(keeping, this::kept, error -> {
            LOG.warn("The language of {} was not kept", choice.ticket().label(), error);
            kept(choice);
        });
    }

    private void kept(Choice done) {
        Optional<Choice> newer = wanted.filter(now -> !now.equals(done));
        wanted = newer;
        newer.ifPresent(this::keep);
    }

    private record Choice(Ticket ticket, VisitorLanguage language) {}

    @Override
    public void close() {
        follows.unsubscribe();
        screen.speak(VisitorLanguage.JAPANESE);
    }
}
