package dev.madoguchi.city.console;

import dev.madoguchi.city.console.Handed.Standing;
import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.city.receipt.Acceptance.Verdict;
import dev.madoguchi.city.vault.AcceptanceVault;
import dev.madoguchi.city.vault.DeliveredRecord;
import dev.madoguchi.city.vault.DeliveryVault;
import dev.madoguchi.city.vault.KeptAcceptance;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.DeliveryDigest;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.VerifyingKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A day's deliveries, station by station, with what the city desk signed about each. */
final class HandedOver {
    private final DeliveryVault deliveries;
    private final AcceptanceVault acceptances;

    HandedOver(VaultDatabase database) {
        this.deliveries = new DeliveryVault(database);
        this.acceptances = new AcceptanceVault(database);
    }

    /** By site and station; a delivery is what one station delivered of one day. */
    List<Handed> of(String municipality, LocalDate day) {
        Map<String, KeptAcceptance> last = new LinkedHashMap<>();
        acceptances.of(municipality, day).forEach(kept -> last.put(kept.station(), kept));
        Map<Place, List<DeliveredRecord>> byPlace = new LinkedHashMap<>();
        deliveries
                .records(municipality, day)
                .forEach(record -> byPlace.computeIfAbsent(
                                new Place(record.site(), record.station()), place -> new ArrayList<>())
                        .add(record));
        List<Handed> handed = new ArrayList<>();
        byPlace.forEach(
                (place, records) -> handed.add(handed(place, records, Optional.ofNullable(last.get(place.station())))));
        return handed;
    }

    private record Place(String site, String station) {}

    private static Handed handed(Place place, List<DeliveredRecord> records, Optional<KeptAcceptance> kept) {
        if (kept.isEmpty()) {
            return new Handed(place.site(), place.station(), records.size(), Standing.WAITING, Optional.empty());
        }
        Optional<Acceptance> said = kept.flatMap(HandedOver::signed);
        Standing standing =
                said.map(acceptance -> standing(acceptance, records)).orElse(Standing.UNSIGNED);
        return new Handed(place.site(), place.station(), records.size(), standing, said);
    }

    private static Standing standing(Acceptance said, List<DeliveredRecord> records) {
        String digest = DeliveryDigest.of(
                records.stream().collect(Collectors.toMap(DeliveredRecord::id, DeliveredRecord::sha256)));
        if (!said.digest().equals(digest)) {
            return Standing.GROWN;
        }
        return said.verdict() == Verdict.ACCEPTED ? Standing.ACCEPTED : Standing.QUERIED;
    }

    private static Optional<Acceptance> signed(KeptAcceptance kept) {
        try {
            return Acceptance.verified(kept.statement(), VerifyingKey.fromJwk(kept.signingKey()));
        } catch (SecretException e) {
            throw new IllegalStateException("a key in the vault is none", e);
        }
    }
}
