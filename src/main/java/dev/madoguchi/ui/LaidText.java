package dev.madoguchi.ui;

import javafx.scene.text.Text;

/** JavaFX keeps the letters of the texts that it laid out last, names among them, until it has laid out so many others. */
final class LaidText {
    /** How many letters it keeps: what {@code java.args} says, or JavaFX's own figure. */
    private static final int KEPT = Integer.getInteger("prism.cacheLayoutSize", 0x10000);
    /** Of longer texts it keeps nothing. */
    private static final int LONGEST = 255;

    private LaidText() {}

    /** Has it lay out digits, each row another one, until nothing else is kept. On the JavaFX thread. */
    static void forget() {
        for (int row = 0; row <= KEPT / LONGEST; row++) {
            new Text(("%0" + LONGEST + "d").formatted(row)).getLayoutBounds();
        }
    }
}
