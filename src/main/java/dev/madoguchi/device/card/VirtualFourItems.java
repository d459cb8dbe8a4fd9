package dev.madoguchi.device.card;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the bytes of a virtual card's text files (domain-facts 1.6). */
final class VirtualFourItems {
    private static final int CONTAINER = 0xFF20;
    private static final int OFFSETS = 0xDF21;
    private static final int FIRST_ITEM = 0xDF22;

    private VirtualFourItems() {}

    /** EF 0002: a container with a table of four offsets, counted from the start of the file, and the four items. */
    static byte[] of(VirtualPerson person) {
        List<byte[]> items = List.of(
                person.name().getBytes(StandardCharsets.UTF_8),
                person.address().getBytes(StandardCharsets.UTF_8),
                person.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE).getBytes(StandardCharsets.US_ASCII),
                Integer.toString(person.sex()).getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        int[] starts = new int[items.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = tail.size();
            tail.writeBytes(element(FIRST_ITEM + i, items.get(i)));
        }
        int tableSize = element(OFFSETS, new byte[2 * starts.length]).length;
        int header = element(CONTAINER, new byte[tableSize + tail.size()]).length - tableSize - tail.size();
        ByteBuffer table = ByteBuffer.allocate(2 * starts.length);
        for (int start : starts) {
            table.putShort((short) (header + tableSize + start));
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(element(OFFSETS, table.array()));
        content.writeBytes(tail.toByteArray());
        return element(CONTAINER, content.toByteArray());
    }

    /** A two-byte tag, a length as short as it can be (ISO/IEC 8825-1), the value. */
    static byte[] element(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag >> 8);
        out.write(tag);
        if (value.length >= 0x100) {
            out.write(0x82);
            out.write(value.length >> 8);
        } else if (value.length >= 0x80) {
            out.write(0x81);
        }
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }
}
