package dev.madoguchi.app.station;

import dev.madoguchi.seal.SecretException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The destruction of something that is to be forgotten. */
@FunctionalInterface
interface Forgetting {
    void run() throws SecretException;

    /**
     * A key that cannot be destroyed now is tried again after the next run of the sync, and the day is not closed while it lies.
     *
     * @return whether it was done
     */
    static boolean tried(Forgetting deed) {
        Logger log = LoggerFactory.getLogger(Forgetting.class);
        try {
            deed.run();
            return true;
        } catch (SecretException e) {
            log.error("A photo's key could not be destroyed; it is tried again", e);
            return false;
        }
    }
}
