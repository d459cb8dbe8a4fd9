package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.PhotoLimit;
import dev.madoguchi.municipality.PhotoPrint;
import dev.madoguchi.municipality.PhotoTable;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads how a photo is cut and judged. */
final class PhotoReader {
    private static final int LARGEST = 10_000;

    private PhotoReader() {}

    static PhotoTable table(Field field) throws ProfileException {
        Block block = field.block("print", "limits");
        PhotoPrint print = block.get("print", PhotoReader::print);
        Block limits =
                block.get("limits", each -> each.block(PhotoTable.UNITS.keySet().toArray(String[]::new)));
        Map<String, PhotoLimit> read = new LinkedHashMap<>();
        for (Map.Entry<String, String> measure : PhotoTable.UNITS.entrySet()) {
            read.put(measure.getKey(), limits.get(measure.getKey(), each -> limit(each, measure.getValue())));
        }
        return new PhotoTable(print, read);
    }

    private static PhotoPrint print(Field field) throws ProfileException {
        Block block = field.block("width", "height", "head", "topMargin", "centre", "levelFrom", "source");
        double width = block.get("width", each -> each.decimal(1, 1000));
        double height = block.get("height", each -> each.decimal(1, 1000));
        double head = block.get("head", each -> each.decimal(1, height));
        return new PhotoPrint(
                width,
                height,
                head,
                block.get("topMargin", each -> each.decimal(0, height - head)),
                block.get("centre", each -> each.decimal(0, width)),
                block.get("levelFrom", each -> each.decimal(0, 90)),
                block.get("source", Field::line));
    }

    private static PhotoLimit limit(Field field, String unit) throws ProfileException {
        Block block = field.block("failBelow", "warnBelow", "warnAbove", "failAbove", "unit", "source");
        Map<String, Double> figures = rising(block, "failBelow", "warnBelow", "warnAbove", "failAbove");
        if (figures.isEmpty()) {
            throw field.fault(ProfileFault.MISSING, "");
        }
        if (!block.get("unit", Field::word).equals(unit)) {
            throw block.field("unit").fault(ProfileFault.BAD_VALUE, "\"" + unit + "\"");
        }
        return new PhotoLimit(
                figures.getOrDefault("failBelow", Double.NEGATIVE_INFINITY),
                figures.getOrDefault("warnBelow", Double.NEGATIVE_INFINITY),
                figures.getOrDefault("warnAbove", Double.POSITIVE_INFINITY),
                figures.getOrDefault("failAbove", Double.POSITIVE_INFINITY),
                unit,
                block.get("source", Field::line));
    }

    /** The figures that are there, none of them less than the one before. */
    private static Map<String, Double> rising(Block block, String... keys) throws ProfileException {
        Map<String, Double> figures = new LinkedHashMap<>();
        double least = -LARGEST;
        for (String key : keys) {
            if (block.has(key)) {
                double from = least;
                least = block.get(key, each -> each.decimal(from, LARGEST));
                figures.put(key, least);
            }
        }
        return figures;
    }
}
