package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.municipality.Question;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.municipality.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads ticket series, procedures and sites with their windows. */
final class CatalogueReader {
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final int MOST_WINDOWS = 50;
    private static final String[] LANGUAGES = {"easy", "en", "zh", "ko", "vi", "pt", "tl"};

    private final Block root;
    private final TimetableReader times;
    private final Register<TicketSeries> series = new Register<>();
    private final Register<Procedure> procedures = new Register<>();
    private final Register<Site> sites = new Register<>();

    CatalogueReader(Block root, TimetableReader times) {
        this.root = root;
        this.times = times;
    }

    List<TicketSeries> series() throws ProfileException {
        return root.listed("series", field -> {
            Block block = field.block("letter", "name", "first", "names");
            String letter = block.get("letter", each -> each.matching(LETTER));
            boolean first = block.find("first", Field::flag).orElse(false);
            Map<String, String> names =
                    block.find("names", CatalogueReader::names).orElse(Map.of());
            return series.add(
                    block.field("letter"),
                    letter,
                    new TicketSeries(letter, block.get("name", Field::line), first, names));
        });
    }

    static Map<String, String> names(Field field) throws ProfileException {
        Block block = field.block(LANGUAGES);
        Map<String, String> names = new HashMap<>();
        for (String language : LANGUAGES) {
            block.find(language, Field::line).ifPresent(name -> names.put(language, name));
        }
        return names;
    }

    List<Procedure> procedures() throws ProfileException {
        return root.listed("procedures", this::procedure);
    }

    List<Site> sites() throws ProfileException {
        return root.listed("sites", this::site);
    }

    private static String siteId(Field field) throws ProfileException {
        String id = field.id();
        if (id.equals(Site.CITY_DESK)) {
            throw field.fault(ProfileFault.BAD_VALUE, "≠ " + Site.CITY_DESK);
        }
        return id;
    }

    private Procedure procedure(Field field) throws ProfileException {
        Block block = field.block("id", "name", "service", "series", "routes", "asks", "referTo", "clause");
        String id = block.get("id", Field::id);
        Set<Route> routes = block.set("routes", each -> each.choice(Route.class));
        Optional<String> referTo = block.find("referTo", Field::line);
        if (routes.isEmpty() != referTo.isPresent()) {
            throw field.fault(ProfileFault.BAD_VALUE, "routes / referTo");
        }
        return procedures.add(
                block.field("id"),
                id,
                new Procedure(
                        id,
                        block.get("name", Field::line),
                        block.get("service", times::serviceNamed).id(),
                        block.get("series", series::named).letter(),
                        List.copyOf(routes),
                        block.set("asks", each -> each.choice(Question.class)),
                        referTo,
                        block.get("clause", Field::line)));
    }

    private Site site(Field field) throws ProfileException {
        Block block = field.block("id", "name", "address", "hours", "windows");
        String id = block.get("id", CatalogueReader::siteId);
        Register<Window> windows = new Register<>();
        for (Field window : block.field("windows").members()) {
            addWindows(window, windows);
        }
        return sites.add(
                block.field("id"),
                id,
                new Site(
                        id,
                        block.get("name", Field::line),
                        block.find("address", Field::line),
                        block.get("hours", times::hoursNamed),
                        windows.all()));
    }

    /** One window, or as many of the kind as the specification counts, numbered from 1. */
    private void addWindows(Field field, Register<Window> windows) throws ProfileException {
        Block block = field.block("id", "name", "count", "serves");
        String id = block.get("id", Field::id);
        String name = block.get("name", Field::line);
        block.field("serves");
        SequencedSet<String> serves = block.set("serves", this::served);
        Optional<Integer> count = block.find("count", each -> each.number(1, MOST_WINDOWS));
        for (int n = 1; n <= count.orElse(1); n++) {
            String numbered = count.isPresent() ? id + "-" + n : id;
            String title = count.isPresent() ? name + n : name;
            windows.add(block.field("id"), numbered, new Window(numbered, title, List.copyOf(serves)));
        }
    }

    private String served(Field reference) throws ProfileException {
        Procedure procedure = procedures.named(reference);
        if (procedure.referTo().isPresent()) {
            throw reference.fault(
                    ProfileFault.BAD_VALUE, "referTo: " + procedure.referTo().get());
        }
        return procedure.id();
    }
}
