package dev.madoguchi.ui;

import java.util.Locale;

/** What the strip at the bottom of every screen watches. */
public enum DeviceKind {
    CAMERA(Icon.CAMERA),
    CARD(Icon.CARD),
    PRINTER(Icon.PRINTER),
    /** A hand scanner at a serial port. */
    SCANNER(Icon.SCANNER),
    CITY(Icon.CITY),
    /** What calls are spoken through. */
    SPEAKER(Icon.SPEAKER),
    /** The computer itself: media, networks, programs. */
    COMPUTER(Icon.COMPUTER);

    private final Icon icon;

    DeviceKind(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /** Whether the strip always shows it; the others only where one is watched. */
    boolean atEveryCounter() {
        return this != SCANNER && this != SPEAKER && this != COMPUTER;
    }

    /** As it stands in the keys of texts and in the ids of nodes: {@code device.camera.ABSENT}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
