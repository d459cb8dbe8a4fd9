package dev.madoguchi.app.workstation;

import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import java.util.function.Consumer;

/**
 * Asks before every deed at a desk whether its person may do it at this moment.
 *
 * @param refused is told what was not done
 */
record Gate(Permit permit, Consumer<Act> refused) {

    /** Does what the person may do; nothing happens where they may not, and that is told. */
    void through(Act act, Runnable deed) {
        if (permit.may(act)) {
            deed.run();
        } else {
            refused.accept(act);
        }
    }
}
