package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.CarryOutRule;
import dev.madoguchi.municipality.ProfileException;
import java.nio.file.Path;
import java.util.List;

/** Reads where sealed records may be carried to. */
final class CarryOutReader {
    private CarryOutReader() {}

    static CarryOutRule rule(Field field) throws ProfileException {
        Block block = field.block("destinations", "folders", "clause");
        return new CarryOutRule(
                List.copyOf(block.set("destinations", Field::line)),
                block.set("folders", Field::line).stream().map(Path::of).toList(),
                block.get("clause", Field::line));
    }
}
