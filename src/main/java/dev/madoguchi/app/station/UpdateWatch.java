package dev.madoguchi.app.station;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.station.PublishedHere;
import dev.madoguchi.update.Fetching;
import dev.madoguchi.update.ProgramFolder;
import dev.madoguchi.update.Progress;
import dev.madoguchi.update.UpdateException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at most once a minute whether the city wants another version of the program here, and how far this computer is with it. */
public final class UpdateWatch {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateWatch.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Optional<ProgramFolder> program;
    private final PublishedHere published;
    private final Fetching fetching;
    private final Clock clock;
    private Progress last = new Progress.UpToDate();
    private Instant lookedAt = Instant.MIN;

    /**
     * Looks at nothing yet.
     *
     * @param program where it is installed; empty where it was not installed in a way that can be updated
     */
    UpdateWatch(Optional<ProgramFolder> program, PublishedHere published, Fetching fetching, Clock clock) {
        this.program = program;
        this.published = published;
        this.fetching = fetching;
        this.clock = clock;
    }

    /** Of the program that runs, whose launcher names its folder. */
    public static UpdateWatch ofProgram(Workstation workstation, Clock clock) {
        return new UpdateWatch(
                Optional.ofNullable(System.getProperty("madoguchi.programs"))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> new ProgramFolder(Path.of(folder))),
                workstation.city().published(),
                new Fetching(new StationHome(workstation.folder()).updates()),
                clock);
    }

    /** How far it is; slow once a minute. What cannot be looked at is as it was. */
    public synchronized Progress look() {
        Instant now = clock.instant();
        if (program.isPresent() && (now.isBefore(lookedAt) || !now.isBefore(lookedAt.plus(FRESH)))) {
            lookedAt = now;
            try {
                Release inUse = program.get().current();
                last = Progress.of(inUse, published.today().release(inUse.platform()), fetching);
            } catch (UpdateException | IOException e) {
                LOG.warn("Whether a new version of the program waits cannot be seen", e);
            }
        }
        return last;
    }
}
