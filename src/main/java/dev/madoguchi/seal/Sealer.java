package dev.madoguchi.seal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

/** Seals records for the city: after this nobody at the counter can read them. Safe for several threads. */
public final class Sealer {
    /** The longest plain text that can be sealed: 12 MiB. */
    public static final int MAX_PLAIN = 12 * 1024 * 1024;

    private final Supplier<CityPublicKey> newest;
    private final SigningKey signer;
    private final StationName name;
    private final Clock clock;

    /** Seals for one key alone. */
    public Sealer(CityPublicKey city, SigningKey signer, StationName name, Clock clock) {
        this(() -> city, signer, name, clock);
    }

    /** @param newest the key that the city has records sealed for now; asked for each record */
    public Sealer(Supplier<CityPublicKey> newest, SigningKey signer, StationName name, Clock clock) {
        this.newest = newest;
        this.signer = signer;
        this.name = name;
        this.clock = clock;
    }

    /**
     * Seals one record.
     *
     * @param id the record's random id; sealing twice under one id gives two different envelopes
     * @param kind what sort of record it is
     * @param day the working day it belongs to
     * @param plain CBOR, at most {@link #MAX_PLAIN} bytes; stays the caller's, to be wiped
     */
    public Envelope seal(UUID id, String kind, LocalDate day, byte[] plain) {
        if (plain.length > MAX_PLAIN) {
            throw new IllegalArgumentException("a record of " + plain.length + " bytes is too long to seal");
        }
        CityPublicKey city = newest.get();
        var header = new Header(
                id,
                name.station(),
                name.site(),
                name.municipality(),
                kind,
                clock.instant(),
                city.keyId(),
                Header.SUITE_1,
                Header.CBOR,
                day);
        byte[] headerBytes = HeaderCodec.encode(header);
        byte[] padded = Padding.pad(plain);
        try {
            return Envelope.sign(header, headerBytes, Hpke.seal(city.bytes(), padded, headerBytes), signer);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }
}
