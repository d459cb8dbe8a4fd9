package dev.madoguchi.municipality;

import java.util.Optional;

/**
 * Where one item goes on a form that is printed already. Lengths are millimetres from the form's upper left corner, sizes are points.
 *
 * @param size of the letters where they fit
 * @param least the smallest size to which they may shrink; what does not fit then is not printed at all
 * @param pitch from the middle of one character to the middle of the next, where each has a box of its own
 * @param bold whether the letters are heavy
 */
public record FormBox(
        FormItem item,
        double x,
        double y,
        double width,
        double height,
        double size,
        double least,
        Optional<Double> pitch,
        boolean bold) {}
