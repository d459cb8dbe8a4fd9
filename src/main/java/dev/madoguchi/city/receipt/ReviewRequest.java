package dev.madoguchi.city.receipt;

import dev.madoguchi.city.vault.ReviewName;
import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a station asks a city officer to review: names of the program and of the profile, and no word about a person.
 *
 * @param digest of what is to be confirmed, 64 lower-case hexadecimal digits under a key that only the station has
 * @param minutes how long the station waits
 * @param facts what was done so far, by name
 * @param hands who worked on it, each as SHA-256 of the case's id, a line feed and their id in small letters
 */
public record ReviewRequest(
        UUID caseId, int round, String digest, int minutes, SortedMap<String, String> facts, Set<String> hands) {
    /** The kind of statement that it is. */
    public static final String TYPE = "madoguchi-review+jws";
    /** The longest that a station may wait. */
    public static final int MOST_MINUTES = 60;

    private static final int MOST = 32;
    private static final int MOST_ROUNDS = 1000;
    private static final int CODE_DIGITS = 8;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FACT = Pattern.compile("[a-z][A-Za-z]{0,31}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final JsonMapper JSON = new JsonMapper();

    /** Refuses what is no request: nothing that somebody could have typed gets in. */
    public ReviewRequest {
        facts = new TreeMap<>(facts);
        hands = Set.copyOf(hands);
        boolean fits = round >= 1
                && round <= MOST_ROUNDS
                && minutes >= 1
                && minutes <= MOST_MINUTES
                && SHA256.matcher(digest).matches()
                && facts.size() <= MOST
                && !hands.isEmpty()
                && hands.size() <= MOST
                && hands.stream().allMatch(SHA256.asMatchPredicate())
                && facts.keySet().stream().allMatch(FACT.asMatchPredicate())
                && facts.values().stream().allMatch(VALUE.asMatchPredicate());
        if (!fits) {
            throw new IllegalArgumentException("not what a station asks");
        }
    }

    /**
     * What a station signed.
     *
     * @throws JwsException where this key did not sign it
     * @throws IllegalArgumentException where it is no request
     */
    public static ReviewRequest verified(String jws, VerifyingKey station, String name) throws JwsException {
        JsonNode says = Jws.verify(jws, TYPE, station);
        if (!name.equals(says.path("station").stringValue(""))) {
            throw new IllegalArgumentException("another station's");
        }
        return of(says);
    }

    /** What stands in a request that was verified when it came. */
    public static ReviewRequest kept(String jws) {
        return of(JSON.readTree(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1])));
    }

    private static ReviewRequest of(JsonNode says) {
        SortedMap<String, String> facts = new TreeMap<>();
        says.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().stringValue("")));
        Set<String> hands = new LinkedHashSet<>();
        says.path("hands").forEach(hand -> hands.add(hand.stringValue("")));
        return new ReviewRequest(
                UUID.fromString(says.path("case").stringValue("")),
                says.path("round").intValue(0),
                says.path("digest").stringValue(""),
                says.path("minutes").intValue(0),
                facts,
                hands);
    }

    /** Whether it is about this. */
    public boolean isOf(ReviewName name) {
        return caseId.equals(name.caseId()) && round == name.round();
    }

    /** Whether whoever has this account worked on the case. */
    public boolean wasInHandsOf(String account) {
        return hands.contains(hand(caseId, account));
    }

    /** Someone who worked on a case, so that who has the same id is recognised and nobody else learns it. */
    public static String hand(UUID caseId, String id) {
        return Digests.sha256Hex((caseId + "\n" + id.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }

    /** What officer and clerk compare: the first eight digits, in two groups. */
    public String code() {
        String digits = digest.substring(0, CODE_DIGITS).toUpperCase(Locale.ROOT);
        return digits.substring(0, CODE_DIGITS / 2) + "-" + digits.substring(CODE_DIGITS / 2);
    }
}
