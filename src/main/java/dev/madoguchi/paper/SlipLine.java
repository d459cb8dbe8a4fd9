package dev.madoguchi.paper;

import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.PrinterModel;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a slip that a file describes: exactly one of a text, a left and a right text, a rule, a QR code, or a space.
 *
 * @param text a text, broken where it is wider than the paper
 * @param left a text at the left edge, together with {@code right}
 * @param rule a rule across the paper
 * @param qr what a QR code says
 * @param space dots to feed, 0 to 255
 * @param size how many times wider and taller than usual, 1 to 8
 * @param bold in bold
 * @param align where the line stands; in the middle where the file does not say
 */
record SlipLine(
        @Nullable String text,
        @Nullable String left,
        @Nullable String right,
        @Nullable Boolean rule,
        @Nullable String qr,
        @Nullable Integer space,
        @Nullable Integer size,
        @Nullable Boolean bold,
        EscPos.@Nullable Align align) {
    private static final double QR_MM = 28;
    private static final double MM_AN_INCH = 25.4;
    private static final int MOST_FEED = 255;

    void print(EscPos paper, PrinterModel model, QrDrawing drawing) {
        requireOneKind();
        int times = size == null ? 1 : size;
        paper.align(align == null ? EscPos.Align.CENTER : align)
                .size(times, times)
                .bold(Boolean.TRUE.equals(bold));
        if (text != null) {
            paper.line(text);
        } else if (left != null) {
            paper.align(EscPos.Align.LEFT).line(left, Objects.requireNonNullElse(right, ""));
        } else if (qr != null) {
            int dots = (int) Math.min(model.dots(), QR_MM * times / MM_AN_INCH * model.dpi());
            paper.picture(drawing.draw(qr, dots));
        } else if (space != null) {
            requireSpace(space);
            paper.space(space);
        } else {
            paper.rule();
        }
    }

    private void requireOneKind() {
        long kinds = Stream.of(text, left, qr, space, Boolean.TRUE.equals(rule) ? rule : null)
                .filter(Objects::nonNull)
                .count();
        if (kinds != 1 || (left == null) != (right == null)) {
            throw new IllegalArgumentException("each line has one of text, left and right, rule: true, qr, or space");
        }
    }

    private static void requireSpace(int dots) {
        if (dots < 0 || dots > MOST_FEED) {
            throw new IllegalArgumentException("space is 0 to " + MOST_FEED + " dots");
        }
    }
}
