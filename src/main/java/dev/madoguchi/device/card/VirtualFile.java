package dev.madoguchi.device.card;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** One elementary file of a virtual card: its content, filled up with FF as on the chip, and the PINs that open it. */
final class VirtualFile {
    private static final byte FILLER = (byte) 0xFF;

    private final byte[] physical;
    private final boolean free;
    private final boolean each;
    private final Set<Integer> openedBy;

    private VirtualFile(byte[] content, int physicalSize, boolean free, boolean each, Set<Integer> openedBy) {
        if (content.length > physicalSize) {
            throw new IllegalArgumentException(content.length + " bytes do not fit into " + physicalSize);
        }
        this.physical = Arrays.copyOf(content, physicalSize);
        Arrays.fill(physical, content.length, physicalSize, FILLER);
        this.free = free;
        this.each = each;
        this.openedBy = Set.copyOf(openedBy);
    }

    /** A file everybody may read. */
    static VirtualFile free(byte[] content, int physicalSize) {
        return new VirtualFile(content, physicalSize, true, false, Set.of());
    }

    /** A file that any one of these PINs opens; none at all is a file that nothing opens. */
    static VirtualFile closed(byte[] content, int physicalSize, Integer... pins) {
        return new VirtualFile(content, physicalSize, false, false, Set.of(pins));
    }

    /** A file that these PINs open together. */
    static VirtualFile closedByEach(byte[] content, int physicalSize, Integer... pins) {
        return new VirtualFile(content, physicalSize, false, true, Set.of(pins));
    }

    /** Whether it is open to somebody who has verified the PINs this accepts. */
    boolean opens(IntPredicate verified) {
        if (free) {
            return true;
        }
        IntStream pins = openedBy.stream().mapToInt(Integer::intValue);
        return each ? pins.allMatch(verified) : pins.anyMatch(verified);
    }

    int size() {
        return physical.length;
    }

    /** At most this many bytes from here; fewer at the end of the file. */
    byte[] read(int offset, int count) {
        return Arrays.copyOfRange(physical, offset, Math.min(physical.length, offset + count));
    }
}
