package dev.madoguchi.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** How a name is shown where the font may lack some of it: what cannot be shown is told by its code, and nothing is dropped. */
public final class Spelling {
    private Spelling() {}

    /** A part of a name; the parts together are the name. */
    public sealed interface Part {
        /** As it stands in the name. */
        String written();

        /** The font shows it. */
        record Shown(String written) implements Part {
            @Override
            public String toString() {
                return "Shown";
            }
        }

        /** The font shows the character, and it is not certain that it shows the shape which the selector behind it chooses. */
        record Selected(String written) implements Part {
            @Override
            public String toString() {
                return "Selected";
            }
        }

        /** The font has no such character, or it is a private one that means nothing on another computer. */
        record Lacking(String written) implements Part {
            @Override
            public String toString() {
                return "Lacking";
            }
        }
    }

    /**
     * The parts of a name, in order.
     *
     * @param font whether the font has a code point
     */
    public static List<Part> parts(String name, IntPredicate font) {
        List<Part> parts = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        int[] points = name.codePoints().toArray();
        for (int at = 0; at < points.length; ) {
            int end = at + 1;
            while (end < points.length && Selectors.isSelector(points[end])) {
                end++;
            }
            String written = new String(points, at, end - at);
            if (end == at + 1 && canShow(points[at], font)) {
                shown.append(written);
            } else {
                flush(shown, parts);
                parts.add(canShow(points[at], font) ? new Part.Selected(written) : new Part.Lacking(written));
            }
            at = end;
        }
        flush(shown, parts);
        return List.copyOf(parts);
    }

    /** The name in one line, what the font cannot be trusted with as {@code 葛〔U+845B U+E0100〕} or {@code 〔U+F0001〕}. */
    public static String line(String name, IntPredicate font) {
        StringBuilder line = new StringBuilder();
        for (Part part : parts(name, font)) {
            switch (part) {
                case Part.Shown shown -> line.append(shown.written());
                case Part.Selected selected ->
                    line.appendCodePoint(selected.written().codePointAt(0)).append(codes(selected.written()));
                case Part.Lacking lacking -> line.append(codes(lacking.written()));
            }
        }
        return line.toString();
    }

    /** The how manieth character a place is, as a person counts them: from 1, a selector with what it belongs to. */
    public static int nth(String name, Comparison.Place place) {
        long selectors = name.codePoints()
                .limit(place.at())
                .filter(Selectors::isSelector)
                .count();
        return place.at() - (int) selectors + 1;
    }

    private static boolean canShow(int point, IntPredicate font) {
        int type = Character.getType(point);
        return type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.SURROGATE
                && type != Character.CONTROL
                && !Selectors.isSelector(point)
                && font.test(point);
    }

    private static void flush(StringBuilder shown, List<Part> parts) {
        if (!shown.isEmpty()) {
            parts.add(new Part.Shown(shown.toString()));
            shown.setLength(0);
        }
    }

    private static String codes(String written) {
        StringBuilder codes = new StringBuilder("〔");
        written.codePoints()
                .forEach(point -> codes.append(codes.length() > 1 ? " " : "").append("U+%04X".formatted(point)));
        return codes.append('〕').toString();
    }
}
