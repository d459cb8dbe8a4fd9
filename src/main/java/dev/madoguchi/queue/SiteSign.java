package dev.madoguchi.queue;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.municipality.Window;
import java.util.List;

/**
 * What a site's purposes and windows are called, told to the server by its stations.
 *
 * @param name the site's name
 */
public record SiteSign(String name, List<Purpose> purposes, List<Counter> windows) {
    private static final int MOST = 100;
    private static final int LONGEST = 200;

    public SiteSign {
        purposes = List.copyOf(purposes);
        windows = List.copyOf(windows);
        if (purposes.size() > MOST || windows.size() > MOST) {
            throw new IllegalArgumentException("a site has at most " + MOST + " purposes and windows");
        }
        requireShort(name);
    }

    /** A series of numbers and what it is for. */
    public record Purpose(String letter, String name) {
        public Purpose {
            requireShort(letter);
            requireShort(name);
        }
    }

    /**
     * A window.
     *
     * @param purposes the letters of what is done there
     */
    public record Counter(String id, String name, List<String> purposes) {
        public Counter {
            purposes = List.copyOf(purposes);
            requireShort(id);
            requireShort(name);
            if (purposes.size() > MOST) {
                throw new IllegalArgumentException("a window has at most " + MOST + " purposes");
            }
            purposes.forEach(SiteSign::requireShort);
        }
    }

    /** The sign of a site as the municipality's profile has it. */
    public static SiteSign of(Profile profile, Site site) {
        return new SiteSign(
                site.name(),
                profile.seriesAt(site).stream()
                        .map(series -> new Purpose(series.letter(), series.name()))
                        .toList(),
                site.windows().stream()
                        .map(window -> new Counter(window.id(), window.name(), letters(profile, window)))
                        .toList());
    }

    private static List<String> letters(Profile profile, Window window) {
        return profile.seriesOf(window).stream().map(TicketSeries::letter).toList();
    }

    /** A site of which nothing is known yet. */
    public static SiteSign unknown(String site) {
        return new SiteSign(site, List.of(), List.of());
    }

    /** The purpose's name, or its letter. */
    public String purposeName(String letter) {
        return purposes.stream()
                .filter(purpose -> purpose.letter().equals(letter))
                .map(Purpose::name)
                .findFirst()
                .orElse(letter);
    }

    /** The window's name, or its id. */
    public String windowName(String id) {
        return windows.stream()
                .filter(window -> window.id().equals(id))
                .map(Counter::name)
                .findFirst()
                .orElse(id);
    }

    /** The number painted on the window: its place in the list, from 1; 0 for a window that is not in it. */
    public int windowNumber(String id) {
        return windows.stream().map(Counter::id).toList().indexOf(id) + 1;
    }

    private static void requireShort(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
    }
}
