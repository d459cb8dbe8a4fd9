package dev.madoguchi.device.card;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** One elementary file of a virtual residence card, filled up with zeros to its physical size. */
final class VirtualResidenceFile {
    private final int directory;
    private final int shortId;
    private final Access access;
    private final byte[] physical;

    private VirtualResidenceFile(int directory, int shortId, Access access, byte[] physical) {
        this.directory = directory;
        this.shortId = shortId;
        this.access = access;
        this.physical = physical;
    }

    /** @param directory 0 for the master file, 1 to 3 for DF1 to DF3 */
    static VirtualResidenceFile of(int directory, int shortId, Access access, int size, byte[]... elements) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] element : elements) {
            content.writeBytes(element);
        }
        if (content.size() > size) {
            throw new IllegalArgumentException(content.size() + " bytes do not fit into " + size);
        }
        return new VirtualResidenceFile(directory, shortId, access, Arrays.copyOf(content.toByteArray(), size));
    }

    /** An element whose value is filled up with zeros to its greatest size, as the cards hold theirs. */
    static byte[] element(int tag, int size, byte[] value) {
        if (value.length > size) {
            throw new IllegalArgumentException("%d bytes do not fit into element %X".formatted(value.length, tag));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (tag > 0xFF) {
            out.write(tag >> 8);
        }
        out.write(tag);
        if (size >= 0x100) {
            out.write(0x82);
            out.write(size >> 8);
        } else if (size >= 0x80) {
            out.write(0x81);
        }
        out.write(size);
        out.writeBytes(Arrays.copyOf(value, size));
        return out.toByteArray();
    }

    boolean is(int inDirectory, int withShortId) {
        return directory == inDirectory && shortId == withShortId;
    }

    Access access() {
        return access;
    }

    int size() {
        return physical.length;
    }

    /** At most this many bytes from here; fewer at the end of the file. */
    byte[] read(int offset, int count) {
        return Arrays.copyOfRange(physical, offset, Math.min(physical.length, offset + count));
    }

    /** Who may read it. */
    enum Access {
        EVERYBODY,
        /** Who has shown the number. */
        NUMBER,
        /** Who has shown the number, under secure messaging. */
        SECRET
    }
}
