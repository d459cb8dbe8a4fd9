package dev.madoguchi.app.workstation;

import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.ui.Background;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the list of people whole: mends a damaged one, and makes sure that the city could open this station one day. */
final class PeopleUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleUpkeep.class);

    private final PeopleFile people;
    private final Background background;

    PeopleUpkeep(PeopleFile people, Background background) {
        this.people = people;
        this.background = background;
    }

    /** Does so in the background, and lets the trail know what was damaged. */
    void keep(Desk taken) {
        boolean damaged = people.damaged();
        if (damaged) {
            taken.note("people.restored", "");
        }
        Callable<Boolean> keep = () -> {
            if (damaged) {
                people.mend();
            }
            people.recoverable(taken.session().stationKey(), taken.workstation().cityKey());
            return damaged;
        };
        background.run(keep, mended -> {}, error -> LOG.error("The list of people was not kept up", error));
    }
}
