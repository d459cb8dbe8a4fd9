package dev.madoguchi.device.camera;

import java.awt.Color;

/** What is behind a sitter. */
public enum Wall {
    /** An even wall of light blue paper, as in a photo booth. */
    LIGHT_BLUE(0xBFD6E8),
    /** An even white wall. */
    WHITE(0xE9E9E6),
    /** An even grey screen. */
    GREY(0xB4B8BC),
    /** An even dark screen. */
    DARK(0x2E2B2A),
    /** Wallpaper with a small pattern: not plain. */
    PATTERN(0xE3DCCB),
    /** A curtain with folds: not even enough. */
    CURTAIN(0xB9A58C),
    /** A shelf with folders: not a wall at all. */
    SHELF(0xD9D2C5);

    private final Color colour;

    Wall(int rgb) {
        this.colour = new Color(rgb);
    }

    Color colour() {
        return colour;
    }
}
