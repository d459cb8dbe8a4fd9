package dev.madoguchi.city.desk;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.CityPrivateKeys;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.Header;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Opens every record of a delivery that opens, and says of each other why it does not. One bad record never stops the next. */
public final class DeliveryOpener {
    /** The record that came is not the one that was listed. */
    static final String OTHER_RECORD = "city.desk.OTHER_RECORD";

    private static final Comparator<Line> AS_THE_LEDGER = Comparator.comparing(
                    (Line line) -> line instanceof Line.NotOpened)
            .thenComparing(line -> line instanceof Line.Opened opened ? opened.receivedAt() : Instant.MAX)
            .thenComparing(line -> line.record().id());

    private final DeliverySource source;
    private final CityPrivateKeys keys;

    /** With one key alone. */
    public DeliveryOpener(DeliverySource source, CityPrivateKey key) {
        this(source, new CityPrivateKeys(List.of(key)));
    }

    /** @param keys of now and of before; stay the caller's to close */
    public DeliveryOpener(DeliverySource source, CityPrivateKeys keys) {
        this.source = source;
        this.keys = keys;
    }

    /** The records in the order of the paper ledger, those that stay shut at the end. */
    public List<Line> open(Delivery delivery) throws DeskException {
        var opener = new EnvelopeOpener(keys, source.stations());
        List<Line> lines = new ArrayList<>();
        for (Listed record : delivery.records()) {
            lines.add(open(opener, delivery, record));
        }
        lines.sort(AS_THE_LEDGER);
        return List.copyOf(lines);
    }

    private Line open(EnvelopeOpener opener, Delivery delivery, Listed record) throws DeskException {
        byte[] bytes = source.bytes(record);
        try {
            OpenedRecord opened = opener.open(bytes);
            return isListed(opened, delivery, record)
                    ? new Line.Opened(record, opened)
                    : new Line.NotOpened(record, OTHER_RECORD);
        } catch (EnvelopeException e) {
            return new Line.NotOpened(record, EnvelopeOpener.messageKey(e.reason()));
        }
    }

    private static boolean isListed(OpenedRecord opened, Delivery delivery, Listed record) {
        Header header = opened.header();
        return header.id().toString().equals(record.id())
                && opened.sha256().equals(record.sha256())
                && header.site().equals(delivery.site())
                && header.station().equals(delivery.station())
                && header.day().equals(delivery.day());
    }
}
