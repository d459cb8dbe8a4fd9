package dev.madoguchi.roster;

import dev.madoguchi.sync.ShiftLink;
import dev.madoguchi.sync.SyncProblem;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the shift table among the stations of a site, through the city: what was planned here goes up, what was planned elsewhere comes
 * down, and so does who signed in. People go by their ids. What is cut off goes on at the next contact. Safe to run at any time.
 */
public final class SharedShifts {
    private static final Logger LOG = LoggerFactory.getLogger(SharedShifts.class);
    /** What is longer ago is past planning. */
    private static final int DAYS_BACK = 31;

    private static final int MOST_ROUNDS = 100;

    private final Shifts shifts;
    private final Presence presence;
    private final ShiftLink link;
    private final String station;
    private final Clock clock;

    /** @param station the name by which the city knows this one */
    public SharedShifts(Shifts shifts, Presence presence, ShiftLink link, String station, Clock clock) {
        this.shifts = shifts;
        this.presence = presence;
        this.link = link;
        this.station = station;
        this.clock = clock;
    }

    /** Tells and hears everything that there is. */
    public void exchange() {
        try {
            Optional<SyncProblem> problem = tell();
            if (problem.isPresent()) {
                LOG.debug("The city does not hear of the shift table: {}", problem.get());
                return;
            }
            hear();
            people();
        } catch (IOException e) {
            LOG.debug("The shift table was not shared to the end; it goes on at the next contact", e);
        } catch (IllegalArgumentException e) {
            LOG.warn("The city says of the shift table what cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Told changes come back with the next news, and only then count as told: an answer that was lost costs nothing. */
    private Optional<SyncProblem> tell() throws InterruptedException, IOException {
        Optional<SyncProblem> problem = Optional.empty();
        List<ShiftChange> untold = untold();
        for (int round = 0; problem.isEmpty() && !untold.isEmpty() && round < MOST_ROUNDS; round++) {
            problem = link.tell(ShiftWord.changes(untold));
            if (problem.isEmpty()) {
                hear();
                List<ShiftChange> left = untold();
                if (left.equals(untold)) {
                    LOG.warn("The city has an older shift table than this station: {} days are not taken", left.size());
                    return problem;
                }
                untold = left;
            }
        }
        return problem;
    }

    private List<ShiftChange> untold() {
        return shifts.untold(LocalDate.now(clock).minusDays(DAYS_BACK), ShiftWord.MOST);
    }

    private void hear() throws IOException, InterruptedException {
        List<ShiftNews> news = ShiftWord.news(link.since(shifts.heard()));
        for (int round = 0; !news.isEmpty() && round < MOST_ROUNDS; round++) {
            shifts.came(news, station);
            news = ShiftWord.news(link.since(shifts.heard()));
        }
    }

    private void people() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(clock);
        List<Presence.There> here = presence.here(today);
        if (!here.isEmpty()) {
            Optional<SyncProblem> problem = link.tellPeople(today, ShiftWord.people(here));
            if (problem.isPresent()) {
                LOG.debug("The city does not hear who is here: {}", problem.get());
                return;
            }
        }
        presence.elsewhere(today, ShiftWord.people(link.people(today)));
    }
}
