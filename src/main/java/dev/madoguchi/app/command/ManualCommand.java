package dev.madoguchi.app.command;

import dev.madoguchi.manual.Approving;
import dev.madoguchi.manual.Article;
import dev.madoguchi.manual.Article.Approval;
import dev.madoguchi.manual.ArticleHistory;
import dev.madoguchi.manual.ManualCheck;
import dev.madoguchi.manual.ManualException;
import dev.madoguchi.manual.ManualFolder;
import dev.madoguchi.manual.ManualHtml;
import dev.madoguchi.manual.Shelf;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The manual and FAQ of an office, for who writes and who approves it. */
@Command(
        name = "manual",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "check|approve|history|diff|export",
        description = {
            "Checks, approves, compares and prints the articles of a counter's manual and FAQ.",
            "A counter shows only what was approved; a word changed afterwards makes a draft of it again."
        })
final class ManualCommand implements Runnable {
    private static final String FILE = "FILE";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: check, approve, history, diff or export.");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says what has to be changed; 1 if anything.")
    int check(
            @Option(names = "--profile", description = "The municipality's profile; a sample where none is named.")
                    @Nullable
                    Path profile,
            @Option(names = "--folder", description = "The articles; the samples where none is named.") @Nullable
                    Path folder) {
        Profile read = Samples.profile(profile);
        Shelf shelf = shelf(folder, read);
        List<String> complaints = new ManualCheck(read).complaints(shelf);
        complaints.forEach(System.out::println);
        ManualCheck.drafts(shelf).forEach(id -> System.out.println(id + ": a draft; the counter does not show it"));
        System.out.printf(
                "%d articles, %d approved, %d complaints%n",
                shelf.latest().articles().size(), shelf.approved().articles().size(), complaints.size());
        return complaints.isEmpty() ? 0 : 1;
    }

    @Command(name = "approve", mixinStandardHelpOptions = true, description = "Notes the city's approval of articles.")
    int approve(
            @Option(names = "--by", required = true, description = "Who approves for the city.") String by,
            @Option(names = "--on", paramLabel = "YYYY-MM-DD", description = "When; today where none is named.")
                    @Nullable
                    String on,
            @Parameters(arity = "1..*", paramLabel = FILE, description = "The articles.") List<Path> files) {
        LocalDate day = day(on);
        for (Path file : files) {
            try {
                Article article = Approving.approve(file, new Approval(by, day, ""));
                System.out.println(article.id() + " " + article.version() + ": approved by " + by + ", " + day);
            } catch (ManualException e) {
                throw new CommandFault(String.valueOf(e.getMessage()), e);
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        return 0;
    }

    @Command(name = "history", mixinStandardHelpOptions = true, description = "Lists an article's approved versions.")
    int history(@Parameters(paramLabel = FILE, description = "The article.") Path file) {
        for (Article version : history(file, ArticleHistory::versions)) {
            Approval approval = version.approval().orElseThrow();
            System.out.println(version.version() + "  " + approval.on() + "  " + approval.by());
        }
        return 0;
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Shows what an article says otherwise than an approved version.")
    int diff(
            @Parameters(paramLabel = FILE, description = "The article.") Path file,
            @Option(names = "--with", paramLabel = "VERSION", description = "The last one where none is named.")
                    @Nullable
                    String version) {
        List<Article> versions = history(file, ArticleHistory::versions);
        if (version == null && versions.isEmpty()) {
            throw new CommandFault("Nothing was approved of " + file + " yet.");
        }
        String with = version == null ? versions.getLast().version() : version;
        history(file, read -> read.difference(with)).forEach(System.out::println);
        return 0;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes all articles as one page to print.")
    int export(
            @Option(names = "--out", required = true, description = "The HTML file.") Path out,
            @Option(names = "--drafts", description = "With what is not approved yet, marked.") boolean drafts,
            @Option(names = "--profile", description = "The municipality's profile; a sample where none is named.")
                    @Nullable
                    Path profile,
            @Option(names = "--folder", description = "The articles; the samples where none is named.") @Nullable
                    Path folder) {
        Profile read = Samples.profile(profile);
        Shelf shelf = shelf(folder, read);
        String page = new ManualHtml(new Texts(Locale.JAPANESE))
                .page(read.name(), drafts ? shelf.latest() : shelf.approved());
        try {
            Files.writeString(out, page);
        } catch (IOException e) {
            throw new CommandFault(out + " cannot be written: " + e.getMessage(), e);
        }
        return 0;
    }

    @FunctionalInterface
    private interface Look<T> {
        T at(ArticleHistory history) throws ManualException;
    }

    private static <T> T history(Path file, Look<T> look) {
        try {
            return look.at(ArticleHistory.of(file));
        } catch (ManualException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Shelf shelf(@Nullable Path folder, Profile profile) {
        Path articles = folder == null ? Samples.usual().resolveSibling("manuals") : folder;
        if (!Files.isDirectory(articles)) {
            throw new CommandFault(articles + " is no folder; name the one with the articles.");
        }
        try {
            return new ManualFolder(articles).read(profile.id());
        } catch (IOException e) {
            throw unreadable(articles, e);
        }
    }

    private LocalDate day(@Nullable String on) {
        try {
            return on == null ? LocalDate.now(Samples.CLOCK) : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "--on takes a day, such as 2026-11-27, not " + on, e);
        }
    }

    private static CommandFault unreadable(Path file, IOException e) {
        return new CommandFault(file + " cannot be read or written; name a file that is there and is yours.", e);
    }
}
