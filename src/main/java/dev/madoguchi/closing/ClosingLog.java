package dev.madoguchi.closing;

import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditHead;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.staff.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Remembers how far the closing of each day has come, in a file that no rebuilt database takes back, and notes each step in the
 * audit trail.
 *
 * <p>{@code closing-2026-11-20.json} is {@code {"v":2, "day", "stage", "state"}}; it is replaced as a whole and flushed, so that a crash
 * leaves the step before or the step after.
 */
public final class ClosingLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VERSION = 2;
    private static final Pattern FILE = Pattern.compile("closing-(\\d{4}-\\d{2}-\\d{2})\\.json");

    private final Path directory;
    private final AuditTrail audit;
    private final Clock clock;
    /** Days that are known to be closed: they stay so, and there are many. */
    private final Set<LocalDate> closed = ConcurrentHashMap.newKeySet();

    /** @param directory where the files of closing lie, in the workstation's own folder */
    public ClosingLog(Path directory, AuditTrail audit, Clock clock) {
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    ClosingState state(LocalDate day) throws ClosingException {
        Path file = file(day);
        if (!Files.exists(file)) {
            return new ClosingState.Open();
        }
        try {
            JsonNode json = read(day);
            if (json.required("v").intValue() != VERSION) {
                throw new ClosingException(ClosingFault.STORAGE, file + " is not of this version");
            }
            return JSON.treeToValue(json.required("state"), type(stage(json)));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot read " + file, e);
        }
    }

    /** How far a day's closing has come, of whatever version its file is. */
    ClosingStage stage(LocalDate day) throws ClosingException {
        if (closed.contains(day)) {
            return ClosingStage.CERTIFIED;
        }
        if (!Files.exists(file(day))) {
            return ClosingStage.OPEN;
        }
        try {
            ClosingStage stage = stage(read(day));
            if (stage == ClosingStage.CERTIFIED) {
                closed.add(day);
            }
            return stage;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot read " + file(day), e);
        }
    }

    /** The days whose closing has begun, in their order. */
    List<LocalDate> days() throws ClosingException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> LocalDate.parse(name.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot list " + directory, e);
        }
    }

    private JsonNode read(LocalDate day) throws IOException, ClosingException {
        JsonNode json = JSON.readTree(Files.readAllBytes(file(day)));
        if (!day.toString().equals(json.required("day").stringValue())) {
            throw new ClosingException(ClosingFault.STORAGE, file(day) + " is not of this day");
        }
        return json;
    }

    private static ClosingStage stage(JsonNode json) {
        return ClosingStage.valueOf(json.required("stage").stringValue());
    }

    /** Goes on to a state: the trail first, which so may name a step twice and misses none; then the file. */
    <S extends ClosingState> S reach(LocalDate day, S state, Person who) throws ClosingException {
        ObjectNode json = JSON.createObjectNode();
        json.put("v", VERSION);
        json.put("day", day.toString());
        json.put("stage", state.stage().name());
        json.set("state", JSON.valueToTree(state));
        try {
            audit.record(who.id(), "closing." + state.stage().name(), day.toString());
            Files.createDirectories(directory);
            DurableFile.write(file(day), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        } catch (IOException | JdbiException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot note " + state.stage() + " of " + day, e);
        }
        return state;
    }

    /** Notes that the ledger left this program as a file. */
    void exported(LocalDate day, Person who) throws ClosingException {
        try {
            audit.record(who.id(), AuditDeed.LEDGER_EXPORTED.code(), day.toString());
        } catch (JdbiException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot note the file of " + day, e);
        }
    }

    Clock clock() {
        return clock;
    }

    AuditHead auditHead() {
        return audit.head();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Class<? extends ClosingState> type(ClosingStage stage) {
        return switch (stage) {
            case OPEN -> ClosingState.Open.class;
            case LEDGER_WRITTEN -> ClosingState.LedgerWritten.class;
            case LEDGER_CONFIRMED -> ClosingState.LedgerConfirmed.class;
            case LEDGER_DELIVERED -> ClosingState.LedgerDelivered.class;
            case ERASING -> ClosingState.Erasing.class;
            case ERASED -> ClosingState.Erased.class;
            case SCANNED -> ClosingState.Scanned.class;
            case CERTIFIED -> ClosingState.Certified.class;
        };
    }

    private Path file(LocalDate day) {
        return directory.resolve("closing-" + day + ".json");
    }
}
