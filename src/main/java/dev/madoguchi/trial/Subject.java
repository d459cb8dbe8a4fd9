package dev.madoguchi.trial;

import dev.madoguchi.ui.DeviceKind;

/** What is tried, in the order in which a person goes through it. */
public enum Subject {
    /** A picture comes from the camera. */
    CAMERA(DeviceKind.CAMERA, true),
    /** A card that lies on the reader is noticed. */
    CARD(DeviceKind.CARD, false),
    /** A trial slip comes out of the ticket printer. */
    SLIP(DeviceKind.PRINTER, true),
    /** A test page comes out of the document printer. */
    PAGE(DeviceKind.PRINTER, true),
    /** The hand scanner reads a code. */
    SCANNER(DeviceKind.SCANNER, false),
    /** A trial call is heard. */
    VOICE(DeviceKind.SPEAKER, true),
    /** The board of the waiting room shows its numbers. */
    BOARD(DeviceKind.SPEAKER, true),
    /** The city's server answers. */
    CITY(DeviceKind.CITY, false),
    /** This computer's clock goes with the server's. */
    CLOCK(DeviceKind.CITY, true);

    private final DeviceKind device;
    private final boolean asks;

    Subject(DeviceKind device, boolean asks) {
        this.device = device;
        this.asks = asks;
    }

    /** Whose sentences tell of a fault. */
    public DeviceKind device() {
        return device;
    }

    /** Whether only a person can tell that it came out right. */
    public boolean asks() {
        return asks;
    }

    /** Whether it can be tried without anybody doing anything before. */
    public boolean isAlone() {
        return this != CARD && this != SCANNER;
    }

    /** The key of its name; with {@code .what} what a person does for it, with {@code .seen} what they confirm. */
    public String messageKey() {
        return "trial." + name();
    }
}
