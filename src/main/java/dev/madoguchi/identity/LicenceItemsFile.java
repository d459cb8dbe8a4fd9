package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the bytes of a licence's file with the items on its face, DF1/EF01 (domain-facts 2.2). */
final class LicenceItemsFile {
    private static final int NAME = 0x12;
    private static final int READING = 0x13;
    private static final int COMMON_NAME = 0x14;
    private static final int UNIFIED_READING = 0x15;
    private static final int BIRTH_DATE = 0x16;
    private static final int ADDRESS = 0x17;
    private static final int ISSUED = 0x18;
    private static final int EXPIRES = 0x1B;
    private static final int NUMBER = 0x21;
    private static final byte[] NOTHING = {};

    private final Map<Integer, byte[]> elements;

    private LicenceItemsFile(Map<Integer, byte[]> elements) {
        this.elements = elements;
    }

    /**
     * The items.
     *
     * @param file with or without the filler behind them
     * @throws DeviceException {@code BROKEN} when the elements lie about their lengths, or name, birth date, address or expiry
     *     is missing
     */
    static LicenceItems parse(byte[] file) throws DeviceException {
        LicenceItemsFile items = new LicenceItemsFile(LicenceTlv.elements(file));
        return new LicenceItems(
                JisText.decode(items.required(NAME)),
                items.text(READING),
                items.text(COMMON_NAME),
                items.text(UNIFIED_READING),
                LicenceDate.ofEra(items.required(BIRTH_DATE)),
                JisText.decode(items.required(ADDRESS)),
                LicenceDate.ofEra(items.optional(ISSUED)),
                LicenceDate.ofEra(items.required(EXPIRES)),
                Stream.of(0x1C, 0x1D, 0x1E, 0x1F)
                        .map(items::text)
                        .filter(condition -> !condition.pieces().isEmpty())
                        .toList(),
                items.number());
    }

    private Optional<String> number() {
        return Optional.of(new String(optional(NUMBER), StandardCharsets.US_ASCII))
                .filter(digits -> digits.matches("[0-9]{12}"));
    }

    private LicenceText text(int tag) {
        return JisText.decode(optional(tag));
    }

    private byte[] optional(int tag) {
        return elements.getOrDefault(tag, NOTHING);
    }

    private byte[] required(int tag) throws DeviceException {
        byte[] value = optional(tag);
        if (value.length == 0) {
            throw new DeviceException(DeviceFault.BROKEN, "no item %02X on the licence".formatted(tag));
        }
        return value;
    }
}
