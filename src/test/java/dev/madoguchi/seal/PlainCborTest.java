package dev.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;
import tools.jackson.dataformat.cbor.CBORMapper;

class PlainCborTest {
    /** The whole program's memory is looked through by prove-privacy; here is why nothing is found in it. */
    @Test
    void givesNoBufferTwiceAndRemembersNoName() {
        CBORMapper mapper = PlainCbor.mapper();

        byte[] bytes = mapper.writeValueAsBytes(Map.of("見本　花子", 1));
        mapper.readTree(bytes);

        RecyclerPool<BufferRecycler> pool = mapper.tokenStreamFactory()._getRecyclerPool();
        BufferRecycler first = pool.acquireAndLinkPooled();
        first.releaseToPool();
        assertNotSame(first, pool.acquireAndLinkPooled());
        assertFalse(mapper.tokenStreamFactory().isEnabled(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES));
    }
}
