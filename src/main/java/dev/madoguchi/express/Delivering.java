package dev.madoguchi.express;

import dev.madoguchi.device.media.CheckedFile;
import dev.madoguchi.device.media.Media;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.device.media.Place;
import dev.madoguchi.device.media.TimeLimit;
import dev.madoguchi.device.media.Volume;
import dev.madoguchi.device.media.Written;
import dev.madoguchi.device.media.Written.ReadBack;
import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hands a photo over by the city's rule: to a memory card, into a folder, or not at all where the city's own terminal takes it.
 *
 * <p>Safe to do twice: the same photo of the same case is found again and only read back.
 */
public final class Delivering {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** In a folder that several counters write to, a younger part may be another one's at work. */
    private static final Duration SURELY_LEFT = Duration.ofHours(1);
    /** What a directory's entry and the temporary file need beside the photo. */
    private static final long SPARE_BYTES = 65_536;
    /** What systems and cameras put on every card; no photo of anybody. */
    private static final Pattern OF_SYSTEMS = Pattern.compile(
            "System Volume Information|lost\\+found|\\.Trash.*|\\.fseventsd|\\.Spotlight-V100|\\.metadata_never_index");

    private final ExpressPhoto rule;
    private final PhotoName name;
    private final Media media;
    private final Optional<Path> folder;
    private final Clock clock;

    /** @param folder the folder that the city named; not asked for where the rule is another */
    public Delivering(ExpressPhoto rule, Media media, Optional<Path> folder, Clock clock) {
        this.rule = rule;
        this.name = new PhotoName(rule.file());
        this.media = media;
        this.folder = folder;
        this.clock = clock;
    }

    /** How the city wants it. */
    public Way way() {
        return rule.to();
    }

    /**
     * Hands the photo over; it is durable and was read back when this returns. Takes at most a minute.
     *
     * @throws MediaException with what a person has to do about it; nothing half-written lies under the photo's name then
     */
    public Delivery deliver(Subject subject) throws MediaException {
        Optional<DeliveredFile> file = switch (rule.to()) {
            case SD_CARD -> Optional.of(new TimeLimit(LIMIT).run(() -> toCard(subject)));
            case CITY_FOLDER -> Optional.of(new TimeLimit(LIMIT).run(() -> toFolder(subject)));
            case CITY_TERMINAL -> Optional.empty();
        };
        return new Delivery(rule.to(), file, clock.instant(), subject.by());
    }

    /**
     * Lets the card go on which the photo was handed over. A card that was pulled out already is none of our concern.
     *
     * @throws MediaException {@code STAYS} or {@code TIMEOUT} where a person has to do it
     */
    public void release(DeliveredFile delivered) throws MediaException {
        for (Volume volume : media.volumes()) {
            if (volume.id().equals(delivered.medium())) {
                media.eject(volume);
            }
        }
    }

    private DeliveredFile toCard(Subject subject) throws MediaException {
        Volume card = media.card();
        if (!rule.file().media().isEmpty() && !rule.file().media().contains(card.id())) {
            throw new MediaException(MediaFault.NOT_LISTED, "medium " + card.id() + " is not on the list");
        }
        if (card.readOnly()) {
            throw new MediaException(MediaFault.READ_ONLY, "medium " + card.id() + " is locked");
        }
        requireOursOnly(card);
        byte[] jpeg = subject.photo().get();
        try {
            return written(card.place(), subject, jpeg, card.id(), card.free());
        } finally {
            Arrays.fill(jpeg, (byte) 0);
        }
    }

    private DeliveredFile toFolder(Subject subject) throws MediaException {
        Path there = folder.orElseThrow(() -> new MediaException(MediaFault.NO_FOLDER, "the profile names no folder"));
        Place place = Place.of(there);
        byte[] jpeg = subject.photo().get();
        try {
            return written(place, subject, jpeg, there.toString(), Long.MAX_VALUE);
        } finally {
            Arrays.fill(jpeg, (byte) 0);
        }
    }

    private DeliveredFile written(Place place, Subject subject, byte[] jpeg, String medium, long free)
            throws MediaException {
        CheckedFile files = new CheckedFile(place, bytes -> {});
        files.cleanUp(
                name::isOurs,
                rule.to() == Way.SD_CARD ? Instant.MAX : clock.instant().minus(SURELY_LEFT));
        String called = free(place, subject.about(), jpeg);
        if (free < jpeg.length + SPARE_BYTES && !Files.exists(place.folder().resolve(called))) {
            throw new MediaException(MediaFault.FULL, free + " bytes are free");
        }
        Written written = files.write(called, jpeg);
        return new DeliveredFile(
                written.name(), written.size(), written.sha256(), medium, written.readBack() == ReadBack.MEDIUM);
    }

    /** The name of this photo; where names count, the first that is free or holds this very photo. */
    private String free(Place place, Subject.Case about, byte[] jpeg) throws MediaException {
        int last = name.counts() ? PhotoName.LAST : 1;
        try {
            for (int number = 1; number < last; number++) {
                Path file = place.folder().resolve(name.of(about, number));
                if (!Files.exists(file) || holds(file, jpeg)) {
                    return name.of(about, number);
                }
            }
        } catch (IOException e) {
            throw new MediaException(MediaFault.BROKEN, "what is there cannot be read", e);
        }
        return name.of(about, last);
    }

    private static boolean holds(Path file, byte[] jpeg) throws IOException {
        return Files.size(file) == jpeg.length && Arrays.equals(Files.readAllBytes(file), jpeg);
    }

    private void requireOursOnly(Volume card) throws MediaException {
        try (Stream<Path> files = Files.list(card.root())) {
            long foreign = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(each -> !name.isOurs(each.replaceFirst("\\.part$", "")))
                    .filter(each -> !OF_SYSTEMS.matcher(each).matches())
                    .count();
            if (foreign > 0) {
                throw new MediaException(MediaFault.FOREIGN_FILES, foreign + " files are not ours");
            }
        } catch (IOException e) {
            throw new MediaException(MediaFault.PULLED, "the card cannot be read", e);
        }
    }
}
