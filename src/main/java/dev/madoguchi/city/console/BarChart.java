package dev.madoguchi.city.console;

import java.util.List;

/** Standing bars as SVG, drawn on the server: no script, no style of its own. What it shows stands in a table beside it. */
final class BarChart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 260;
    private static final int LEFT = 56;
    private static final int TOP = 24;
    private static final int BOTTOM = 220;
    private static final int LINES = 4;
    /** More names than this do not fit side by side. */
    private static final int MOST_NAMES = 16;

    private static final int LONGEST_NAME = 12;
    private static final int DATE_LETTERS = 10;
    private static final int YEAR_LETTERS = 5;

    private BarChart() {}

    /** One bar. */
    record Bar(String name, long times) {}

    /** @param says what a reader hears who does not see it */
    static void write(Html page, String says, List<Bar> bars) {
        long top = top(bars.stream().mapToLong(Bar::times).max().orElse(0));
        page.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", says, "class", "bars");
        for (int line = 0; line <= LINES; line++) {
            int y = BOTTOM - (BOTTOM - TOP) * line / LINES;
            page.open("line", "x1", text(LEFT), "x2", text(WIDTH), "y1", text(y), "y2", text(y), "class", "grid")
                    .close();
            page.leaf("text", text(top * line / LINES), "x", text(LEFT - 8), "y", text(y + 5), "class", "scale");
        }
        double step = (double) (WIDTH - LEFT) / bars.size();
        int each = Math.ceilDiv(bars.size(), MOST_NAMES);
        for (int i = 0; i < bars.size(); i++) {
            bar(page, bars.get(i), LEFT + step * i, step, top, i % each == 0);
        }
        page.close();
    }

    private static void bar(Html page, Bar bar, double x, double step, long top, boolean named) {
        double height = (double) (BOTTOM - TOP) * bar.times() / top;
        double width = Math.min(step * 0.7, 80);
        String middle = text(x + step / 2);
        page.open(
                        "rect",
                        "x",
                        text(x + (step - width) / 2),
                        "y",
                        text(BOTTOM - height),
                        "width",
                        text(width),
                        "height",
                        text(height))
                .close();
        if (named) {
            page.leaf("text", shortened(bar.name()), "x", middle, "y", text(BOTTOM + 22), "class", "name");
            page.leaf("text", text(bar.times()), "x", middle, "y", text(BOTTOM - height - 6), "class", "times");
        }
    }

    /** A day without its year; a long name without its end. */
    private static String shortened(String name) {
        if (name.length() == DATE_LETTERS && Span.day(name).isPresent()) {
            return name.substring(YEAR_LETTERS);
        }
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    }

    /** The next number that four lines divide evenly. */
    private static long top(long most) {
        long unit = 1;
        while (unit * LINES * 5 < most) {
            unit *= 10;
        }
        long step = unit;
        while (step * LINES < most) {
            step += unit;
        }
        return step * LINES;
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static String text(double number) {
        return Double.toString(Math.round(number * 10) / 10.0);
    }
}
