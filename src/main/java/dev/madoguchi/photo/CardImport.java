package dev.madoguchi.photo;

import dev.madoguchi.device.media.CameraCard;
import dev.madoguchi.device.media.CameraPicture;
import dev.madoguchi.device.media.Media;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.device.media.TimeLimit;
import dev.madoguchi.photo.still.StillException;
import dev.madoguchi.photo.still.StillPicture;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes a photo from a digital camera's card instead of the live camera. The picture goes from the card into memory and never to
 * this computer's disk; it stays on the card until somebody asks to remove it.
 */
public final class CardImport {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int SHOWN = 24;

    private final Media media;
    private final PhotoBooth booth;
    private final Consumer<Deed> noted;

    /** What is done with the pictures on a card. */
    public enum Deed {
        /** Their small pictures are looked at. */
        VIEWED,
        /** One is read. */
        TAKEN,
        /** One is removed. */
        REMOVED
    }

    /**
     * @param booth checks the picture and cuts the photo out of it
     * @param noted is told each deed before it is done, and blocks until that is durable
     */
    public CardImport(Media media, PhotoBooth booth, Consumer<Deed> noted) {
        this.media = media;
        this.booth = booth;
        this.noted = noted;
    }

    /**
     * The newest pictures on the card that is plugged in, the newest first.
     *
     * @throws MediaException {@code ABSENT}, {@code SEVERAL}, {@code NOT_REMOVABLE}, {@code NO_PICTURES}, {@code PULLED},
     *     {@code TIMEOUT} or {@code BROKEN}
     */
    public List<CameraPicture> newest() throws MediaException {
        noted.accept(Deed.VIEWED);
        return new TimeLimit(LIMIT).run(() -> card().newest(SHOWN));
    }

    /**
     * Reads a picture, checks it as a shot is checked, and cuts the photo out.
     *
     * @throws MediaException {@code PULLED}, {@code TIMEOUT} or {@code BROKEN} where it cannot be read
     * @throws StillException where it is damaged or no photo
     */
    public ImportedPhoto take(CameraPicture picture) throws MediaException, StillException {
        noted.accept(Deed.TAKEN);
        byte[] bytes = new TimeLimit(LIMIT).run(() -> card().read(picture));
        try {
            return new ImportedPhoto(picture, booth.develop(StillPicture.read(bytes)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Removes the picture from the card, and looks whether it is gone. Safe to do twice.
     *
     * @throws MediaException {@code READ_ONLY}, {@code REFUSED}, {@code PULLED}, {@code TIMEOUT} or {@code BROKEN} where it stays
     */
    public void removeOriginal(ImportedPhoto photo) throws MediaException {
        noted.accept(Deed.REMOVED);
        new TimeLimit(LIMIT).run(() -> card().remove(photo.source()));
    }

    private CameraCard card() throws MediaException {
        return new CameraCard(media.card().place());
    }
}
