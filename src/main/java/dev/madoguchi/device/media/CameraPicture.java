package dev.madoguchi.device.media;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A picture on a digital camera's card.
 *
 * @param file its place under the card's top, such as {@code DCIM/100CANON/IMG_0001.JPG}
 * @param size in bytes
 * @param taken when the camera wrote it, by the camera's clock
 */
public record CameraPicture(Path file, long size, Instant taken) {}
