package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.municipality.RecordRule.Fee;
import dev.madoguchi.municipality.RecordRule.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what the records of a day are sorted by, and the fees. */
final class RecordReader {
    /** As many as there are keys Alt+1 to Alt+9. */
    private static final int MOST_TOPICS = 9;

    private static final int MOST_YEN = 100_000;

    private RecordReader() {}

    static RecordRule read(Field field) throws ProfileException {
        Block block = field.block("faq", "topics", "fees", "clause");
        Block kinds = block.get("topics", each -> each.block(names()));
        List<Topic> topics = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            topics.addAll(topics(kinds, kind));
        }
        return new RecordRule(block.get("faq", Field::line), topics, fees(block), block.get("clause", Field::line));
    }

    private static String[] names() {
        return Arrays.stream(RecordKind.values()).map(RecordKind::name).toArray(String[]::new);
    }

    private static List<Topic> topics(Block kinds, RecordKind kind) throws ProfileException {
        Register<Topic> topics = new Register<>();
        List<Topic> all = kinds.listed(kind.name(), each -> {
            Block block = each.block("id", "name");
            String id = block.get("id", Field::id);
            return topics.add(block.field("id"), id, new Topic(kind, id, block.get("name", Field::line)));
        });
        if (all.size() > MOST_TOPICS) {
            throw kinds.field(kind.name()).fault(ProfileFault.BAD_VALUE, "1–" + MOST_TOPICS);
        }
        return all;
    }

    private static List<Fee> fees(Block root) throws ProfileException {
        Register<Fee> fees = new Register<>();
        root.list("fees", field -> {
            Block block = field.block("id", "name", "yen", "clause");
            String id = block.get("id", Field::id);
            return fees.add(
                    block.field("id"),
                    id,
                    new Fee(
                            id,
                            block.get("name", Field::line),
                            block.get("yen", each -> each.number(1, MOST_YEN)),
                            block.get("clause", Field::line)));
        });
        return fees.all();
    }
}
