package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements of a residence card's file, or of the part of it that was read so far. */
final class Elements {
    private final Map<Integer, Element> byTag;
    private final boolean filler;

    private Elements(Map<Integer, Element> byTag, boolean filler) {
        this.byTag = byTag;
        this.filler = filler;
    }

    /**
     * The whole elements up to the filler (00 or FF) or the end; one that is cut off is left out.
     *
     * @throws DeviceException {@code BROKEN} when a length is of another form or a tag comes twice
     */
    static Elements of(byte[] file) throws DeviceException {
        Map<Integer, Element> byTag = new HashMap<>();
        int at = 0;
        while (at < file.length) {
            if (file[at] == 0 || file[at] == (byte) 0xFF) {
                return new Elements(byTag, true);
            }
            Element next = Element.at(file, at);
            if (next.end() > file.length) {
                break;
            }
            if (byTag.put(next.tag(), next) != null) {
                throw new DeviceException(DeviceFault.BROKEN, "tag %X comes twice".formatted(next.tag()));
            }
            at = next.end();
        }
        return new Elements(byTag, false);
    }

    /** Whether nothing more needs to be read to know these. */
    boolean complete(Collection<Integer> tags) {
        return filler || byTag.keySet().containsAll(tags);
    }

    /**
     * The value of an element as it stands.
     *
     * @throws DeviceException {@code BROKEN} when there is no such element
     */
    byte[] value(int tag) throws DeviceException {
        return element(tag).value();
    }

    /**
     * The text of an element, in the first of these encodings it is written in; empty where the element is missing or holds
     * nothing.
     *
     * @throws DeviceException {@code BROKEN} when it is written in none of them, or holds control characters
     */
    String text(int tag, List<Charset> encodings) throws DeviceException {
        if (!byTag.containsKey(tag)) {
            return "";
        }
        byte[] content = element(tag).content();
        for (Charset encoding : encodings) {
            Optional<String> text = decoded(content, encoding);
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new DeviceException(DeviceFault.BROKEN, "item %X is no text".formatted(tag));
    }

    /** The text; a control character would reach printers and lists as a command, so that it makes this no text. */
    private static Optional<String> decoded(byte[] content, Charset encoding) {
        try {
            String text = encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Element element(int tag) throws DeviceException {
        Element element = byTag.get(tag);
        if (element == null) {
            throw new DeviceException(DeviceFault.BROKEN, "item %X is missing".formatted(tag));
        }
        return element;
    }
}
