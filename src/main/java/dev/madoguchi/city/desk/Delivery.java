package dev.madoguchi.city.desk;

import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.seal.DeliveryDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one station delivered of one day, still sealed.
 *
 * @param site empty, as is the station, for the files that are no sealed records
 * @param said what the city said of it last
 */
public record Delivery(LocalDate day, String site, String station, List<Listed> records, Optional<Acceptance> said) {
    public Delivery {
        records = List.copyOf(records);
    }

    /** The deliveries of a day. */
    static List<Delivery> of(LocalDate day, DeliverySource.Day listed) {
        Map<List<String>, List<Listed>> byStation = new LinkedHashMap<>();
        for (Listed record : listed.records()) {
            byStation
                    .computeIfAbsent(List.of(record.site(), record.station()), place -> new ArrayList<>())
                    .add(record);
        }
        List<Delivery> deliveries = new ArrayList<>();
        byStation.forEach((place, records) -> deliveries.add(
                new Delivery(day, place.get(0), place.get(1), records, last(listed.said(), place.get(1)))));
        return deliveries;
    }

    private static Optional<Acceptance> last(List<Acceptance> said, String station) {
        return said.stream().filter(each -> each.station().equals(station)).reduce((before, after) -> after);
    }

    /** Whether it is the one that was spoken of: a record that came later makes it another. */
    public boolean isWhatWasSaid() {
        return said.isPresent() && said.get().digest().equals(digest());
    }

    /** Whether anybody can say anything of it: every part has an id. */
    boolean isOfAStation() {
        return !station.isEmpty();
    }

    /** See {@link DeliveryDigest}. */
    public String digest() {
        Map<UUID, String> digests = new LinkedHashMap<>();
        if (isOfAStation()) {
            records.forEach(record -> digests.put(UUID.fromString(record.id()), record.sha256()));
        }
        return DeliveryDigest.of(digests);
    }
}
