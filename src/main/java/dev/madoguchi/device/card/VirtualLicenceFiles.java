package dev.madoguchi.device.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.HexFormat;

/** Writes the bytes of a virtual driver's licence (domain-facts 2.1 to 2.3). */
final class VirtualLicenceFiles {
    private static final String VERSION = "008";
    private static final LocalDate ISSUED = LocalDate.of(2025, 4, 1);
    private static final LocalDate EXPIRES = LocalDate.of(2030, 5, 12);
    private static final String NUMBER = "012345678900";
    private static final int LONGEST_SHORT = 0x7F;
    /** What a licence adds to the JDK's number of an era. */
    private static final int ERA_SHIFT = 2;

    private VirtualLicenceFiles() {}

    /** MF/EF01: version, issue and expiry, then maker and cryptography. */
    static byte[] common() {
        String dates =
                DateTimeFormatter.BASIC_ISO_DATE.format(ISSUED) + DateTimeFormatter.BASIC_ISO_DATE.format(EXPIRES);
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.writeBytes(ascii(VERSION));
        value.writeBytes(HexFormat.of().parseHex(dates));
        return joined(element(0x45, value.toByteArray()), element(0x46, new byte[] {0, 0}));
    }

    /** MF/EF02. */
    static byte[] pinSetting(boolean set) {
        return element(0x05, new byte[] {(byte) (set ? 1 : 0)});
    }

    /** DF1/EF01: what stands on the face. */
    static byte[] face(VirtualPerson person) {
        VirtualJisText text = new VirtualJisText();
        return joined(
                element(0x11, ascii("1")),
                element(0x12, text.encode(person.name())),
                element(0x13, new byte[0]),
                element(0x14, new byte[0]),
                element(0x15, text.encode("ミホン")),
                element(0x16, era(person.birthDate())),
                element(0x17, text.encode(person.address())),
                element(0x18, era(ISSUED)),
                element(0x19, ascii("00000")),
                element(0x1A, text.encode("優良")),
                element(0x1B, era(EXPIRES)),
                element(0x1C, text.encode("眼鏡等")),
                element(0x1D, new byte[0]),
                element(0x1E, new byte[0]),
                element(0x1F, new byte[0]),
                element(0x20, text.encode("見本")),
                element(0x21, ascii(NUMBER)),
                element(0x22, ascii("4220630")),
                element(0x26, ascii("4250815")),
                // A class that is not held has zeros for a date.
                element(0x25, ascii("0000000")));
    }

    /** DF1/EF02: the registered domicile, behind both PINs. */
    static byte[] domicile(VirtualPerson person) {
        int longest = 20;
        String place =
                person.address().substring(0, Math.min(longest, person.address().length()));
        return element(0x41, new VirtualJisText().encode(place));
    }

    /** A one-byte tag, a length of one byte or {@code 82 hh ll}, the value. */
    private static byte[] element(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (value.length > LONGEST_SHORT) {
            out.write(0x82);
            out.write(value.length >> 8);
        }
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    /** The era's digit, 1 明治 to 5 令和, and {@code YYMMDD}. */
    private static byte[] era(LocalDate day) {
        JapaneseDate japanese = JapaneseDate.from(day);
        int era = japanese.getEra().getValue() + ERA_SHIFT;
        return ascii("%d%02d".formatted(era, japanese.get(ChronoField.YEAR_OF_ERA))
                + DateTimeFormatter.ofPattern("MMdd").format(day));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... elements) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] element : elements) {
            out.writeBytes(element);
        }
        return out.toByteArray();
    }
}
