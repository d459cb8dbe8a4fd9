package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.AsideRule;
import dev.madoguchi.municipality.AttendantNames;
import dev.madoguchi.municipality.CardRule;
import dev.madoguchi.municipality.ConsentText;
import dev.madoguchi.municipality.CounterRules;
import dev.madoguchi.municipality.ExpressFile;
import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.municipality.FormRule;
import dev.madoguchi.municipality.LedgerField;
import dev.madoguchi.municipality.LedgerRule;
import dev.madoguchi.municipality.MachineRule;
import dev.madoguchi.municipality.PinKeys;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.QueueRule;
import dev.madoguchi.municipality.ResidencyRule;
import dev.madoguchi.municipality.Retention;
import dev.madoguchi.municipality.Site;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a municipality wants done with people's data, and which reports it wants. */
final class RulesReader {
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.-]{1,20}");
    private static final Pattern HOST = Pattern.compile("\\.?[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** The next generation of cards is said to open renewal a year before (domain-facts 8.6). */
    private static final int LONGEST_RENEWAL = 24;

    /** Languages of the consent text beyond those that have a field of their own. */
    private static final String[] OTHERS = {"zh", "ko", "vi", "pt", "tl"};

    private static final int LONGEST_ASIDE = 90;
    private static final int MOST_IN_ROW = 20;
    private static final int LONGEST_WAIT = 600;

    private final Block root;

    RulesReader(Block root) {
        this.root = root;
    }

    /**
     * @param procedures to which rules may refer
     * @param sites to which rules may refer
     */
    CounterRules rules(List<Procedure> procedures, List<Site> sites) throws ProfileException {
        return new CounterRules(
                root.get("consent", RulesReader::consent),
                root.get("retention", RulesReader::retention),
                root.get("ledger", RulesReader::ledger),
                root.find("reports", ReportsReader::read).orElse(ReportsReader.usual()),
                form(),
                root.get("card", RulesReader::card),
                root.find("residency", RulesReader::residency),
                expressPhoto(),
                List.copyOf(root.set("cameras", Field::line)),
                root.get("pinPad", RulesReader::pinKeys),
                root.get("visitorScreen", RulesReader::attendant),
                root.get("photo", PhotoReader::table),
                root.get("queue", RulesReader::queue),
                root.get("machine", RulesReader::machine),
                new PaperReader(root).rules(procedures),
                root.get("signIn", SignInReader::rule),
                root.get("computer", ComputerReader::rule),
                root.get("closing", new OfficeReader(root, procedures)::closing),
                root.get("records", RecordReader::read),
                new PermitReader(root).permits(),
                root.get("fourEyes", field -> PermitReader.fourEyes(field, procedures)),
                root.get("roster", new RosterReader(sites)::rule),
                root.get("carryOut", CarryOutReader::rule),
                root.get("aside", RulesReader::aside),
                new GuideReader(root, new OfficeReader(root, procedures)).rule(),
                new ChecklistReader(root, new OfficeReader(root, procedures)).rule());
    }

    private static MachineRule machine(Field field) throws ProfileException {
        Block block = field.block("opening", "closing", "clause");
        return new MachineRule(
                block.listed("opening", RulesReader::machineItem),
                block.listed("closing", RulesReader::machineItem),
                block.get("clause", Field::line));
    }

    private static MachineRule.Item machineItem(Field field) throws ProfileException {
        Block block = field.block("what", "text");
        return new MachineRule.Item(
                block.get("what", each -> each.choice(MachineRule.What.class)), block.get("text", Field::line));
    }

    private static ConsentText consent(Field field) throws ProfileException {
        Block block = field.block("version", "japanese", "easyJapanese", "english", "others", "source");
        return new ConsentText(
                block.get("version", each -> each.matching(VERSION)),
                block.get("japanese", Field::text),
                block.find("easyJapanese", Field::text),
                block.find("english", Field::text),
                block.find("others", RulesReader::others).orElse(Map.of()),
                block.get("source", Field::line));
    }

    private static Map<String, String> others(Field field) throws ProfileException {
        Block block = field.block(OTHERS);
        Map<String, String> others = new HashMap<>();
        for (String language : OTHERS) {
            block.find(language, Field::text).ifPresent(words -> others.put(language, words));
        }
        return others;
    }

    private static AttendantNames attendant(Field field) throws ProfileException {
        Block block = field.block("attendant", "clause");
        block.get("clause", Field::line);
        return block.get("attendant", each -> each.choice(AttendantNames.class));
    }

    private static Retention retention(Field field) throws ProfileException {
        Block block = field.block("photo", "clause");
        return new Retention(
                block.get("photo", each -> each.choice(Retention.Moment.class)), block.get("clause", Field::line));
    }

    private static PinKeys pinKeys(Field field) throws ProfileException {
        Block block = field.block("keys", "clause");
        block.get("clause", Field::line);
        return block.get("keys", each -> each.choice(PinKeys.class));
    }

    private static AsideRule aside(Field field) throws ProfileException {
        Block block = field.block("days", "clause");
        return new AsideRule(
                block.get("days", each -> each.number(0, LONGEST_ASIDE)), block.get("clause", Field::line));
    }

    private static LedgerRule ledger(Field field) throws ProfileException {
        Block block = field.block("fields", "clause", "others", "file");
        return new LedgerRule(
                choice(block),
                block.list("others", each -> choice(each.block("fields", "clause"))),
                block.find("file", each -> each.block("clause").get("clause", Field::line)));
    }

    private static LedgerRule.Choice choice(Block block) throws ProfileException {
        block.field("fields");
        return new LedgerRule.Choice(
                List.copyOf(block.set("fields", each -> each.choice(LedgerField.class))),
                block.get("clause", Field::line));
    }

    private static QueueRule queue(Field field) throws ProfileException {
        Block block = field.block("atMost", "longestWait", "clause");
        return new QueueRule(
                block.get("atMost", each -> each.number(1, MOST_IN_ROW)),
                Duration.ofMinutes(block.get("longestWait", each -> each.number(1, LONGEST_WAIT))),
                block.get("clause", Field::line));
    }

    private FormRule form() throws ProfileException {
        List<String> hosts = List.copyOf(root.set("formHosts", each -> each.matching(HOST)));
        Block desk = root.get("formDesk", each -> each.block("name", "clause"));
        return new FormRule(hosts, desk.get("name", Field::line), desk.get("clause", Field::line));
    }

    private static CardRule card(Field field) throws ProfileException {
        Block block = field.block("renewalMonths", "exceptions", "clause");
        return new CardRule(
                Period.ofMonths(block.get("renewalMonths", each -> each.number(1, LONGEST_RENEWAL))),
                List.copyOf(block.set("exceptions", Field::line)),
                block.get("clause", Field::line));
    }

    private static ResidencyRule residency(Field field) throws ProfileException {
        Block block = field.block("area", "others", "clause");
        return new ResidencyRule(
                block.get("area", Field::line),
                block.get("others", each -> each.choice(ResidencyRule.Others.class)),
                block.get("clause", Field::line));
    }

    private Optional<ExpressPhoto> expressPhoto() throws ProfileException {
        ExpressFile file = root.get("expressFile", ExpressFileReader::read);
        return root.find("expressPhoto", field -> expressPhoto(field, file));
    }

    private static ExpressPhoto expressPhoto(Field field, ExpressFile file) throws ProfileException {
        Block block = field.block("to", "clause");
        return new ExpressPhoto(
                block.get("to", each -> each.choice(ExpressPhoto.Way.class)), file, block.get("clause", Field::line));
    }
}
