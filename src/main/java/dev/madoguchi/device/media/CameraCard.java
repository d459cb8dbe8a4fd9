package dev.madoguchi.device.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The pictures on a digital camera's card, where every camera puts them: in folders under {@code DCIM} (JEITA CP-3461, DCF 2.0).
 *
 * <p>Pictures are read into memory and never copied to the disk.
 */
public final class CameraCard {
    private static final String FOLDER = "DCIM";
    private static final long MOST_BYTES = 100_000_000;

    private final Place place;

    /** @param place the card's top */
    public CameraCard(Place place) {
        this.place = place;
    }

    /**
     * The newest pictures, the newest first.
     *
     * @throws MediaException {@code NO_PICTURES}, {@code PULLED} or {@code BROKEN}
     */
    public List<CameraPicture> newest(int most) throws MediaException {
        place.requireThere();
        List<CameraPicture> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder())) {
            for (Path folder : folders.filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                addPictures(folder, found);
            }
        } catch (NoSuchFileException e) {
            throw new MediaException(place.isThere() ? MediaFault.NO_PICTURES : MediaFault.PULLED, "no DCIM", e);
        } catch (IOException e) {
            throw place.why(e, 0);
        }
        if (found.isEmpty()) {
            throw new MediaException(MediaFault.NO_PICTURES, "no JPEG under DCIM");
        }
        found.sort(Comparator.comparing(CameraPicture::taken)
                .thenComparing(CameraPicture::file)
                .reversed());
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /**
     * The bytes of a picture.
     *
     * @throws MediaException {@code PULLED} where the card went while it was read, or {@code BROKEN}
     */
    public byte[] read(CameraPicture picture) throws MediaException {
        place.requireThere();
        if (picture.size() > MOST_BYTES) {
            throw new MediaException(MediaFault.BROKEN, "a picture of " + picture.size() + " bytes");
        }
        try (InputStream in = Files.newInputStream(file(picture), LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes((int) picture.size() + 1);
            place.requireThere();
            return bytes;
        } catch (IOException e) {
            throw place.why(e, 0);
        }
    }

    /**
     * Removes a picture that was imported, and looks whether it is gone.
     *
     * @return the picture that is no more
     * @throws MediaException {@code READ_ONLY}, {@code REFUSED}, {@code PULLED} or {@code BROKEN} where it stays
     */
    public CameraPicture remove(CameraPicture picture) throws MediaException {
        place.requireThere();
        try {
            Files.deleteIfExists(file(picture));
            CheckedFile.flush(file(picture), place);
        } catch (IOException e) {
            throw place.why(e, 0);
        }
        place.requireThere();
        if (Files.exists(file(picture), LinkOption.NOFOLLOW_LINKS)) {
            throw new MediaException(MediaFault.BROKEN, "the picture is still there");
        }
        return picture;
    }

    private Path folder() {
        return place.folder().resolve(FOLDER);
    }

    /** Where the picture lies; never outside of the card's own pictures. */
    private Path file(CameraPicture picture) {
        Path file = place.folder().resolve(picture.file()).normalize();
        if (!file.startsWith(folder())) {
            throw new IllegalArgumentException("not a picture of this card");
        }
        return file;
    }

    private void addPictures(Path folder, List<CameraPicture> found) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(CameraCard::isPicture).toList()) {
                found.add(new CameraPicture(
                        place.folder().relativize(file),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toInstant()));
            }
        }
    }

    /** Hidden ones are what other systems note beside pictures. */
    private static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && (name.endsWith(".jpg") || name.endsWith(".jpeg"))
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
