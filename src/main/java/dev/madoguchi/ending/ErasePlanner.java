package dev.madoguchi.ending;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.ending.ErasePlan.Amount;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The part of a full erasure that needs the station's keys: checks that nothing is lost, keeps the proofs, has the city destroy its
 * halves, and signs the plan. Until the plan is signed, nothing is gone that the station still needs.
 */
public final class ErasePlanner {
    private final Station station;
    private final SigningKey key;
    private final Clock clock;
    private final Consumer<EraseStep> progress;

    /**
     * The station that is to be erased.
     *
     * @param place the municipality and the site, as people read them
     * @param keys the day keys, and the keys of the searches
     * @param memory the folder in memory that belongs to it
     * @param proofs folders that hold no person, and that the city may ask for later
     */
    public record Station(
            StationName name,
            String place,
            Path home,
            Optional<Path> memory,
            Daybook daybook,
            Outbox outbox,
            List<DayKeys> keys,
            List<Path> proofs) {
        public Station {
            keys = List.copyOf(keys);
            proofs = List.copyOf(proofs);
        }
    }

    /** @param key the station's, which signs the plan */
    public ErasePlanner(Station station, SigningKey key, Clock clock, Consumer<EraseStep> progress) {
        this.station = station;
        this.key = key;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Makes everything ready, and signs the plan last. Does nothing where the folder holds this station's plan already.
     *
     * @param who the staff id of who is responsible
     * @throws EndingException {@code FOLDER}, {@code UNDELIVERED}, {@code OPEN_DAYS}, {@code SHARE_AWAY} or {@code STORAGE}
     */
    public void plan(ReportFolder folder, String who, Optional<String> witness) throws EndingException {
        try {
            if (!requireOurs(folder)) {
                requireDone();
                progress.accept(EraseStep.CHECKED);
                for (Path proofs : station.proofs()) {
                    folder.keep(proofs);
                }
                progress.accept(EraseStep.PROOFS_KEPT);
                int halves = destroyHalves();
                progress.accept(EraseStep.CITY_HALVES_DESTROYED);
                sign(folder, who, witness, halves);
            }
            folder.done(EraseStep.PLANNED, clock.instant());
            progress.accept(EraseStep.PLANNED);
        } catch (IOException e) {
            throw new EndingException(EndingFault.STORAGE, "the plan cannot be made", e);
        }
    }

    /** Whether the plan is there. */
    private boolean requireOurs(ReportFolder folder) throws EndingException, IOException {
        if (real(folder.root()).startsWith(real(station.home()))) {
            throw new EndingException(EndingFault.FOLDER, "the report would be erased with the workstation");
        }
        if (folder.planned() && !ErasePlan.read(folder.plan()).station().equals(key.verifyingKey())) {
            throw new EndingException(EndingFault.FOLDER, "the folder holds the report of another workstation");
        }
        return folder.planned();
    }

    /** Where a path really leads, as far as it is there: a link may stand for the workstation's folder, or for a way into it. */
    private static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath();
        Path there = whole;
        for (Path up = there.getParent(); up != null && !Files.exists(there); up = up.getParent()) {
            there = up;
        }
        return there.toRealPath().resolve(there.relativize(whole)).normalize();
    }

    private void requireDone() throws EndingException {
        if (station.outbox().waiting() > 0) {
            throw new EndingException(EndingFault.UNDELIVERED, station.outbox().waiting() + " records have no receipt");
        }
        List<LocalDate> open = station.daybook().days();
        if (!open.isEmpty()) {
            throw new EndingException(EndingFault.OPEN_DAYS, "not closed or not handed over: " + open);
        }
    }

    private int destroyHalves() throws EndingException {
        int halves = 0;
        try {
            for (DayKeys keys : station.keys()) {
                for (LocalDate day : keys.days()) {
                    keys.destroy(day);
                }
                for (LocalDate day : keys.ended()) {
                    if (keys.settle(day).proved()) {
                        halves++;
                    }
                }
            }
            return halves;
        } catch (SecretException e) {
            boolean away = e.fault() == SecretFault.SHARE_AWAY;
            throw new EndingException(
                    away ? EndingFault.SHARE_AWAY : EndingFault.STORAGE, "a key does not end: " + e.fault(), e);
        }
    }

    private void sign(ReportFolder folder, String who, Optional<String> witness, int halves) throws IOException {
        int files = 0;
        long bytes = 0;
        Path home = real(station.home());
        for (Path path : ErasedFiles.under(home)) {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                files++;
                bytes += Files.size(path);
            }
        }
        try (SigningKey report = SigningKey.generate(new SecureRandom())) {
            var plan = new ErasePlan(
                    UUID.randomUUID(),
                    station.name(),
                    station.place(),
                    home,
                    station.memory(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    who,
                    witness,
                    new Amount(files, bytes, station.outbox().rows().size(), halves),
                    key.verifyingKey(),
                    report.verifyingKey());
            String signed = plan.sign(key);
            new PlannedHome(home).mark(signed); // before the plan: without it, the plan erases nothing
            folder.plan(signed, report);
        }
    }
}
