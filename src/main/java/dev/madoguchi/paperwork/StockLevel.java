package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.StockKind;

/**
 * How many forms of a kind there are.
 *
 * @param pieces by the movements; negative where more were used than anybody took in
 */
public record StockLevel(StockKind kind, int pieces) {

    /** Whether somebody has to ask for more (003 §10-2, §11-1). */
    public boolean isLow() {
        return pieces <= kind.low();
    }
}
