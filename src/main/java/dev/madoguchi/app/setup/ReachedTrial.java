package dev.madoguchi.app.setup;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.trial.Sight;
import dev.madoguchi.trial.Subject;
import dev.madoguchi.trial.Trial;

/**
 * A trial of a device that is only reached when it is tried.
 *
 * @param making reaches it
 */
record ReachedTrial(Subject subject, Making making) implements Trial {

    @Override
    public Sight look() throws DeviceException {
        return making.make().look();
    }

    /** Reaches a device. */
    @FunctionalInterface
    interface Making {
        Trial make() throws DeviceException;
    }
}
