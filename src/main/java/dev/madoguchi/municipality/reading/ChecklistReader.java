package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.CaseItem;
import dev.madoguchi.municipality.ChecklistRule;
import dev.madoguchi.municipality.ProfileException;
import java.util.List;

/** Reads what is filled in and explained in a visitor's case. */
final class ChecklistReader {
    private final Block root;
    private final OfficeReader office;

    ChecklistReader(Block root, OfficeReader office) {
        this.root = root;
        this.office = office;
    }

    ChecklistRule rule() throws ProfileException {
        return new ChecklistRule(items("fillIn"), items("explain"), items("collect"));
    }

    private List<CaseItem> items(String key) throws ProfileException {
        Register<CaseItem> items = new Register<>();
        root.list(key, field -> {
            Block block = field.block("id", "text", "names", "procedures", "routes", "clause");
            String id = block.get("id", Field::id);
            return items.add(
                    block.field("id"),
                    id,
                    new CaseItem(id, GuideReader.worded(block), office.cases(block), block.get("clause", Field::line)));
        });
        return items.all();
    }
}
