package dev.madoguchi.city.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.cbor.CBORFactory;

/** Cuts a CBOR sequence (RFC 8742) of maps into the exact bytes of each. */
final class CborSequence {
    private static final int DEEPEST = 4;

    private static final CBORFactory CBOR = CBORFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private CborSequence() {}

    /**
     * The maps in their order. Where the sequence stops being one of maps, the rest of the bytes is the last item: it will be
     * refused by itself, and what stands before it is not lost.
     *
     * @param limit how many items at most; what comes after them is the last item
     */
    static List<byte[]> split(byte[] sequence, int limit) {
        List<byte[]> items = new ArrayList<>();
        int start = 0;
        try (JsonParser parser = CBOR.createParser(ObjectReadContext.empty(), sequence)) {
            while (items.size() < limit && parser.nextToken() == JsonToken.START_OBJECT) {
                parser.skipChildren();
                int end = (int) parser.currentLocation().getByteOffset();
                items.add(Arrays.copyOfRange(sequence, start, end));
                start = end;
            }
        } catch (JacksonException e) {
            // Not CBOR from here on: the rest is handed on as it is and fails where every record is checked.
        }
        if (start < sequence.length) {
            items.add(Arrays.copyOfRange(sequence, start, sequence.length));
        }
        return items;
    }
}
