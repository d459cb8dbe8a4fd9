package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads the bytes of the file with 基本4情報: a container, a table of places, four items (domain-facts 1.6). */
final class FourItemsFile {
    private static final int CONTAINER = 0xFF20;
    private static final int PLACES = 0xDF21;
    private static final int NAME = 0xDF22;
    private static final int ADDRESS = 0xDF23;
    private static final int BIRTH_DATE = 0xDF24;
    private static final int SEX = 0xDF25;
    private static final int LONGEST = 2048;

    private FourItemsFile() {}

    /**
     * How long the whole file is, from its first bytes.
     *
     * @throws DeviceException {@code BROKEN} when this is no such file
     */
    static int length(byte[] beginning) throws DeviceException {
        Tlv container = Tlv.at(beginning, 0);
        if (container.tag() != CONTAINER || container.end() > LONGEST) {
            throw broken("no container of four items");
        }
        return container.end();
    }

    /**
     * The four items.
     *
     * @throws DeviceException {@code BROKEN} when an item is missing, is not text, or stands elsewhere than the table says
     */
    static FourItems parse(byte[] file) throws DeviceException {
        length(file);
        Map<Integer, Tlv> elements = Tlv.at(file, 0).children();
        Tlv places = elements.get(PLACES);
        if (places != null) {
            requirePlaces(places.value(), elements);
        }
        String birthDate = text(elements, BIRTH_DATE);
        if (!birthDate.matches("[0-9]{8}")) {
            throw broken("the birth date is not eight digits");
        }
        return new FourItems(
                text(elements, NAME), text(elements, ADDRESS), birthDate, Sex.ofDigit(text(elements, SEX)));
    }

    private static void requirePlaces(byte[] table, Map<Integer, Tlv> elements) throws DeviceException {
        List<Integer> tags = List.of(NAME, ADDRESS, BIRTH_DATE, SEX);
        if (table.length != 2 * tags.size()) {
            throw broken("the table of places has another size");
        }
        ByteBuffer places = ByteBuffer.wrap(table);
        for (int tag : tags) {
            if (element(elements, tag).start() != Short.toUnsignedInt(places.getShort())) {
                throw broken("the table of places points elsewhere");
            }
        }
    }

    private static String text(Map<Integer, Tlv> elements, int tag) throws DeviceException {
        byte[] value = element(elements, tag).value();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            // A control character would reach printers and lists as a command.
            if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
                throw broken("an item is empty or holds a control character");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new DeviceException(DeviceFault.BROKEN, "an item is not UTF-8", e);
        }
    }

    private static Tlv element(Map<Integer, Tlv> elements, int tag) throws DeviceException {
        Tlv element = elements.get(tag);
        if (element == null) {
            throw broken("item %04X is missing".formatted(tag));
        }
        return element;
    }

    private static DeviceException broken(String reason) {
        return new DeviceException(DeviceFault.BROKEN, reason);
    }
}
