package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.util.Arrays;

/**
 * One element of a residence card's file (ISO/IEC 8825-1): a tag of one or two bytes, a length of up to three, a value that
 * may be filled up with zeros.
 */
final class Element {
    private static final int TWO_BYTES = 0x1F;

    private final byte[] bytes;
    private final int tag;
    private final int start;
    private final int length;

    private Element(byte[] bytes, int tag, int start, int length) {
        this.bytes = bytes;
        this.tag = tag;
        this.start = start;
        this.length = length;
    }

    /**
     * The element that begins here; one whose header is cut off ends beyond the file.
     *
     * @throws DeviceException {@code BROKEN} when its length is of another form
     */
    static Element at(byte[] file, int at) throws DeviceException {
        int lengthAt = (file[at] & TWO_BYTES) == TWO_BYTES ? at + 2 : at + 1;
        if (lengthAt >= file.length) {
            return new Element(file, 0, file.length, 1);
        }
        int tag = number(file, at, lengthAt - at);
        int first = file[lengthAt] & 0xFF;
        if (first > 0x82 || first == 0x80) {
            throw new DeviceException(DeviceFault.BROKEN, "a length of an unknown form");
        }
        if (first < 0x80) {
            return new Element(file, tag, lengthAt + 1, first);
        }
        int size = first - 0x80;
        int start = lengthAt + 1 + size;
        return start > file.length
                ? new Element(file, tag, file.length, 1)
                : new Element(file, tag, start, number(file, lengthAt + 1, size));
    }

    int tag() {
        return tag;
    }

    /** Where the next element would begin. */
    int end() {
        return start + length;
    }

    /** The value as it stands. */
    byte[] value() {
        return Arrays.copyOfRange(bytes, start, end());
    }

    /** The value without the zeros it is filled up with; empty where it is nothing else. */
    byte[] content() {
        int end = end();
        while (end > start && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOfRange(bytes, start, end);
    }

    private static int number(byte[] bytes, int at, int size) {
        int number = 0;
        for (int i = at; i < at + size; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        return number;
    }
}
