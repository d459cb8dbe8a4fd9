package dev.madoguchi.photo;

/**
 * What of a frame becomes the photo, in pixels of the frame; 35 : 45 to the nearest pixel.
 *
 * @param x the left edge
 * @param y the upper edge
 * @param width its width
 * @param height its height
 */
public record CropBox(int x, int y, int width, int height) {}
