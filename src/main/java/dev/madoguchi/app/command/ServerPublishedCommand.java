package dev.madoguchi.app.command;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.PublishingDeeds;
import dev.madoguchi.city.PublishingDeeds.Published;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was published. */
@Command(
        name = "published",
        mixinStandardHelpOptions = true,
        description = "Lists everything that was published to a municipality's stations, the first first.")
final class ServerPublishedCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Option(names = "--municipality", required = true, description = "The municipality's id.")
    @SuppressWarnings("NullAway.Init")
    private String municipality;

    @Override
    public void run() {
        long listed = city.does(deeds -> list(deeds.publishing()));
        if (listed == 0) {
            System.out.println("Nothing was published.");
        }
    }

    /** The number of the last one; 0 where there is none. */
    private long list(PublishingDeeds deeds) throws CityException {
        long last = 0;
        List<Published> page = deeds.published(municipality, last);
        while (!page.isEmpty()) {
            page.forEach(each -> System.out.println(line(each)));
            last = page.getLast().seq();
            page = deeds.published(municipality, last);
        }
        return last;
    }

    static String line(Published published) {
        String kind = published.series().kind().name().toLowerCase(Locale.ROOT);
        String what = published.series().name().isEmpty()
                ? kind
                : kind + " " + published.series().name();
        String where = published.series().site().isEmpty()
                ? "all sites"
                : published.series().site();
        return "%4d  %-40s version %d  %s from %s  %s, by %s"
                .formatted(
                        published.seq(),
                        what,
                        published.version(),
                        published.withdrawn() ? "withdrawn" : "in force",
                        published.from(),
                        where,
                        published.by());
    }
}
