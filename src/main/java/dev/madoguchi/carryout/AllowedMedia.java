package dev.madoguchi.carryout;

import dev.madoguchi.device.media.Media;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.device.media.Place;
import dev.madoguchi.device.media.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The media and folders on which records may leave (003 §21-3(1), 002 別記11条二). Nothing is allowed but what is listed. */
public final class AllowedMedia {
    private final Media media;
    private final List<String> serials;
    private final List<Path> folders;

    /**
     * @param serials numbers of the removable disks that are allowed
     * @param folders folders that the city has named
     */
    public AllowedMedia(Media media, List<String> serials, List<Path> folders) {
        this.media = media;
        this.serials = List.copyOf(serials);
        this.folders = List.copyOf(folders);
    }

    /** A medium that may be used. */
    public record Medium(String id, Place place) {}

    /**
     * The one medium that is plugged in.
     *
     * @throws MediaException {@code ABSENT}, {@code SEVERAL}, {@code NOT_REMOVABLE}, {@code NOT_LISTED} or {@code READ_ONLY}
     */
    public Medium pluggedIn() throws MediaException {
        Volume volume = media.card();
        List<String> own = new ArrayList<>(media.numbers(volume));
        own.retainAll(serials);
        if (own.isEmpty()) {
            throw new MediaException(MediaFault.NOT_LISTED, "medium " + volume.id() + " is not on the list");
        }
        if (volume.readOnly()) {
            throw new MediaException(MediaFault.READ_ONLY, "medium " + volume.id() + " is locked");
        }
        return new Medium(own.getFirst(), volume.place());
    }

    /** Folders that may be used. */
    public List<Path> folders() {
        return folders;
    }

    /**
     * A folder that the city has named, or one in it.
     *
     * @throws MediaException {@code NOT_LISTED} or {@code NO_FOLDER}
     */
    public Medium folder(Path folder) throws MediaException {
        Path asked = folder.toAbsolutePath().normalize();
        if (folders.stream().noneMatch(asked::startsWith)) {
            throw new MediaException(MediaFault.NOT_LISTED, "the folder is not on the list");
        }
        return new Medium(asked.toString(), Place.of(asked));
    }

    /** Lets a medium go, so that it may be pulled out; {@code STAYS} or {@code TIMEOUT} where a person has to do it. */
    public void release(Medium medium) throws MediaException {
        for (Volume volume : media.volumes()) {
            if (volume.place().equals(medium.place())) {
                media.eject(volume);
            }
        }
    }
}
