package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.CallWording;
import dev.madoguchi.municipality.CounterRules;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.Specification;
import dev.madoguchi.municipality.StatisticsRule;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.municipality.Timetable;
import dev.madoguchi.yaml.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a profile of a completed tree, block by block, in the order in which blocks refer to each other. */
final class ProfileReader {
    /** The blocks that say who the municipality is, where it works, when and what for. */
    private static final List<String> PLACE = List.of(
            "id", "name", "code", "specification", "hours", "services", "outages", "series", "procedures", "sites");

    /** The blocks that say how its counters work. */
    static final List<String> RULES = List.of(
            "queue",
            "call",
            "residency",
            "consent",
            "retention",
            "expressPhoto",
            "expressFile",
            "photo",
            "ledger",
            "reports",
            "formHosts",
            "formDesk",
            "card",
            "cameras",
            "pinPad",
            "visitorScreen",
            "machine",
            "closing",
            "transcription",
            "forms",
            "post",
            "stock",
            "bundles",
            "entries",
            "records",
            "signIn",
            "computer",
            "permits",
            "permitChanges",
            "fourEyes",
            "roster",
            "carryOut",
            "aside",
            "bring",
            "costs",
            "diversions",
            "fillIn",
            "explain",
            "collect");

    private static final List<String> KEYS =
            Stream.concat(PLACE.stream(), RULES.stream()).toList();
    /** As long as the city's vault keeps it. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,15}");

    private static final Pattern CODE = Pattern.compile("\\d{5}");
    private static final Pattern NUMBER = Pattern.compile("\\d{3}");

    private final Block root;

    ProfileReader(Node.Mapping tree) throws ProfileException {
        this.root = new Block(tree, ProfileTree.WHOLE, KEYS);
    }

    Profile profile() throws ProfileException {
        String id = root.get("id", field -> field.matching(ID));
        String name = root.get("name", Field::line);
        Optional<String> code = root.find("code", field -> field.matching(CODE));
        Specification specification = root.get("specification", ProfileReader::specification);

        TimetableReader times = new TimetableReader(root);
        Timetable timetable = times.timetable();
        CatalogueReader catalogue = new CatalogueReader(root, times);
        List<TicketSeries> series = catalogue.series();
        List<Procedure> procedures = catalogue.procedures();
        List<Site> sites = catalogue.sites();
        CallWording call = root.get("call", ProfileReader::call);
        CounterRules rules = new RulesReader(root).rules(procedures, sites);

        requireAnswers(procedures, rules);
        requireSites(rules.reports().statistics(), sites);
        return new Profile(id, name, code, specification, timetable, series, procedures, sites, call, rules);
    }

    private static CallWording call(Field field) throws ProfileException {
        Block block = field.block("japanese", "kana", "english");
        return new CallWording(called(block, "japanese"), called(block, "kana"), called(block, "english"));
    }

    /** A text that is said to a visitor tells both the number and the window, and the kana are kana. */
    private static String called(Block block, String key) throws ProfileException {
        String text = block.get(key, Field::line);
        if (!CallWording.complete(text)) {
            throw block.field(key).fault(ProfileFault.BAD_VALUE, "… {number} … {window} …");
        }
        if (key.equals("kana") && !CallWording.sounded(text)) {
            throw block.field(key).fault(ProfileFault.BAD_VALUE, "{number}ばんのかた、{window}ばんまどぐちえ");
        }
        return text;
    }

    private void requireSites(StatisticsRule statistics, List<Site> sites) throws ProfileException {
        List<String> known = sites.stream().map(Site::id).toList();
        Optional<String> unknown = statistics.tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.sites().stream())
                .filter(site -> !known.contains(site))
                .findFirst();
        if (unknown.isPresent()) {
            throw root.field("reports").fault(ProfileFault.UNKNOWN_REFERENCE, unknown.get());
        }
    }

    private static Specification specification(Field field) throws ProfileException {
        Block block = field.block("number", "title", "from", "to");
        Optional<LocalDate> from = block.find("from", Field::date);
        LocalDate to = block.get("to", Field::date);
        if (from.isPresent() && from.get().isAfter(to)) {
            throw block.field("to").fault(ProfileFault.BAD_TIME, from.get() + " – " + to);
        }
        return new Specification(
                block.get("number", each -> each.matching(NUMBER)), block.get("title", Field::line), from, to);
    }

    /** A question needs a rule that says what its answer leads to, and an express route one that says where its photo goes. */
    private void requireAnswers(List<Procedure> procedures, CounterRules rules) throws ProfileException {
        if (procedures.stream().anyMatch(Procedure::asksResidency)
                && rules.residency().isEmpty()) {
            root.field("residency");
        }
        if (procedures.stream().anyMatch(procedure -> procedure.routes().contains(Route.EXPRESS))
                && rules.expressPhoto().isEmpty()) {
            root.field("expressPhoto");
        }
    }
}
