package dev.madoguchi.app.command;

import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.workstation.EnrolledCounter;
import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.StoreCopy;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.store.StoreReturn;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.update.CitySource;
import dev.madoguchi.update.Fetching;
import dev.madoguchi.update.FolderSource;
import dev.madoguchi.update.ProgramFolder;
import dev.madoguchi.update.Switching;
import dev.madoguchi.update.UpdateException;
import dev.madoguchi.update.UpdateFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's next version, as the city published it. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "check|fetch|apply|rollback",
        description = {
            "Brings an installed program to the version that the city published: only files that changed are fetched, each is compared with",
            "what the city signed, and one rename switches. The store is brought up on a copy at the next sign-in. Until something is",
            "recorded with the new version, and until the next closing, rollback goes back, the store included."
        })
final class UpdateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--config", scope = ScopeType.INHERIT, description = "The workstation's configuration.")
    private @Nullable Path config;

    @Option(names = "--home", scope = ScopeType.INHERIT, description = "The enrolled station's folder instead.")
    private Path home = StartCommand.STATION;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object.")
    private boolean json;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what is wanted: check, fetch, apply, rollback.");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Says which version is in use, which one the city published, and how much is still to be fetched.")
    void check() {
        UpdateTrouble.told(() -> {
            Release inUse = program().current();
            Release wanted = wanted(inUse);
            tell("in use", inUse, wanted, fetching().missing(wanted, inUse));
        });
    }

    @Command(
            name = "fetch",
            mixinStandardHelpOptions = true,
            description =
                    "Fetches what is missing, at any time, without touching the version in use. A cut loses nothing.")
    void fetch(
            @Option(
                            names = "--from",
                            paramLabel = "DIR",
                            description = "The city's folder of releases on a stick, where there is no line.")
                    @Nullable
                    Path from) {
        UpdateTrouble.told(() -> {
            ProgramFolder program = program();
            Release inUse = program.current();
            Release wanted = wanted(inUse);
            Fetching fetching = fetching();
            fetching.removeWrong(wanted);
            List<ReleaseFile> missing = fetching.missing(wanted, program.sound());
            try (CitySource city = new CitySource(CityPlace.read(station().city()))) {
                for (ReleaseFile file : missing) {
                    fetching.fetch(file, from == null ? city : new FolderSource(from));
                }
            }
            tell("fetched", inUse, wanted, missing);
        });
    }

    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description =
                    "Switches to what was fetched, between two days, with every window closed. Whoever may write the program does it.")
    void apply() {
        UpdateTrouble.told(() -> {
            ProgramFolder program = program();
            Release inUse = program.current();
            if (published(inUse).filter(release -> isSame(release, inUse)).isPresent()) {
                fetching().clear(); // a run of before may have been cut off behind its switch
            }
            Release wanted = wanted(inUse);
            if (wanted.store() < inUse.store()) {
                throw new UpdateException(UpdateFault.TOO_OLD, wanted.version() + " is older");
            }
            requireClosed();
            switchTo(wanted, program);
            fetching().clear();
            tell("applied", inUse, wanted, List.of());
        });
    }

    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            description =
                    "Goes back to the version of before, and to its store, where nothing was recorded since but sign-ins.")
    void rollback(
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "ID",
                            description = "The supervisor who goes back; the password is asked for.")
                    String by) {
        UpdateTrouble.told(() -> {
            ProgramFolder program = program();
            Release inUse = program.current();
            Release previous = program.previous()
                    .orElseThrow(() -> new UpdateException(UpdateFault.NOTHING_BEFORE, "no version of before"));
            requireClosed();
            bringStoreBack(by, previous.store());
            new Switching(program, fetching()).back();
            tell("gone back", inUse, previous, List.of());
        });
    }

    @Command(
            name = "return-store",
            hidden = true,
            mixinStandardHelpOptions = true,
            description = "The part of rollback that is done by the account that owns the station's folder.")
    void returnStore(
            @Option(names = "--by", required = true, paramLabel = "ID", description = "The supervisor who goes back.")
                    String by,
            @Option(
                            names = "--tables",
                            required = true,
                            paramLabel = "N",
                            description = "The newest tables that the version of before knows.")
                    int newest) {
        UpdateTrouble.told(() -> returned(by, newest));
    }

    /** The store is its owner's: written by an administrator it would open for nobody at the counter. */
    private void bringStoreBack(String by, int newest)
            throws StoreException, SecretException, IOException, InterruptedException {
        Path folder = station().root().toAbsolutePath();
        Optional<OwnersDeed> owner = OwnersDeed.in(folder, System.getProperty("madoguchi.launcher", ""));
        if (owner.isPresent()) {
            String tables = Integer.toString(newest);
            owner.get()
                    .run(List.of(
                            "update", "return-store", "--home", folder.toString(), "--by", by, "--tables", tables));
        } else {
            returned(by, newest);
        }
    }

    private void returned(String by, int newest) throws StoreException, SecretException, IOException {
        try (Session session = TerminalSignIn.of(at().people().signIn(), by)) {
            if (session.person().role() != Role.SUPERVISOR) {
                throw new CommandFault("Only a supervisor goes back to the version of before.");
            }
            StoreReturn.run(station().store(), session.stationKey(), newest);
        }
    }

    /** Nobody opens the store meanwhile. Where there is none yet, none is made: it would be the administrator's. */
    private void switchTo(Release wanted, ProgramFolder program) throws UpdateException, StoreException, IOException {
        Switching switching = new Switching(program, fetching());
        if (!Files.isDirectory(station().store())) {
            switching.to(wanted);
            return;
        }
        StoreCopy shut = StoreCopy.of(station().store());
        try {
            switching.to(wanted);
        } finally {
            shut.close();
        }
    }

    private static ProgramFolder program() throws UpdateException {
        String folder = System.getProperty("madoguchi.programs", "");
        if (folder.isEmpty()) {
            throw new UpdateException(UpdateFault.NOT_INSTALLED, "the launcher names no folder");
        }
        return new ProgramFolder(Path.of(folder));
    }

    /** What the city wants here; nothing new where it is in use. */
    private Release wanted(Release inUse) throws UpdateException, EnrolmentException {
        Release wanted = published(inUse)
                .filter(release -> !isSame(release, inUse))
                .orElseThrow(() -> new UpdateException(
                        UpdateFault.NOTHING_NEW, inUse.version() + " is in use, and nothing else is published"));
        Switching.requireRuntime(wanted);
        return wanted;
    }

    private Optional<Release> published(Release inUse) throws EnrolmentException {
        StationHome station = station();
        return EnrolledCounter.published(station, CityPlace.read(station.city()), Samples.CLOCK)
                .release(inUse.platform());
    }

    private static boolean isSame(Release one, Release other) {
        return one.version().equals(other.version());
    }

    private StationAtHand at() {
        return StationAtHand.of(config, home);
    }

    private StationHome station() {
        StationHome station = config == null ? new StationHome(home) : at().home();
        if (!StationEnrolment.done(station)) {
            throw new CommandFault("No station is enrolled in " + station.root() + "; name its folder with --home.");
        }
        return station;
    }

    private Fetching fetching() {
        return new Fetching(station().updates());
    }

    /** A day has a key until it is closed. */
    private void requireClosed() throws UpdateException, IOException {
        Path keys = station().keys();
        if (Files.isDirectory(keys)) {
            try (Stream<Path> days = Files.list(keys)) {
                if (days.findAny().isPresent()) {
                    throw new UpdateException(UpdateFault.DAY_OPEN, "a day is not closed");
                }
            }
        }
    }

    private void tell(String deed, Release inUse, Release other, List<ReleaseFile> files) {
        long bytes = files.stream().mapToLong(ReleaseFile::bytes).sum();
        if (json) {
            Json.print(Map.of(
                    "deed",
                    deed,
                    "was",
                    inUse.version(),
                    "version",
                    other.version(),
                    "files",
                    files.size(),
                    "bytes",
                    bytes));
        } else {
            System.out.println("%s: %s -> %s, %d files, %.1f MB"
                    .formatted(deed, inUse.version(), other.version(), files.size(), bytes / 1e6));
        }
    }
}
