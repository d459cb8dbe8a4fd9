package dev.madoguchi.seal;

import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORFactoryBuilder;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * CBOR (RFC 8949) of what is personal, written and read by a mapper that remembers nothing of it.
 *
 * <p>Jackson's usual one keeps its buffers for the next time with what was in them, and every name of a map for as long as the program
 * runs: both would be found in the memory long after the day was erased.
 */
public final class PlainCbor {
    private PlainCbor() {}

    /** A mapper with the usual rules. */
    public static CBORMapper mapper() {
        return CBORMapper.builder(factory().build()).build();
    }

    /** For a mapper with rules of its own. */
    public static CBORFactoryBuilder factory() {
        return CBORFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES);
    }
}
