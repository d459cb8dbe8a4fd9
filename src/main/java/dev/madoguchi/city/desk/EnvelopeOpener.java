package dev.madoguchi.city.desk;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.CityPrivateKeys;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.PlainCbor;
import dev.madoguchi.seal.StationKeys;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Opens sealed records with the city's private key, after checking that one of the city's stations signed them. */
public final class EnvelopeOpener {
    private static final int DEEPEST = 32;

    private static final CBORMapper CBOR = CBORMapper.builder(PlainCbor.factory()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final CityPrivateKeys keys;
    private final StationKeys stations;

    /**
     * @param key the city's private sealing key; stays the caller's to close
     * @param stations what the stations' signatures are checked with
     */
    public EnvelopeOpener(CityPrivateKey key, StationKeys stations) {
        this(new CityPrivateKeys(List.of(key)), stations);
    }

    /** The same with the keys of now and of before. */
    public EnvelopeOpener(CityPrivateKeys keys, StationKeys stations) {
        this.keys = keys;
        this.stations = stations;
    }

    /** The key of the sentence that says why a record was not opened; with {@code .todo} after it, what to do. */
    public static String messageKey(EnvelopeException.Reason reason) {
        return "city.desk." + reason.name();
    }

    /** Opens one record, or says why it is not to be believed or cannot be opened. */
    public OpenedRecord open(byte[] bytes) throws EnvelopeException {
        Envelope envelope = Envelope.parse(bytes);
        byte[] plain = keys.open(envelope, stations);
        try {
            JsonNode tree = CBOR.readTree(plain);
            if (!tree.isObject()) {
                throw new EnvelopeException(EnvelopeException.Reason.NOT_OPENED, "what was sealed is not a CBOR map");
            }
            var drawer = new PictureDrawer();
            return new OpenedRecord(envelope.header(), envelope.sha256(), drawer.empty(tree), drawer.pictures());
        } catch (JacksonException e) {
            throw new EnvelopeException(
                    EnvelopeException.Reason.NOT_OPENED, "what was sealed is not the CBOR it says it is");
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
