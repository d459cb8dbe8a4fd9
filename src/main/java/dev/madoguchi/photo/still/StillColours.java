package dev.madoguchi.photo.still;

/** What colours a picture file says it holds. Its pixels are in sRGB once it was read. */
public enum StillColours {
    /** Red, green and blue. */
    RGB,
    /** Brightness only: most offices want a photo in colour (domain-facts 5.1). */
    GREY
}
