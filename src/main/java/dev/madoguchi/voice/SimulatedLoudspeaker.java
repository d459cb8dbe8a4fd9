package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A loudspeaker of memory: it keeps what was played, takes no time, and can be unplugged. */
public final class SimulatedLoudspeaker implements Loudspeaker {
    private static final int MOST_KEPT = 200;

    private final List<Sound> played = new CopyOnWriteArrayList<>();
    private volatile boolean plugged = true;

    @Override
    public void play(Sound sound) throws DeviceException {
        if (!plugged) {
            throw new DeviceException(DeviceFault.ABSENT, "simulated loudspeaker is unplugged");
        }
        if (played.size() == MOST_KEPT) {
            played.removeFirst();
        }
        played.add(sound);
    }

    /** The last 200 pieces that were played, in their order. */
    public List<Sound> played() {
        return List.copyOf(played);
    }

    public void plugged(boolean plugged) {
        this.plugged = plugged;
    }
}
