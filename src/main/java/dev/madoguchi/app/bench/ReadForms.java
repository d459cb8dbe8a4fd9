package dev.madoguchi.app.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many of the spoiled forms a reader read, and how often it read what no form says. */
final class ReadForms {
    private final Map<Spoiling, Integer> shown = new EnumMap<>(Spoiling.class);
    private final Map<Spoiling, Integer> read = new EnumMap<>(Spoiling.class);
    private int wrong;

    void add(SpoiledForm form, List<String> texts) {
        shown.merge(form.spoiling(), 1, Integer::sum);
        read.merge(form.spoiling(), texts.contains(form.text()) ? 1 : 0, Integer::sum);
        wrong += (int) texts.stream().filter(text -> !text.equals(form.text())).count();
    }

    int shown() {
        return shown.values().stream().mapToInt(Integer::intValue).sum();
    }

    int read() {
        return read.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Texts that stand on no form. */
    int wrong() {
        return wrong;
    }

    /** The share of the forms that was not read, 0 to 100. */
    double missedPercent() {
        return 100.0 * (shown() - read()) / shown();
    }

    /** The share of the forms of that spoiling that was read, 0 to 100. */
    double readPercent(Spoiling spoiling) {
        return 100.0 * read.getOrDefault(spoiling, 0) / shown.getOrDefault(spoiling, 1);
    }
}
