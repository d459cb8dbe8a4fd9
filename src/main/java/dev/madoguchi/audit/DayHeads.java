package dev.madoguchi.audit;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The heads of the days, each signed by the station in a file of its own that no rebuilt database takes back:
 * {@code 2026-11-20.jws}, a compact JWS of {@code {station, day, seq, hash, signedAt}}.
 *
 * <p>A day has one head: the first that was signed. Rows that follow on the same day hang on the next day's. Safe for several
 * threads.
 */
public final class DayHeads {
    /** The kind of statement that a head is. */
    public static final String TYPE = "madoguchi-audit-head+jws";

    private static final String SUFFIX = ".jws";

    private final Path folder;
    private final AuditTrail trail;
    private final SigningKey key;
    private final String station;
    private final Clock clock;

    /**
     * @param folder where the files lie
     * @param key the station's
     */
    public DayHeads(Path folder, AuditTrail trail, SigningKey key, String station, Clock clock) {
        this.folder = folder;
        this.trail = trail;
        this.key = key;
        this.station = station;
        this.clock = clock;
    }

    /** Signs where the trail stands as the head of a day; a day that has its head keeps it. It is durable when this returns. */
    public void sign(LocalDate day) throws IOException {
        sign(day, trail.head());
    }

    private synchronized void sign(LocalDate day, AuditHead head) throws IOException {
        Path file = folder.resolve(day + SUFFIX);
        if (!Files.exists(file)) {
            ObjectNode says = JsonMapper.shared().createObjectNode();
            says.put("station", station);
            says.put("day", day.toString());
            says.put("seq", head.seq());
            says.put("hash", head.hash());
            says.put("signedAt", clock.instant().toString());
            Files.createDirectories(folder);
            DurableFile.write(file, Jws.sign(key, TYPE, says).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Signs the last day before today that has rows, up to its last row, where nobody did: the day was never closed. */
    public void catchUp() throws IOException {
        ZoneId zone = clock.getZone();
        Optional<AuditRow> last =
                trail.lastBefore(LocalDate.now(clock).atStartOfDay(zone).toInstant());
        if (last.isPresent()) {
            sign(LocalDate.ofInstant(last.get().at(), zone), last.get().head());
        }
    }

    /**
     * What the files say.
     *
     * @param heads by day, oldest first
     * @param damaged names of files whose signature or content is not this station's
     */
    public record Signed(List<DayHead> heads, List<String> damaged) {
        public Signed {
            heads = List.copyOf(heads);
            damaged = List.copyOf(damaged);
        }
    }

    /** Reads and checks every file. */
    public Signed signed() throws IOException {
        List<DayHead> heads = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (Path file : files(folder)) {
            // Every byte is a character in it: a file that is no text is damaged, and not unreadable.
            Optional<DayHead> head = read(Files.readString(file, StandardCharsets.ISO_8859_1));
            head.ifPresentOrElse(
                    heads::add, () -> damaged.add(file.getFileName().toString()));
        }
        return new Signed(heads, damaged);
    }

    /** What a signed head says; empty where it is not this station's or not whole. */
    public Optional<DayHead> read(String jws) {
        try {
            JsonNode says = Jws.verify(jws.strip(), TYPE, key.verifyingKey());
            if (!station.equals(says.path("station").stringValue(""))) {
                return Optional.empty();
            }
            var head = new AuditHead(
                    says.path("seq").longValue(-1), says.path("hash").stringValue(""));
            return Optional.of(new DayHead(LocalDate.parse(says.path("day").stringValue("")), head));
        } catch (JwsException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
