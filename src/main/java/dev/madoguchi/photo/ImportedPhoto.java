package dev.madoguchi.photo;

import dev.madoguchi.device.media.CameraPicture;

/**
 * What came of a picture on a digital camera's card.
 *
 * @param source where it lies there
 * @param shot the photo cut out of it, or why there is none
 */
public record ImportedPhoto(CameraPicture source, PhotoShot shot) {}
