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

/**
 * Takes a photo from a digital camera's card instead of the live camera. The picture goes from the card into memory and never to
 * this computer's disk; it stays on the card until somebody asks to remove it.
 */
public final class CardImport {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int SHOWN = 24;

    private final Media media;
    private final PhotoBooth booth;

    /** @param booth checks the picture and cuts the photo out of it */
    public CardImport(Media media, PhotoBooth booth) {
        this.media = media;
        this.booth = booth;
    }

    /**
     * The newest pictures on the card that is plugged in, the newest first.
     *
     * @throws MediaException {@code ABSENT}, {@code SEVERAL}, {@code NOT_REMOVABLE}, {@code NO_PICTURES}, {@code PULLED},
     *     {@code TIMEOUT} or {@code BROKEN}
     */
    public List<CameraPicture> newest() throws MediaException {
        return new TimeLimit(LIMIT).run(() -> card().newest(SHOWN));
    }

    /**
     * Reads a picture, checks it as a shot is checked, and cuts the photo out.
     *
     * @throws MediaException {@code PULLED}, {@code TIMEOUT} or {@code BROKEN} where it cannot be read
     * @throws StillException where it is damaged or no photo
     */
    public ImportedPhoto take(CameraPicture picture) throws MediaException, StillException {
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
        new TimeLimit(LIMIT).run(() -> card().remove(photo.source()));
    }

    private CameraCard card() throws MediaException {
        return new CameraCard(media.card().place());
    }
}
