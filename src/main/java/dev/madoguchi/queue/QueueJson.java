package dev.madoguchi.queue;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The queue's JSON between stations, server and boards: the records of this package, field by field, nothing else taken. */
public final class QueueJson {
    private static final int DEEPEST = 6;
    private static final int LONGEST_TEXT = 300;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private QueueJson() {}

    public static byte[] bytes(Object record) {
        return MAPPER.writeValueAsBytes(record);
    }

    /**
     * Reads one record.
     *
     * @throws BadQueueJsonException where the bytes are anything else
     */
    public static <T> T read(byte[] json, Class<T> type) throws BadQueueJsonException {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BadQueueJsonException("no " + type.getSimpleName(), e);
        }
    }

    /** Reads a list of events. */
    public static List<QueueEvent> events(byte[] json) throws BadQueueJsonException {
        try {
            return MAPPER.readValue(json, new TypeReference<List<QueueEvent>>() {});
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BadQueueJsonException("no list of queue events", e);
        }
    }
}
