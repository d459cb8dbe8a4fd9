package dev.madoguchi.app.workstation;

import dev.madoguchi.app.home.RoleNames;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.staff.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A place at the counter with somebody at it: what the parts of their desk share.
 *
 * @param gate asks whether they may
 * @param screen what they see
 */
record Post(Room room, Workstation workstation, OfficeDesk.Sitting sitting, Gate gate, DeskScreen screen) {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    /** Who is at the desk. */
    Person person() {
        return sitting.session().person();
    }

    /** What they may do at this moment. */
    Permit permit() {
        return sitting.permit();
    }

    /** The trail as they write it. */
    Audit audit() {
        return new Audit(workstation.audit(), person().id());
    }

    /** Writes into the trail what they did with the desk itself. */
    void note(String deed, String subject) {
        room.background()
                .run(
                        () -> workstation.audit().record(person().id(), deed, subject),
                        row -> {},
                        error -> LOG.error("The trail did not take {}", deed, error));
    }

    /** Who has to be asked for what they may not do themselves, in words. */
    String whoMay(Act act) {
        return new RoleNames(room.texts()).of(permit().holders(act));
    }
}
