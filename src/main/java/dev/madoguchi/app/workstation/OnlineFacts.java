package dev.madoguchi.app.workstation;

import dev.madoguchi.reception.Reception;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.OnlineCase;
import dev.madoguchi.visit.ReviewDigest;
import dev.madoguchi.visit.Visit;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the city's console may know of the case on the desk: what was done, and a digest of the rest. */
final class OnlineFacts {
    private static final int KEY_BYTES = 32;

    private final StationKey key;
    private final Supplier<Optional<Visit>> open;

    /** @param key stays the session's to close */
    OnlineFacts(StationKey key, Supplier<Optional<Visit>> open) {
        this.key = key;
        this.open = open;
    }

    Optional<OnlineCase> now() {
        return open.get()
                .filter(visit -> !visit.hands().isEmpty())
                .map(visit -> new OnlineCase(visit.id(), visit.hands(), digest(visit), facts(visit)));
    }

    private String digest(Visit visit) {
        byte[] derived = key.derive("review digest v1 " + visit.id(), KEY_BYTES);
        try {
            return ReviewDigest.of(visit, derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    private static SortedMap<String, String> facts(Visit visit) {
        SortedMap<String, String> facts = new TreeMap<>();
        visit.reception().map(Reception::procedure).ifPresent(id -> facts.put("procedure", id));
        visit.reception().map(Reception::route).ifPresent(route -> facts.put("route", route.name()));
        visit.applicationId().ifPresent(id -> facts.put("form", "READ"));
        visit.applicant().ifPresent(person -> facts.put("identity", "CHECKED"));
        visit.doubt().ifPresent(doubt -> facts.put("card", "DOUBTED"));
        visit.photoReview().ifPresent(review -> facts.put("photo", "REVIEWED"));
        visit.erasedPhoto().ifPresent(erased -> facts.put("photo", "ERASED"));
        return facts;
    }
}
