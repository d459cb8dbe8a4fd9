package dev.madoguchi.ending;

import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report of a full erasure (004 §2-2(8)③, 002 別記13条4項): a compact JWS by the key that the plan names, {@code typ}
 * {@code madoguchi-full-erase+jws}.
 *
 * @param plan what the station signed before
 * @param steps when each was done
 * @param found what the search found, by its place; empty where the computer is clean
 * @param notSearched places that this user may not read
 */
public record EraseReport(ErasePlan plan, Map<EraseStep, Instant> steps, List<String> found, List<String> notSearched) {
    private static final String TYPE = "madoguchi-full-erase+jws";

    public EraseReport {
        steps = Map.copyOf(steps);
        found = List.copyOf(found);
        notSearched = List.copyOf(notSearched);
    }

    /** Whether nothing was found. */
    public boolean clean() {
        return found.isEmpty();
    }

    /** Which workstation was erased, by its name in the municipality. */
    public String station() {
        return plan.name().station();
    }

    /** When the last file was gone. */
    public Instant erasedAt() {
        return steps.getOrDefault(EraseStep.FILES_REMOVED, plan.madeAt());
    }

    String sign(SigningKey key, String planJws) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("v", 1).put("id", plan.id().toString()).put("plan", digest(planJws));
        root.put(
                "method",
                "keys destroyed here and at the city; every file overwritten once with zeros, flushed and removed");
        ObjectNode times = root.putObject("steps");
        for (EraseStep step : EraseStep.values()) {
            if (steps.containsKey(step)) {
                times.put(step.name(), steps.get(step).toString());
            }
        }
        root.put("clean", clean());
        found.forEach(root.putArray("found")::add);
        notSearched.forEach(root.putArray("notSearched")::add);
        return Jws.sign(key, TYPE, root);
    }

    /**
     * Reads a report and checks it: the plan's key signed it, about that very plan.
     *
     * @throws EndingException {@code PLAN} where it is not to be believed, {@code STORAGE} where it cannot be read
     */
    public static EraseReport read(ReportFolder folder) throws EndingException {
        try {
            String planJws = folder.plan();
            ErasePlan plan = ErasePlan.read(planJws);
            String jws = Files.readString(folder.reportFile(), StandardCharsets.US_ASCII);
            JsonNode root = Jws.verify(jws, TYPE, plan.report());
            if (!digest(planJws).equals(root.path("plan").stringValue(""))) {
                throw new EndingException(EndingFault.PLAN, "the report is of another plan");
            }
            Map<EraseStep, Instant> steps = new EnumMap<>(EraseStep.class);
            root.path("steps")
                    .properties()
                    .forEach(each -> steps.put(
                            EraseStep.valueOf(each.getKey()),
                            Instant.parse(each.getValue().stringValue(""))));
            return new EraseReport(plan, steps, texts(root.path("found")), texts(root.path("notSearched")));
        } catch (IOException e) {
            throw new EndingException(EndingFault.STORAGE, "the report cannot be read", e);
        } catch (JwsException | IllegalArgumentException | DateTimeException e) {
            throw new EndingException(EndingFault.PLAN, "the report is not to be believed", e);
        }
    }

    /** Whether a station that the city knows by this name signed the plan. */
    public boolean signedBy(StationKeys known) {
        return known.entries().stream()
                .anyMatch(entry -> entry.station().equals(plan.name().station())
                        && entry.key().equals(plan.station()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.stringValue("")));
        return texts;
    }

    private static String digest(String jws) {
        return Digests.sha256Hex(jws.getBytes(StandardCharsets.US_ASCII));
    }
}
