package dev.madoguchi.computer;

import java.util.Set;

/**
 * Something that is plugged into a USB port.
 *
 * @param id vendor and product, such as {@code 046d:0825}
 * @param name what it calls itself; chosen by its maker or its owner, so it is shown and never kept
 * @param classes its interface classes as USB numbers them
 */
record Usb(String id, String name, Set<Integer> classes) {
    /** Class codes of the USB Implementers Forum. */
    static final int PRINTER = 0x07;

    static final int STORAGE = 0x08;
    static final int SMART_CARD = 0x0B;
    static final int VIDEO = 0x0E;

    Usb {
        classes = Set.copyOf(classes);
    }

    boolean is(int usbClass) {
        return classes.contains(usbClass);
    }
}
