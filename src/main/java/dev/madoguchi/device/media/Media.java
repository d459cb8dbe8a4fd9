package dev.madoguchi.device.media;

import java.io.File;
import java.util.List;

/** What media are plugged in, and how they are let go. */
public sealed interface Media permits LinuxMedia, SimulatedMedia, StoreMedia {

    /** The media of this computer. */
    static Media ofSystem() {
        return File.separatorChar == '\\' ? new StoreMedia() : new LinuxMedia();
    }

    /**
     * The media that a person may have plugged in. The system's own disks are not among them.
     *
     * @throws MediaException {@code BROKEN} where the system does not say
     */
    List<Volume> volumes() throws MediaException;

    /**
     * Writes out what the system still holds back and lets the medium go, so that it may be pulled out.
     *
     * @throws MediaException {@code STAYS} where a person has to do it
     */
    void eject(Volume volume) throws MediaException;

    /**
     * Every number by which a medium may stand on a list of media: its file system's, and its disk's where the system tells it.
     *
     * @throws MediaException {@code BROKEN} where the system does not say
     */
    default List<String> numbers(Volume volume) throws MediaException {
        return List.of(volume.id());
    }

    /**
     * The one memory card that is plugged in.
     *
     * @throws MediaException {@code ABSENT}, {@code SEVERAL}, or {@code NOT_REMOVABLE} where something is plugged in that is no
     *     memory card
     */
    default Volume card() throws MediaException {
        List<Volume> all = volumes();
        List<Volume> cards = all.stream().filter(Volume::removable).toList();
        if (cards.size() > 1) {
            throw new MediaException(MediaFault.SEVERAL, cards.size() + " media are plugged in");
        }
        if (cards.isEmpty()) {
            MediaFault fault = all.isEmpty() ? MediaFault.ABSENT : MediaFault.NOT_REMOVABLE;
            throw new MediaException(fault, "no removable medium");
        }
        return cards.getFirst();
    }
}
