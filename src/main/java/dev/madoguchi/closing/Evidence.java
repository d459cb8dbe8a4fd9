package dev.madoguchi.closing;

import dev.madoguchi.daybook.PhotoErasure;
import dev.madoguchi.seal.KeyEnd;
import java.util.List;

/**
 * What shows that a day's data cannot be opened any more.
 *
 * @param photos what became of the day's photos
 * @param dayKey what became of the day's key
 */
record Evidence(List<PhotoErasure> photos, KeyEnd dayKey) {
    Evidence {
        photos = photos.stream().filter(photo -> photo.erasedAt().isPresent()).toList();
    }
}
