package dev.madoguchi.city.desk;

import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands the photos of express applications to a folder that the officer names, in a new folder of their own with a list beside them.
 *
 * <p>Nothing that is there is overwritten, nothing lies anywhere else in between, and where one photo cannot be written none stays.
 */
public final class PhotoExport {
    private static final String LIST = "manifest.json";
    private static final int MOST_FOLDERS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(PhotoExport.class);

    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    public PhotoExport(Clock clock) {
        this.clock = clock;
    }

    /**
     * What was exported.
     *
     * @param folder the new folder
     */
    public record Exported(Path folder, int photos) {}

    /** A photo on its way out. */
    private static final class Photo {
        private final String record;
        private final String name;
        private final byte[] bytes;

        Photo(String record, String name, byte[] bytes) {
            this.record = record;
            this.name = name;
            this.bytes = bytes;
        }
    }

    /** Writes the photos of a delivery; every file was read back when this returns. Empty where there is no photo to write. */
    Optional<Exported> export(Delivery delivery, List<Line> lines, Path into) throws DeskException {
        List<Photo> photos = photos(lines);
        if (photos.isEmpty()) {
            return Optional.empty();
        }
        List<Path> written = new ArrayList<>();
        try {
            Path folder = freshFolder(into, delivery);
            written.add(folder);
            for (Photo photo : photos) {
                Path file = folder.resolve(photo.name);
                written.add(file); // before: also a file that was begun goes again
                write(file, photo.bytes);
            }
            written.add(folder.resolve(LIST));
            DurableFile.write(folder.resolve(LIST), list(delivery, photos));
            return Optional.of(new Exported(folder, photos.size()));
        } catch (IOException e) {
            takeBack(written, e);
            throw new DeskException(DeskFault.EXPORT, "the photos cannot be written", e);
        } finally {
            photos.forEach(photo -> Arrays.fill(photo.bytes, (byte) 0));
        }
    }

    private static List<Photo> photos(List<Line> lines) {
        List<Photo> photos = new ArrayList<>();
        for (Line line : lines) {
            if (line instanceof Line.Opened opened && opened.isExpress()) {
                picture(opened)
                        .ifPresent(picture -> photos.add(
                                new Photo(opened.record().id(), name(opened, photos.size() + 1), picture.bytes())));
            }
        }
        return photos;
    }

    private static Optional<Picture> picture(Line.Opened line) {
        String file = line.opened().content().path("photo").path("file").stringValue("");
        return line.opened().pictures().stream()
                .filter(picture -> picture.name().equals(file))
                .findFirst();
    }

    /** The day, the visitor's number and a number of its own: no word of whom it shows. */
    private static String name(Line.Opened line, int number) {
        JsonNode ticket = line.opened().content().path("ticket");
        String series = ticket.path("series").stringValue("").replaceAll("[^A-Za-z0-9]", "");
        return "%s_%s-%03d_%03d.jpg"
                .formatted(
                        line.opened().header().day().toString().replace("-", ""),
                        series,
                        ticket.path("number").asInt(0),
                        number);
    }

    private static Path freshFolder(Path into, Delivery delivery) throws IOException {
        String station = delivery.station().replaceAll("[^A-Za-z0-9-]", "-");
        for (int number = 1; number <= MOST_FOLDERS; number++) {
            try {
                Path fresh = Files.createDirectory(
                        into.resolve("express-%s-%s-%d".formatted(delivery.day(), station, number)));
                OwnerOnly.folder(fresh);
                return fresh;
            } catch (FileAlreadyExistsException taken) {
                LOG.info("An export of before stays as it is: {}", taken.getMessage());
            }
        }
        throw new IOException("there are too many exports of this day");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OwnerOnly.file(file); // it is empty still
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        if (!Arrays.equals(bytes, Files.readAllBytes(file))) {
            throw new IOException("what was written is not what is there");
        }
    }

    private byte[] list(Delivery delivery, List<Photo> photos) {
        var list = json.createObjectNode()
                .put("day", delivery.day().toString())
                .put("site", delivery.site())
                .put("station", delivery.station())
                .put("exportedAt", clock.instant().toString())
                .put("photos", photos.size());
        var files = list.putArray("files");
        photos.forEach(photo -> files.addObject()
                .put("name", photo.name)
                .put("bytes", photo.bytes.length)
                .put("sha256", Digests.sha256Hex(photo.bytes))
                .put("record", photo.record));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(list);
    }

    private static void takeBack(List<Path> written, IOException cause) {
        for (Path file : written.reversed()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
