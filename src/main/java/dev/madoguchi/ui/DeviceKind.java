package dev.madoguchi.ui;

import java.util.Locale;

/** What the strip at the bottom of every screen watches. */
public enum DeviceKind {
    CAMERA(Icon.CAMERA),
    CARD(Icon.CARD),
    PRINTER(Icon.PRINTER),
    CITY(Icon.CITY),
    /** Only where calls are spoken. */
    SPEAKER(Icon.SPEAKER);

    private final Icon icon;

    DeviceKind(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /** As it stands in the keys of texts and in the ids of nodes: {@code device.camera.ABSENT}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
