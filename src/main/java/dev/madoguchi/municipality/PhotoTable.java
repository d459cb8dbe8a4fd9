package dev.madoguchi.municipality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything a photo is judged by: how it is cut, and the limit of each measure with its source.
 *
 * @param limits by the name of the measure; one for each of {@link #UNITS}
 */
public record PhotoTable(PhotoPrint print, Map<String, PhotoLimit> limits) {
    /** The measures that have a limit, in the order in which they are taken, and their units. */
    public static final Map<String, String> UNITS = units();

    public PhotoTable {
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("headHeight", "mm");
        units.put("topMargin", "mm");
        units.put("centre", "mm");
        units.put("roll", "deg");
        units.put("eyes", "%");
        units.put("sharpness", "");
        units.put("brightness", "%");
        units.put("overExposed", "%");
        units.put("underExposed", "%");
        units.put("lightBalance", "%");
        units.put("redEye", "%");
        units.put("background", "%");
        units.put("shadow", "%");
        units.put("resolution", "dpi");
        units.put("colour", "dE");
        return Collections.unmodifiableMap(units);
    }
}
