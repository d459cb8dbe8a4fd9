package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One element on a card: two bytes of tag, a length (ISO/IEC 8825-1, definite), a value. It remembers where it stands in its
 * file, because the file has a table of places that must agree.
 */
final class Tlv {
    private static final int TAG_SIZE = 2;

    private final byte[] file;
    private final int start;
    private final int tag;
    private final int valueStart;
    private final int valueLength;

    private Tlv(byte[] file, int start, int tag, int valueStart, int valueLength) {
        this.file = file;
        this.start = start;
        this.tag = tag;
        this.valueStart = valueStart;
        this.valueLength = valueLength;
    }

    /**
     * The element that begins here; its value may reach beyond the bytes there are.
     *
     * @throws DeviceException {@code BROKEN} when its header is cut off or its length is of another form
     */
    static Tlv at(byte[] file, int start) throws DeviceException {
        require(start + TAG_SIZE < file.length, "a tag is cut off");
        int tag = (file[start] & 0xFF) << 8 | (file[start + 1] & 0xFF);
        int at = start + TAG_SIZE;
        int first = file[at] & 0xFF;
        return switch (first) {
            case 0x81 -> {
                require(at + 1 < file.length, "a length is cut off");
                yield new Tlv(file, start, tag, at + 2, file[at + 1] & 0xFF);
            }
            case 0x82 -> {
                require(at + 2 < file.length, "a length is cut off");
                yield new Tlv(file, start, tag, at + 3, (file[at + 1] & 0xFF) << 8 | (file[at + 2] & 0xFF));
            }
            default -> {
                require(first < 0x80, "a length of an unknown form");
                yield new Tlv(file, start, tag, at + 1, first);
            }
        };
    }

    /**
     * The elements inside this one, by tag.
     *
     * @throws DeviceException {@code BROKEN} when one reaches beyond this one, or a tag comes twice
     */
    Map<Integer, Tlv> children() throws DeviceException {
        require(end() <= file.length, "an element reaches beyond its file");
        Map<Integer, Tlv> children = new LinkedHashMap<>();
        int at = valueStart;
        while (at < end()) {
            Tlv child = at(file, at);
            require(child.end() <= end(), "an element reaches beyond the one around it");
            require(Optional.ofNullable(children.put(child.tag, child)).isEmpty(), "a tag comes twice");
            at = child.end();
        }
        return children;
    }

    int start() {
        return start;
    }

    int tag() {
        return tag;
    }

    /** Where the next element would begin. */
    int end() {
        return valueStart + valueLength;
    }

    byte[] value() {
        return Arrays.copyOfRange(file, valueStart, end());
    }

    private static void require(boolean holds, String otherwise) throws DeviceException {
        if (!holds) {
            throw new DeviceException(DeviceFault.BROKEN, otherwise);
        }
    }
}
