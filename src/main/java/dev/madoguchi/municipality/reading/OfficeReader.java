package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.BundleRule;
import dev.madoguchi.municipality.CaseFilter;
import dev.madoguchi.municipality.ClosingLine;
import dev.madoguchi.municipality.ClosingRule;
import dev.madoguchi.municipality.EntryRule;
import dev.madoguchi.municipality.FeeRule;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.StockKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what has to be done with a counter's papers: stock, bundles for the office, entries into other systems, what is compared at closing. */
final class OfficeReader {
    private static final int MOST = 100_000;
    private static final int LARGEST_BUNDLE = 500;
    private static final int MOST_CHECKS = 3;

    private final Block root;
    private final List<Procedure> procedures;

    OfficeReader(Block root, List<Procedure> procedures) {
        this.root = root;
        this.procedures = procedures;
    }

    List<StockKind> stock() throws ProfileException {
        Register<StockKind> kinds = new Register<>();
        root.list("stock", field -> {
            Block block = field.block("id", "name", "low", "usedBy", "ask", "clause");
            String id = block.get("id", Field::id);
            return kinds.add(
                    block.field("id"),
                    id,
                    new StockKind(
                            id,
                            block.get("name", Field::line),
                            block.get("low", each -> each.number(0, MOST)),
                            List.copyOf(block.set("usedBy", each -> each.choice(Route.class))),
                            block.get("ask", Field::line),
                            block.get("clause", Field::line)));
        });
        return kinds.all();
    }

    List<BundleRule> bundles() throws ProfileException {
        Register<BundleRule> bundles = new Register<>();
        root.list("bundles", field -> {
            Block block = field.block(
                    "id", "name", "procedures", "routes", "to", "unit", "checks", "applicationIds", "clause");
            BundleRule rule = bundle(block);
            return bundles.add(block.field("id"), rule.id(), rule);
        });
        return bundles.all();
    }

    private BundleRule bundle(Block block) throws ProfileException {
        Optional<Integer> unit = block.find("unit", each -> each.number(1, LARGEST_BUNDLE));
        List<String> checks = List.copyOf(block.set("checks", Field::line));
        if (checks.size() > MOST_CHECKS) {
            throw block.field("checks").fault(ProfileFault.BAD_VALUE, "1–" + MOST_CHECKS);
        }
        return new BundleRule(
                block.get("id", Field::id),
                block.get("name", Field::line),
                cases(block),
                block.get("to", Field::line),
                unit.map(OptionalInt::of).orElse(OptionalInt.empty()),
                checks,
                block.find("applicationIds", Field::flag).orElse(false),
                block.get("clause", Field::line));
    }

    List<EntryRule> entries() throws ProfileException {
        Register<EntryRule> entries = new Register<>();
        root.list("entries", field -> {
            Block block = field.block("id", "system", "procedures", "routes", "clause");
            String id = block.get("id", Field::id);
            return entries.add(
                    block.field("id"),
                    id,
                    new EntryRule(
                            id, block.get("system", Field::line), cases(block), block.get("clause", Field::line)));
        });
        return entries.all();
    }

    ClosingRule closing(Field field) throws ProfileException {
        Block block = field.block("blocking", "fees", "clause");
        Register<FeeRule> fees = new Register<>();
        block.list("fees", each -> {
            Block fee = each.block("id", "name", "yen", "procedures", "routes", "clause");
            String id = fee.get("id", Field::id);
            return fees.add(
                    fee.field("id"),
                    id,
                    new FeeRule(
                            id,
                            fee.get("name", Field::line),
                            fee.get("yen", yen -> yen.number(1, MOST)),
                            cases(fee),
                            fee.get("clause", Field::line)));
        });
        return new ClosingRule(
                List.copyOf(block.set("blocking", each -> each.choice(ClosingLine.class))),
                fees.all(),
                block.get("clause", Field::line));
    }

    CaseFilter cases(Block block) throws ProfileException {
        List<String> named = List.copyOf(block.set("procedures", this::procedure));
        return new CaseFilter(named, PaperReader.routes(block, "routes"));
    }

    String procedure(Field field) throws ProfileException {
        String id = field.line();
        if (procedures.stream().noneMatch(procedure -> procedure.id().equals(id))) {
            throw field.fault(ProfileFault.UNKNOWN_REFERENCE, id);
        }
        return id;
    }
}
