package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a municipality wants done with people's data, and which reports it wants. */
final class RulesReader {
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.-]{1,20}");
    private static final Pattern HOST = Pattern.compile("\\.?[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final Block root;

    RulesReader(Block root) {
        this.root = root;
    }

    CounterRules rules() throws ProfileException {
        return new CounterRules(
                root.get("consent", RulesReader::consent),
                root.get("retention", RulesReader::retention),
                root.get("ledger", RulesReader::ledger),
                root.find("reports", ReportsReader::read).orElse(ReportsReader.usual()),
                form(),
                root.find("residency", RulesReader::residency),
                expressPhoto(),
                List.copyOf(root.set("cameras", Field::line)),
                root.get("photo", PhotoReader::table));
    }

    private static ConsentText consent(Field field) throws ProfileException {
        Block block = field.block("version", "japanese", "easyJapanese", "english", "source");
        return new ConsentText(
                block.get("version", each -> each.matching(VERSION)),
                block.get("japanese", Field::text),
                block.find("easyJapanese", Field::text),
                block.find("english", Field::text),
                block.get("source", Field::line));
    }

    private static Retention retention(Field field) throws ProfileException {
        Block block = field.block("photo", "clause");
        return new Retention(
                block.get("photo", each -> each.choice(Retention.Moment.class)), block.get("clause", Field::line));
    }

    private static LedgerRule ledger(Field field) throws ProfileException {
        Block block = field.block("fields", "clause", "others");
        return new LedgerRule(choice(block), block.list("others", each -> choice(each.block("fields", "clause"))));
    }

    private static LedgerRule.Choice choice(Block block) throws ProfileException {
        block.field("fields");
        return new LedgerRule.Choice(
                List.copyOf(block.set("fields", each -> each.choice(LedgerField.class))),
                block.get("clause", Field::line));
    }

    private FormRule form() throws ProfileException {
        List<String> hosts = List.copyOf(root.set("formHosts", each -> each.matching(HOST)));
        Block desk = root.get("formDesk", each -> each.block("name", "clause"));
        return new FormRule(hosts, desk.get("name", Field::line), desk.get("clause", Field::line));
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
