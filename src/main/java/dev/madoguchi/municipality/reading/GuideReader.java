package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.Comes;
import dev.madoguchi.municipality.GuideRule;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Worded;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a visitor is told before the reception. */
final class GuideReader {
    private static final int DEAREST = 100_000;

    private final Block root;
    private final OfficeReader office;

    GuideReader(Block root, OfficeReader office) {
        this.root = root;
        this.office = office;
    }

    GuideRule rule() throws ProfileException {
        Register<GuideRule.Bring> bring = new Register<>();
        root.list("bring", field -> {
            Block block = field.block("id", "text", "names", "procedures", "routes", "who", "clause");
            String id = block.get("id", Field::id);
            Set<Comes> who = block.set("who", each -> each.choice(Comes.class));
            return bring.add(
                    block.field("id"),
                    id,
                    new GuideRule.Bring(id, worded(block), office.cases(block), who, block.get("clause", Field::line)));
        });
        Register<GuideRule.Cost> costs = new Register<>();
        root.list("costs", field -> {
            Block block = field.block("id", "text", "names", "yen", "procedures", "routes", "clause");
            String id = block.get("id", Field::id);
            return costs.add(
                    block.field("id"),
                    id,
                    new GuideRule.Cost(
                            id,
                            worded(block),
                            block.get("yen", each -> each.number(0, DEAREST)),
                            office.cases(block),
                            block.get("clause", Field::line)));
        });
        return new GuideRule(bring.all(), costs.all(), diversions());
    }

    private List<GuideRule.Diversion> diversions() throws ProfileException {
        Register<GuideRule.Diversion> diversions = new Register<>();
        root.list("diversions", field -> {
            Block block = field.block("id", "who", "procedures", "to", "text", "names", "clause");
            String id = block.get("id", Field::id);
            return diversions.add(
                    block.field("id"),
                    id,
                    new GuideRule.Diversion(
                            id,
                            block.get("who", each -> each.choice(Comes.class)),
                            List.copyOf(block.set("procedures", office::procedure)),
                            block.get("to", Field::line),
                            worded(block),
                            block.get("clause", Field::line)));
        });
        return diversions.all();
    }

    static Worded worded(Block block) throws ProfileException {
        return new Worded(
                block.get("text", Field::line),
                block.find("names", CatalogueReader::names).orElse(Map.of()));
    }
}
