package dev.madoguchi.photo.still;

import dev.madoguchi.device.camera.Frame;

/**
 * A photo that was taken elsewhere, upright and in sRGB.
 *
 * @param colours what the file held
 */
public record Still(Frame frame, StillColours colours) {}
