package dev.madoguchi.app.command;

import dev.madoguchi.city.PublishingDeeds;
import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Published;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.city.ReleaseShelf;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.publishing.UnfitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes files to the stations of a municipality. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes files to a municipality's stations: signed, as the next version, in force from a day on. A station gets",
            "it at its next contact and uses it from that day on, at the next sign-in. What does not fit is refused with",
            "file and line, and nothing changes. Nothing is ever overwritten; --withdraw ends it by a further version."
        })
final class ServerPublishCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Option(
            names = "--kind",
            required = true,
            description =
                    "profile, catalogue, settings, manual (one article a file), announcement, or release (release.json in a version's folder).")
    @SuppressWarnings("NullAway.Init")
    private String kind;

    @Option(names = "--municipality", required = true, description = "The municipality's id.")
    @SuppressWarnings("NullAway.Init")
    private String municipality;

    @Option(names = "--site", description = "Only for the stations of this site (default: all of the municipality).")
    private String site = "";

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            description = "The first day on which it counts (default: today).")
    private @Nullable String from;

    @Option(names = "--by", required = true, description = "Who answers for it at the city; stations show it.")
    @SuppressWarnings("NullAway.Init")
    private String by;

    @Option(names = "--answers", paramLabel = "ID", description = "The proposal that it follows (server proposals).")
    private String answers = "";

    @Option(
            names = "--withdraw",
            paramLabel = "NAME",
            description = "Ends this article or announcement; or - for the other kinds.")
    private @Nullable String withdraw;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "What to publish.")
    private List<Path> files = new ArrayList<>();

    @Override
    public void run() {
        if (files.isEmpty() == (withdraw == null)) {
            throw new ParameterException(spec.commandLine(), "Name files to publish, or what to --withdraw.");
        }
        Terms terms = new Terms(day(), by, answers);
        List<Draft> drafts = files.stream().map(this::draft).toList();
        List<Published> done = city.doesWithKeys((deeds, folder, passphrase) -> {
            takeFiles(drafts, folder.releases());
            PublishingDeeds publishing = deeds.publishing();
            List<Published> all = new ArrayList<>();
            for (Draft draft : drafts) {
                all.add(publishing.publish(draft, terms));
            }
            if (withdraw != null) {
                all.add(publishing.withdraw(municipality, series(withdraw), terms));
            }
            return all;
        });
        done.forEach(each -> System.out.println(ServerPublishedCommand.line(each)));
    }

    /** What stations are to fetch is there before they hear of it. */
    private void takeFiles(List<Draft> drafts, ReleaseShelf shelf) throws IOException {
        if (kind() == PublishedKind.RELEASE) {
            for (int each = 0; each < drafts.size(); each++) {
                Path folder = files.get(each).toAbsolutePath().resolveSibling("");
                shelf.take(folder, release(drafts.get(each)));
            }
        }
    }

    private static Release release(Draft draft) {
        try {
            return Release.read(draft.file(), draft.content());
        } catch (UnfitException e) {
            throw new CommandFault(e.getMessage() + ".", e);
        }
    }

    private Draft draft(Path file) {
        try {
            return new Draft(municipality, site, kind(), String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new CommandFault(file + " cannot be read as UTF-8 text.", e);
        }
    }

    private Series series(String name) {
        try {
            return new Series(site, kind(), name.equals("-") ? "" : name);
        } catch (IllegalArgumentException e) {
            throw new CommandFault("--withdraw takes the id of an article or an announcement, or - for the rest.", e);
        }
    }

    private PublishedKind kind() {
        return switch (kind) {
            case "profile" -> PublishedKind.PROFILE;
            case "catalogue" -> PublishedKind.CATALOGUE;
            case "settings" -> PublishedKind.SETTINGS;
            case "manual" -> PublishedKind.MANUAL;
            case "announcement" -> PublishedKind.ANNOUNCEMENT;
            case "release" -> PublishedKind.RELEASE;
            default ->
                throw new ParameterException(
                        spec.commandLine(),
                        "--kind is profile, catalogue, settings, manual, announcement or release, not " + kind);
        };
    }

    private LocalDate day() {
        try {
            return from == null ? LocalDate.now(Samples.CLOCK) : LocalDate.parse(from);
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "--from takes a day, such as 2026-12-01, not " + from, e);
        }
    }
}
