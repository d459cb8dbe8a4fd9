package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One element on a driver's licence: one byte of tag, a length (one byte, {@code 81 ll} or {@code 82 hh ll}), a value. Filler
 * of {@code FF} ends the elements of a file (domain-facts 2.1).
 */
final class LicenceTlv {
    private static final int LONGEST_HEADER = 4;
    private static final byte FILLER = (byte) 0xFF;

    private final byte[] file;
    private final int tag;
    private final int valueStart;
    private final int valueLength;

    private LicenceTlv(byte[] file, int tag, int valueStart, int valueLength) {
        this.file = file;
        this.tag = tag;
        this.valueStart = valueStart;
        this.valueLength = valueLength;
    }

    /**
     * Whether the filler behind the last element stands in what was read so far, so that nothing more need be read.
     *
     * @throws DeviceException {@code BROKEN} when a length is of an unknown form
     */
    static boolean complete(byte[] read) throws DeviceException {
        int at = 0;
        while (at + LONGEST_HEADER <= read.length && read[at] != FILLER) {
            at = at(read, at).end();
        }
        return at < read.length && read[at] == FILLER;
    }

    /**
     * The values of a file by their tags.
     *
     * @throws DeviceException {@code BROKEN} when an element reaches beyond the file, or a tag comes twice
     */
    static Map<Integer, byte[]> elements(byte[] file) throws DeviceException {
        Map<Integer, byte[]> elements = new LinkedHashMap<>();
        int at = 0;
        while (at < file.length && file[at] != FILLER) {
            LicenceTlv element = at(file, at);
            require(element.end() <= file.length, "an element reaches beyond its file");
            require(
                    Optional.ofNullable(elements.put(element.tag, element.value()))
                            .isEmpty(),
                    "a tag comes twice");
            at = element.end();
        }
        return elements;
    }

    private static LicenceTlv at(byte[] file, int start) throws DeviceException {
        require(start + 1 < file.length, "a length is cut off");
        int tag = file[start] & 0xFF;
        int first = file[start + 1] & 0xFF;
        return switch (first) {
            case 0x81 -> {
                require(start + 2 < file.length, "a length is cut off");
                yield new LicenceTlv(file, tag, start + 3, file[start + 2] & 0xFF);
            }
            case 0x82 -> {
                require(start + 3 < file.length, "a length is cut off");
                int length = (file[start + 2] & 0xFF) << 8 | (file[start + 3] & 0xFF);
                yield new LicenceTlv(file, tag, start + LONGEST_HEADER, length);
            }
            default -> {
                require(first < 0x80, "a length of an unknown form");
                yield new LicenceTlv(file, tag, start + 2, first);
            }
        };
    }

    private int end() {
        return valueStart + valueLength;
    }

    private byte[] value() {
        return Arrays.copyOfRange(file, valueStart, end());
    }

    private static void require(boolean holds, String otherwise) throws DeviceException {
        if (!holds) {
            throw new DeviceException(DeviceFault.BROKEN, otherwise);
        }
    }
}
