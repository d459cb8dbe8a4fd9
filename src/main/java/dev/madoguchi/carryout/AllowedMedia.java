package dev.madoguchi.carryout;

import dev.madoguchi.device.media.Media;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.device.media.Place;
import dev.madoguchi.device.media.Volume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * A medium that may be used.
     *
     * @param id the number by which the medium is listed, or the folder's path
     * @param removable whether somebody pulls it out and carries it
     */
    public record Medium(String id, Place place, boolean removable) {}

    /**
     * Everything that may be used at this moment: listed media that are plugged in and not locked, and the city's folders that are there.
     *
     * @throws MediaException {@code BROKEN} where the system does not say what is plugged in
     */
    public List<Medium> usable() throws MediaException {
        List<Medium> usable = new ArrayList<>();
        for (Volume volume : media.volumes()) {
            if (volume.removable() && !volume.readOnly()) {
                listed(volume).ifPresent(id -> usable.add(new Medium(id, volume.place(), true)));
            }
        }
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                usable.add(folder(folder));
            }
        }
        return usable;
    }

    private Optional<String> listed(Volume volume) throws MediaException {
        return media.numbers(volume).stream().filter(serials::contains).findFirst();
    }

    /**
     * The one medium that is plugged in.
     *
     * @throws MediaException {@code ABSENT}, {@code SEVERAL}, {@code NOT_REMOVABLE}, {@code NOT_LISTED} or {@code READ_ONLY}
     */
    public Medium pluggedIn() throws MediaException {
        Volume volume = media.card();
        Optional<String> id = listed(volume);
        if (id.isEmpty()) {
            throw new MediaException(MediaFault.NOT_LISTED, "medium " + volume.id() + " is not on the list");
        }
        if (volume.readOnly()) {
            throw new MediaException(MediaFault.READ_ONLY, "medium " + volume.id() + " is locked");
        }
        return new Medium(id.get(), volume.place(), true);
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
        return new Medium(asked.toString(), Place.of(asked), false);
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
